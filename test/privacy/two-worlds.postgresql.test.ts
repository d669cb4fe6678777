import { twoWorlds } from "./two-worlds.ts";

twoWorlds("postgresql");
