import { crisisPrivacy } from "./crisis.ts";

crisisPrivacy("sqlite");
