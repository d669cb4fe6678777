import { buttonsPrivacy } from "./buttons.ts";

buttonsPrivacy("postgresql");
