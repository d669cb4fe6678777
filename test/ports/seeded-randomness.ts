import type { Randomness } from "../../src/ports/randomness.ts";

/** The same chance for the same seed, on every machine (splitmix32). Never use outside tests. */
export function seededRandomness(seed = 1): Randomness {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return {
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
    integer(below) {
      if (!Number.isSafeInteger(below) || below < 1 || below > 0x1_0000_0000) {
        throw new RangeError("seededRandomness: below must be 1 to 2^32");
      }
      // Words above the last whole multiple would favour small numbers: draw again.
      const fair = 0x1_0000_0000 - (0x1_0000_0000 % below);
      for (;;) {
        const drawn = word();
        if (drawn < fair) return drawn % below;
      }
    },
  };
}
