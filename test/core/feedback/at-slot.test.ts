import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atSlot, SENDERS_NEEDED, SLOTS_WAITED, type Waiting } from "../../../src/core/feedback/at-slot.ts";

const item = fc.record(
  {
    sender: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    epoch: fc.constantFrom("one", "two"),
    alone: fc.boolean(),
    slotsLeft: fc.integer({ min: 1, max: SLOTS_WAITED }),
    name: fc.constantFrom("Sam", "Ann"),
  },
  { requiredKeys: ["sender", "epoch", "alone", "slotsLeft"] },
);
const pool = fc.array(item, { maxLength: 30 });

const unsigned = (items: readonly Waiting[]) => items.filter((one) => one.name === undefined);
/** As many people as there surely are, counted another way: in the best epoch. */
const people = (items: readonly Waiting[]) =>
  Math.max(...["one", "two"].map((epoch) => new Set(items.filter((i) => i.epoch === epoch).map((i) => i.sender)).size));

describe("P10: what leaves a pool at its slot", () => {
  it("is nothing of those who wait, with fewer than five different senders, however often they write", () => {
    fc.assert(
      fc.property(pool, (items) => {
        const { goes } = atSlot(items);
        if (people(unsigned(items)) >= SENDERS_NEEDED) expect(goes).toEqual(items);
        else for (const one of goes) expect(one.alone || one.name !== undefined).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("may need more than five, and never fewer", () => {
    const waiting = (count: number) =>
      Array.from(
        { length: count },
        (_, nth): Waiting => ({ sender: `${nth}`, epoch: "one", alone: false, slotsLeft: 1 }),
      );
    expect(atSlot(waiting(9), 10)).toMatchObject({ goes: [], stays: [], lapses: waiting(9) });
    expect(atSlot(waiting(10), 10).goes).toHaveLength(10);
    expect(atSlot(waiting(4), 1).goes).toEqual([]);
    expect(atSlot(waiting(5), 1).goes).toHaveLength(5);
  });

  it("never counts somebody who signed, nor one person in two epochs twice", () => {
    const wait = (sender: string, more: Partial<Waiting> = {}): Waiting => ({
      sender,
      epoch: "one",
      alone: false,
      slotsLeft: 3,
      ...more,
    });
    const four = ["a", "b", "c", "d"].map((sender) => wait(sender));
    expect(atSlot([...four, wait("e", { name: "Eve" })]).goes).toHaveLength(1);
    expect(atSlot([...four, ...four.map((one) => ({ ...one, epoch: "two" }))]).goes).toHaveLength(0);
    expect(atSlot([...four, wait("e")]).goes).toHaveLength(5);
  });

  it("holds for every reader by themselves: what is kept from one lends the rest no number, and takes none", () => {
    const kept = fc.array(fc.tuple(item, fc.constantFrom(undefined, "readers", "not-a", "not-b")), { maxLength: 40 });
    fc.assert(
      fc.property(kept, (pairs) => {
        const items = pairs.map(([one, audience]) => (audience === undefined ? one : { ...one, audience }));
        const { goes } = atSlot(items);
        for (const audience of [undefined, "readers", "not-a", "not-b"]) {
          const mine = items.filter(
            (one) =>
              "audience" in one === (audience !== undefined) && (!("audience" in one) || one.audience === audience),
          );
          expect(goes.filter((one) => mine.includes(one))).toEqual(atSlot(mine).goes);
          const waited = goes.filter((one) => mine.includes(one) && !one.alone && one.name === undefined);
          if (waited.length > 0) expect(people(unsigned(mine))).toBeGreaterThanOrEqual(SENDERS_NEEDED);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("loses nothing: each message goes, stays with one slot less, or lapses at its last", () => {
    fc.assert(
      fc.property(pool, (items) => {
        const { goes, stays, lapses } = atSlot(items);
        expect(goes.length + stays.length + lapses.length).toBe(items.length);
        for (const one of stays) expect(one.slotsLeft).toBeGreaterThan(0);
        for (const one of lapses) expect(one.slotsLeft).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("P14: a fifth sender never takes anything back", () => {
    fc.assert(
      fc.property(pool, item, (items, more) => {
        const before = atSlot(items).goes.length;
        expect(atSlot([...items, more]).goes.length).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 2000 },
    );
  });
});
