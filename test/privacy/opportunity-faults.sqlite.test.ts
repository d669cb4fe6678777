import { opportunityFaults } from "./opportunity-faults.ts";

opportunityFaults("sqlite");
