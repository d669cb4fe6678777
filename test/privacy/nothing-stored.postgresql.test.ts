import { nothingStored } from "./nothing-stored.ts";

nothingStored("postgresql");
