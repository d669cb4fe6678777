import { describeInterestPrivacy } from "./opportunity.ts";

describeInterestPrivacy("sqlite");
