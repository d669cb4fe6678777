import { returnPrivacy } from "./returns.ts";

returnPrivacy("postgresql");
