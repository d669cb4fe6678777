import { crisisPrivacy } from "./crisis.ts";

crisisPrivacy("postgresql");
