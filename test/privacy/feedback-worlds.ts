import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import type { Engine } from "./deployment.ts";
import {
  type Deed,
  ofNobody,
  PAIR,
  play,
  type Script,
  scriptsOfFew,
  scriptsOfMany,
  withPairSwapped,
} from "./feedback-script.ts";
import { world } from "./two-worlds.ts";
import type { Sights } from "./watched-stage.ts";

/** Scripts a property, other ones at every run; more with PRIVACY_RUNS. Ends at the first failure, as in two-worlds.ts. */
const RUNS = { numRuns: Number(process.env.PRIVACY_RUNS ?? 1), endOnFailure: true } as const;

/** So many messages of four people, five a day at most, in the days before the first slot. */
const waiting = (many: number): Script =>
  Array.from({ length: 13 }, (_, day) => [
    ...Array.from({ length: Math.max(0, Math.min(4, many - day * 4)) }, (_, member) => ({
      do: "write" as const,
      member,
      text: `One of many, ${day}.`,
      level: "No reply" as const,
      going: "wait" as const,
    })),
    ...(day < 9 ? [{ do: "hours" as const, count: 24 }] : []),
  ]).flat();

/** The suite of one engine, in a file of its own, so that the two run side by side. */
export function feedbackWorlds(engine: Engine): void {
  const seen = (script: Script): Promise<Sights> => world(engine, (group) => play(group, script));

  describe(`what is seen of feedback on the organiser's side, on ${engine}`, () => {
    it("P7, P9: is the same to the byte and the moment whatever at most four people write, and whether they do", {
      timeout: 400_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(scriptsOfFew, async (script) => {
          expect(await seen(script)).toEqual(await seen(ofNobody(script)));
        }),
        RUNS,
      );
    });

    it("P9, P10: is the same with no message waiting, with one, and with fifty of four people", {
      timeout: 240_000,
    }, async () => {
      const nobody = await seen(ofNobody(waiting(50)));
      for (const many of [1, 50]) {
        const script = waiting(many);
        expect(script.filter((deed) => deed.do === "write")).toHaveLength(many);
        expect(await seen(script), `${many} messages`).toEqual(nobody);
      }
    });

    it("P7: is the same to the byte and the moment when two authors change places, whichever ways they chose", {
      timeout: 400_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(scriptsOfMany, async (script) => {
          const as = await seen(script);
          expect(await seen(withPairSwapped(script))).toEqual(as);
          // And there was something to see: what was read stands in it.
          expect(JSON.stringify(as)).toContain("Words number");
        }),
        RUNS,
      );
    });

    it("P7: is another one where an author chose it: alone at the slot, or to the safety lead today", {
      timeout: 240_000,
    }, async () => {
      const said = (going: "wait" | "alone" | "today"): Script => [
        { do: "write", member: 0, text: "Only me.", level: "No reply", going },
      ];
      const [nobody, waits, alone, today] = [await seen([]), ...(await each(["wait", "alone", "today"], said, seen))];
      expect(waits).toEqual(nobody);
      // Alone: at the slot, and not a moment before it. Today: only the lead is told, and only then.
      expect(firstDifference(alone, nobody)).toBeGreaterThanOrEqual(SLOT);
      expect(firstDifference(today, nobody)).toBeLessThan(SLOT);
      expect(today?.Denise).toEqual(nobody.Denise);
      expect(today?.room).toEqual(nobody.room);
      expect(cardsTo("Denise", today)).toEqual(cardsTo("Denise", nobody));
    });

    it("P7: planted: a store that moves the slot by a day for one author is found by the same comparison", {
      timeout: 240_000,
    }, async () => {
      const script: Script = [
        { do: "write", member: PAIR[0], text: "One.", level: "No reply", going: "wait" },
        { do: "hours", count: 2 },
        { do: "look", who: "Denise", at: "inbox" },
      ];
      const leaky = (one: Script): Promise<Sights> => {
        let acting = -1;
        return world(
          engine,
          (group) => play(group, one, (member) => (acting = member)),
          (inner) => movingTheSlot(inner, () => acting === PAIR[0]),
        );
      };
      expect(await leaky(withPairSwapped(script))).not.toEqual(await leaky(script));
    });

    it("P15: is the same whoever writes after a block, be it the one who is blocked", {
      timeout: 240_000,
    }, async () => {
      const authors = [10, 11, 12, 13, 14, 15];
      const blocked: Script = [
        ...authors.map((member) => writes(member, `Words of ${member}.`)),
        { do: "slot" },
        { do: "handle", what: "block" },
      ];
      const nobody = await seen(blocked);
      for (const four of [authors.slice(0, 4), authors.slice(2)])
        expect(await seen([...blocked, ...four.map((member) => writes(member, "Again."))])).toEqual(nobody);
      expect(JSON.stringify(nobody)).toContain("I do not know who it is");
    });
  });
}

const writes = (member: number, text: string): Deed => ({
  do: "write",
  member,
  text,
  level: "No reply",
  going: "wait",
});

/** Thursday 3 December 2026 at ten in London. */
const SLOT = Date.UTC(2026, 11, 3, 10);

async function each<A, B>(
  all: readonly A[],
  script: (one: A) => Script,
  see: (one: Script) => Promise<B>,
): Promise<B[]> {
  const found: B[] = [];
  for (const one of all) found.push(await see(script(one)));
  return found;
}

/** What somebody was written and when, without the delivery's number: one delivery more draws the numbers of all that follow. */
const cardsTo = (who: string, sights: Sights = {}): readonly unknown[] =>
  (sights[`written to ${who}`] ?? []).map(({ at, what }) => [at, (JSON.parse(what) as unknown[]).slice(0, -1)]);

/** The earliest moment of which the two worlds tell something different. */
function firstDifference(a: Sights = {}, b: Sights = {}): number {
  const moments = [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((where) => {
    const [one, other] = [a[where] ?? [], b[where] ?? []];
    const at = Array.from({ length: Math.max(one.length, other.length) }, (_, nth) => nth).find(
      (nth) => JSON.stringify(one[nth]) !== JSON.stringify(other[nth]),
    );
    return at === undefined ? [] : [Math.min(one[at]?.at ?? Infinity, other[at]?.at ?? Infinity)];
  });
  return Math.min(Infinity, ...moments);
}

/** As no store may be: what waits shows in the desk, for one author and not for another. */
function movingTheSlot(inner: Store, their: () => boolean): Store {
  return {
    ...inner,
    pools: {
      ...inner.pools,
      async add(row, thread) {
        const added = await inner.pools.add(row, thread);
        if (their())
          await inner.transaction(async (tx) => {
            for (const desk of await tx.desks.inPhase(["open"]))
              await tx.desks.save({ ...desk, slot: (desk.slot + 86_400_000) as typeof desk.slot });
          });
        return added;
      },
    },
  };
}
