import { killAtRandom } from "./random-kills.ts";

killAtRandom("postgresql", 10, 42);
