import { feedbackFaults } from "./feedback-faults.ts";

feedbackFaults("postgresql");
