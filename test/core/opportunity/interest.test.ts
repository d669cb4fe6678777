import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  drawn,
  type Interest,
  nextOrder,
  type PlaceRules,
  promoted,
  settled,
  standingOnArrival,
} from "../../../src/core/opportunity/interest.ts";

const rules = fc
  .record({
    choosing: fc.constantFrom("everyone", "first-come", "draw", "people-choose"),
    places: fc.integer({ min: 1, max: 6 }),
    reserved: fc.integer({ min: 0, max: 6 }),
    waitingList: fc.boolean(),
  })
  .map(
    (r): PlaceRules => ({
      ...r,
      places: r.choosing === "everyone" ? Number.POSITIVE_INFINITY : r.places,
      reserved: r.choosing === "everyone" ? 0 : Math.min(r.reserved, r.places),
    }),
  );

type Step =
  | { readonly kind: "arrive"; readonly reserved: boolean }
  | { readonly kind: "leave"; readonly which: number }
  /** The organiser says that all places are taken, or that there are some again. */
  | { readonly kind: "stop"; readonly stopped: boolean };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("arrive" as const), reserved: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("stop" as const), stopped: fc.boolean() }) },
);

const placed = (all: readonly Interest[]) => all.filter((i) => i.standing === "placed");

/** What the engine does: an arrival, or somebody leaves and others move up. */
function walk(rules: PlaceRules, steps: readonly Step[]): readonly Interest[] {
  let all: readonly Interest[] = [];
  let given = rules;
  for (const [n, one] of [...steps, { kind: "stop", stopped: false } as const].entries()) {
    const before = placed(all).length;
    if (one.kind === "stop") {
      given = one.stopped ? { ...rules, stopped: true } : rules;
      all = promoted(all, given);
    } else if (one.kind === "arrive") {
      const standing = standingOnArrival(all, given, one.reserved);
      if (standing !== "full")
        all = [...all, { standing, order: nextOrder(all), reserved: one.reserved, entry: `E${n}`, remind: false }];
    } else if (all.length > 0) {
      const gone = all[one.which % all.length];
      all = promoted(
        all.filter((i) => i !== gone),
        given,
      );
    }
    if (given.stopped) expect(placed(all).length).toBeLessThanOrEqual(before);
    expect(placed(all).length).toBeLessThanOrEqual(given.places);
    const general = placed(all).filter((i) => !i.reserved).length;
    expect(general).toBeLessThanOrEqual(given.places - given.reserved);
  }
  return all;
}

const rank = (entry: string) => createHmac("sha256", Buffer.alloc(32, 7)).update(entry).digest("hex");

describe("places", () => {
  it("are never given twice, kept places only to those they are kept for, whatever people do", () => {
    fc.assert(fc.property(rules, fc.array(step, { maxLength: 40 }), (given, steps) => void walk(given, steps)));
  });

  it("go to whoever has waited longest, and nobody waits beside an empty place", () => {
    let waited = 0;
    const lists = rules.map((r): PlaceRules => ({ ...r, choosing: "first-come", places: 2, waitingList: true }));
    fc.assert(
      fc.property(lists, fc.boolean(), fc.array(step, { maxLength: 40 }), (r, keeps, steps) => {
        const given = { ...r, reserved: keeps ? 1 : 0 };
        const all = walk(given, steps);
        expect(promoted(all, given)).toEqual(all);
        if (keeps) return;
        for (const one of all.filter((i) => i.standing === "waiting")) {
          waited += 1;
          for (const other of placed(all)) expect(other.order).toBeLessThan(one.order);
        }
      }),
      { numRuns: 1000 },
    );
    // Of a thousand runs about 450 people wait: a quarter of that is no chance.
    expect(waited).toBeGreaterThan(100);
  });

  it("every expression of interest ends in a state, and places still hold", () => {
    fc.assert(
      fc.property(rules, fc.array(step, { maxLength: 40 }), fc.boolean(), (given, steps, calledOff) => {
        let all = walk(given, steps);
        // As at the close: kept places that nobody took are for everybody.
        all = promoted(given.choosing === "draw" ? drawn(all, given, rank) : all, { ...given, reserved: 0 });
        const end = settled(all, calledOff ? "called-off" : "closed");
        expect(end).toHaveLength(all.length);
        const ends = calledOff ? ["ended", "not-chosen"] : ["placed", "not-chosen"];
        for (const one of end) expect(ends).toContain(one.standing);
        expect(placed(end).length).toBeLessThanOrEqual(given.places);
        // Done twice it changes nobody, so nobody is told twice.
        const again = settled(end, calledOff ? "called-off" : "closed");
        expect(again.every((one, at) => one === end[at])).toBe(true);
        expect(settled(end, "closed").every((one, at) => one === end[at])).toBe(true);
      }),
    );
  });
});

describe("a fair draw", () => {
  const entrants = (count: number): readonly Interest[] =>
    Array.from({ length: count }, (_, n) => ({
      standing: "interested",
      order: n + 1,
      reserved: n % 4 === 0,
      entry: `ENTRY${n}`,
      remind: false,
    }));
  const given: PlaceRules = { choosing: "draw", places: 9, reserved: 2, waitingList: true };

  it("gives the same places whatever the order in which people came", () => {
    const winners = (all: readonly Interest[]) =>
      placed(drawn(all, given, rank))
        .map((i) => i.entry)
        .sort();
    const all = entrants(31);
    expect(winners([...all].reverse())).toEqual(winners(all));
    expect(winners(all)).toHaveLength(9);
    expect(placed(drawn(all, given, rank)).filter((i) => i.reserved).length).toBeGreaterThanOrEqual(2);
  });

  it("leaves those not drawn waiting in the drawn order, or tells them no where there is no list", () => {
    const all = drawn(entrants(31), given, rank);
    const waiting = all.filter((i) => i.standing === "waiting");
    expect(waiting).toHaveLength(22);
    const inOrder = waiting.toSorted((a, b) => a.order - b.order).map((i) => rank(i.entry));
    expect(inOrder).toEqual(inOrder.toSorted());
    const ended = drawn(entrants(31), { ...given, waitingList: false }, rank);
    expect(ended.filter((i) => i.standing === "not-chosen")).toHaveLength(22);
  });

  it("is even: over many seeds everybody is drawn about as often as anybody", () => {
    const times = new Map<string, number>();
    const plain: PlaceRules = { ...given, reserved: 0, places: 5 };
    for (let seed = 0; seed < 2000; seed++) {
      const by = (entry: string) => createHmac("sha256", String(seed)).update(entry).digest("hex");
      for (const one of placed(drawn(entrants(20), plain, by))) times.set(one.entry, (times.get(one.entry) ?? 0) + 1);
    }
    // 2,000 draws of 5 out of 20: 500 each, with a deviation of about 19.
    expect(times.size).toBe(20);
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});
