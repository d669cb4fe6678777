import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActsHead,
  boundOf,
  boundOfHead,
  isWhole,
  READER_ACTS,
  type ReaderAct,
} from "../../../src/core/feedback/reader-acts.ts";
import { groupId, NOON, ORG } from "../../contract/store/samples.ts";

const GROUP = groupId("g");
const macWith = (key: string) => (text: string) => createHmac("sha256", key).update(text).digest("hex");
const macOf = macWith("the secret");

/** A list as the engine writes it. */
function listOf(acts: readonly ReaderAct["act"][], mac = macOf): { head?: ActsHead; lines: readonly ReaderAct[] } {
  const lines: ReaderAct[] = [];
  for (const [at, act] of acts.entries()) {
    const before = lines.at(-1)?.mac ?? "";
    const line = {
      group: GROUP,
      organisation: ORG,
      nth: at + 1,
      at: NOON,
      act,
      role: "reader",
      by: "s",
      before,
    } as const;
    lines.push({ ...line, mac: mac(boundOf(line)) });
  }
  const last = lines.at(-1);
  if (!last) return { lines };
  const head = { first: 1, last: last.nth, lastMac: last.mac };
  return { lines, head: { ...head, mac: mac(boundOfHead(GROUP, head)) } };
}

const acts = fc.array(fc.constantFrom(...READER_ACTS), { minLength: 2, maxLength: 12 });

describe("the list of what readers did", () => {
  it("is whole as it was written, also after its oldest lines were given up by us", () => {
    fc.assert(
      fc.property(acts, fc.nat(), (done, nth) => {
        const { lines, head } = listOf(done);
        expect(isWhole(GROUP, head, lines, macOf)).toBe(true);
        if (!head) return;
        const kept = lines.slice(nth % lines.length);
        const first = { ...head, first: kept[0]?.nth ?? 0 };
        expect(isWhole(GROUP, { ...first, mac: macOf(boundOfHead(GROUP, first)) }, kept, macOf)).toBe(true);
      }),
    );
    expect(isWhole(GROUP, undefined, [], macOf)).toBe(true);
  });

  it("is not whole once a line is changed, left out, moved, cut off at an end, or written without the secret", () => {
    fc.assert(
      fc.property(acts, fc.nat(), (done, pick) => {
        const { lines, head } = listOf(done);
        const at = pick % lines.length;
        const other = (act: ReaderAct["act"]) => (act === "read" ? "blocked" : "read");
        const spoilt: readonly (readonly ReaderAct[])[] = [
          lines.map((line, nth) => (nth === at ? { ...line, act: other(line.act) } : line)),
          lines.map((line, nth) => (nth === at ? { ...line, at: (line.at + 1) as ReaderAct["at"] } : line)),
          lines.map((line, nth) => (nth === at ? { ...line, by: "another" } : line)),
          lines.filter((_, nth) => nth !== at),
          [...lines].reverse(),
          lines.slice(1),
          lines.slice(0, -1),
          [],
          listOf(done, macWith("another secret")).lines,
        ];
        for (const one of spoilt) expect(isWhole(GROUP, head, one, macOf)).toBe(false);
        expect(isWhole(GROUP, undefined, lines, macOf)).toBe(false);
        // Cut off at its end, with a head made to fit by somebody who has no secret.
        const shorter = listOf(done.slice(0, -1), macOf).lines;
        const last = shorter.at(-1);
        const forged = { first: 1, last: shorter.length, lastMac: last?.mac ?? "" };
        const mac = macWith("a guess")(boundOfHead(GROUP, forged));
        expect(isWhole(GROUP, { ...forged, mac }, shorter, macOf)).toBe(false);
      }),
    );
  });
});
