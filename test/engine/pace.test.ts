import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullBucket, isFull, takeOne, waitFor } from "../../src/engine/pace.ts";
import { createPacing } from "../../src/engine/pacing.ts";
import type { Pace, Profile } from "../../src/ports/chat-adapter.ts";

const paces: fc.Arbitrary<Pace> = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  perMs: fc.integer({ min: 10, max: 60_000 }),
});

/** Sends as early as it may, after the given pauses. */
function departures(pace: Pace, pauses: readonly number[]): readonly number[] {
  let bucket = fullBucket(pace, 0);
  let at = 0;
  return pauses.map((pause) => {
    at += pause;
    at += waitFor(bucket, pace, at);
    expect(waitFor(bucket, pace, at)).toBe(0);
    bucket = takeOne(bucket, pace, at);
    return at;
  });
}

describe("a bucket", () => {
  it("never lets more out in any stretch of time than the pace says", () => {
    fc.assert(
      fc.property(paces, fc.array(fc.nat(5000), { maxLength: 80 }), (pace, pauses) => {
        const left = departures(pace, pauses);
        for (let i = 0; i < left.length; i++) {
          for (let j = i; j < left.length; j++) {
            const stretch = (left[j] ?? 0) - (left[i] ?? 0);
            expect(j - i + 1).toBeLessThanOrEqual(pace.count + (stretch * pace.count) / pace.perMs + 1e-3);
          }
        }
      }),
    );
  });

  it("wastes no time: the last of many leaves within a millisecond each of the earliest moment", () => {
    fc.assert(
      fc.property(paces, fc.integer({ min: 1, max: 100 }), (pace, many) => {
        const left = departures(pace, new Array<number>(many).fill(0));
        const earliest = (Math.max(0, many - pace.count) * pace.perMs) / pace.count;
        expect(left.at(-1)).toBeLessThanOrEqual(earliest + many);
      }),
    );
  });

  it("makes those behind others wait longer, and is full again after one period", () => {
    fc.assert(
      fc.property(paces, fc.nat(20), (pace, ahead) => {
        const bucket = takeOne(fullBucket(pace, 0), pace, 0);
        expect(waitFor(bucket, pace, 0, ahead + 1)).toBeGreaterThanOrEqual(waitFor(bucket, pace, 0, ahead));
        expect(isFull(bucket, pace, pace.perMs)).toBe(true);
      }),
    );
  });

  it("does not fill up when a clock runs backwards", () => {
    const pace = { count: 1, perMs: 1000 };
    const bucket = takeOne(fullBucket(pace, 5000), pace, 5000);
    expect(waitFor(bucket, pace, 100)).toBe(1000);
    expect(waitFor(takeOne(bucket, pace, 100), pace, 5000)).toBe(2000);
  });
});

describe("pacing", () => {
  const pace: Profile["pace"] = {
    room: { count: 1, perMs: 1000 },
    account: { count: 3, perMs: 3000 },
    edits: { count: 2, perMs: 60_000 },
  };
  const to = (lane: string, edit = false, space = "s") => ({ platform: "p", space, lane, edit });

  it("counts a chat and the whole account, and takes nothing from either where one says wait", () => {
    const pacing = createPacing();
    expect(pacing.take(to("a"), pace, 0)).toBe(0);
    expect(pacing.take(to("a"), pace, 0)).toBe(1000);
    expect(pacing.take(to("b"), pace, 0)).toBe(0);
    pacing.forgetWaiting();
    expect(pacing.take(to("c"), pace, 0)).toBe(0);
    expect(pacing.take(to("d"), pace, 0)).toBe(1000);
    expect(pacing.take({ ...to("e"), platform: "q" }, pace, 0)).toBe(0);
  });

  it("gives those that wait turns one after the other", () => {
    const pacing = createPacing();
    for (const lane of ["a", "b", "c"]) expect(pacing.take(to(lane), pace, 0)).toBe(0);
    expect(["d", "e", "f"].map((lane) => pacing.take(to(lane), pace, 0))).toEqual([1000, 2000, 3000]);
    pacing.forgetWaiting();
    expect(pacing.take(to("d"), pace, 1000)).toBe(0);
  });

  it("counts edits by space besides", () => {
    const pacing = createPacing();
    expect(pacing.take(to("a", true), pace, 0)).toBe(0);
    expect(pacing.take(to("b", true), pace, 5000)).toBe(0);
    expect(pacing.take(to("c", true), pace, 10_000)).toBe(20_000);
    pacing.forgetWaiting();
    expect(pacing.take(to("c", true, "another"), pace, 10_000)).toBe(0);
    expect(pacing.take(to("d"), pace, 12_000)).toBe(0);
  });

  it("blocks a lane or an account until the later of two orders", () => {
    const pacing = createPacing();
    pacing.blockLane("a", 500);
    pacing.blockLane("a", 200);
    pacing.blockAccount("p", 300);
    expect(pacing.blocked(to("a"), 100)).toBe(400);
    expect(pacing.blocked(to("b"), 100)).toBe(200);
    expect(pacing.blocked({ ...to("b"), platform: "q" }, 100)).toBe(0);
    expect(pacing.blocked(to("a"), 500)).toBe(0);
  });
});
