import { describeInterestPrivacy } from "./opportunity.ts";

describeInterestPrivacy("postgresql");
