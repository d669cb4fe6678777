import type { Randomness } from "../../src/ports/randomness.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";

/** Bytes of the number every sealed box takes; see `NONCE` in src/anonymity/sealed-box.ts. */
const NONCE = 12;

/**
 * Chance from two seeded streams: one for the numbers that sealing takes (told by their length, a multiple of 12, which
 * nothing else draws after the start), one for everything else. For comparing a world in which somebody answers with
 * one in which they do not. That is fair: in production each draw of the machine's generator says nothing about any
 * other, however many were made before, while a single seeded stream would shift every later id by the answer's draw.
 */
export function separateStreams(seed: number): Randomness {
  const sealing = seededRandomness(seed * 2 + 1);
  const rest = seededRandomness(seed * 2);
  return {
    bytes: (length) => (length % NONCE === 0 ? sealing : rest).bytes(length),
    integer: (below) => rest.integer(below),
  };
}
