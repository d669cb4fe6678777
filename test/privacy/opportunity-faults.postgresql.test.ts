import { opportunityFaults } from "./opportunity-faults.ts";

opportunityFaults("postgresql");
