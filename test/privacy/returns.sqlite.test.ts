import { returnPrivacy } from "./returns.ts";

returnPrivacy("sqlite");
