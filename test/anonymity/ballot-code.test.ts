import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BALLOT_BYTES, decodeBallot, encodeBallot } from "../../src/anonymity/ballot-code.ts";
import { type Ballot, ESCAPES } from "../../src/core/poll/ballot.ts";

const ways = ["chat", "link", "assisted"] as const;
const everyBallot: readonly Ballot[] = ways.flatMap((way) => [
  ...Array.from({ length: 255 }, (_, i) => i + 1).map((mask): Ballot => {
    const options = [0, 1, 2, 3, 4, 5, 6, 7].filter((option) => (mask >> option) % 2 === 1);
    return { way, choice: { kind: "options", options } };
  }),
  ...ESCAPES.map((said): Ballot => ({ way, choice: { kind: "escape", escape: said } })),
]);

describe("a ballot as bytes", () => {
  test("every ballot there is comes back as it was, from one length", () => {
    expect(everyBallot.length).toBe(3 * 258);
    for (const ballot of everyBallot) {
      const bytes = encodeBallot(ballot);
      expect(bytes.length).toBe(BALLOT_BYTES);
      expect(decodeBallot(bytes)).toEqual(ballot);
    }
  });

  test("nothing else decodes: what does is one of those, bit by bit", () => {
    const known = new Set(everyBallot.map((ballot) => encodeBallot(ballot).toString("hex")));
    const garbage = fc.uint8Array({ minLength: 0, maxLength: 20 });
    const nearly = fc
      .tuple(fc.constantFrom(...everyBallot), fc.nat(BALLOT_BYTES - 1), fc.nat(255))
      .map(([ballot, at, byte]) => encodeBallot(ballot).fill(byte, at, at + 1));
    fc.assert(
      fc.property(fc.oneof(garbage, nearly), (bytes) => {
        return (decodeBallot(bytes) !== undefined) === known.has(Buffer.from(bytes).toString("hex"));
      }),
      { numRuns: 5000 },
    );
  });

  test("what no form can give is refused", () => {
    for (const options of [[], [8], [-1], [1, 1], [2, 1], [0.5], [Number.NaN]]) {
      expect(() => encodeBallot({ way: "chat", choice: { kind: "options", options } })).toThrow(RangeError);
    }
  });
});
