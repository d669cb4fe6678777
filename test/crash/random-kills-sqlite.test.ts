import { killAtRandom } from "./random-kills.ts";

killAtRandom("sqlite", 20, 20_261_123);
