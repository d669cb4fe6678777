import { buttonsPrivacy } from "./buttons.ts";

buttonsPrivacy("sqlite");
