import { randomBytes, randomInt } from "node:crypto";
import type { Randomness } from "../ports/randomness.ts";

/** Chance from the operating system's cryptographic source. `integer` throws a RangeError for less than 1 or 2^48 and more. */
export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  integer: (below) => randomInt(below),
};
