import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/engine/system-clock.ts";
import { systemRandomness } from "../../src/engine/system-randomness.ts";
import { manualClock } from "./manual-clock.ts";
import { seededRandomness } from "./seeded-randomness.ts";

describe("the manual clock", () => {
  it("moves both clocks when time passes and only the wall clock when it is set", () => {
    const clock = manualClock("2026-01-01T00:00:00Z");
    const [wall, steady] = [clock.now(), clock.steady()];
    clock.advance(60_000);
    clock.jump(-3_600_000);
    expect(clock.now() - wall).toBe(60_000 - 3_600_000);
    expect(clock.steady() - steady).toBe(60_000);
    expect(() => clock.advance(-1)).toThrow(RangeError);
  });
});

describe.each([
  ["seeded", seededRandomness(7)],
  ["system", systemRandomness],
])("%s randomness", (_name, randomness) => {
  it("gives as many bytes as asked for, and not the same again", () => {
    const first = randomness.bytes(32);
    expect(first).toHaveLength(32);
    expect(Buffer.from(randomness.bytes(32)).equals(first)).toBe(false);
  });

  it("draws every whole number below the bound and no other, about evenly", () => {
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 6000; i++) {
      const drawn = randomness.integer(6);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts).toHaveLength(6);
    // 1000 expected, deviation about 29: seven of them either way.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(205);
  });

  it("refuses a bound below 1", () => {
    expect(() => randomness.integer(0)).toThrow(RangeError);
  });
});

it("repeats the same chance for the same seed only", () => {
  const drawn = (seed: number) => {
    const randomness = seededRandomness(seed);
    return Array.from({ length: 20 }, () => randomness.integer(1000));
  };
  expect(drawn(3)).toEqual(drawn(3));
  expect(drawn(3)).not.toEqual(drawn(4));
});

it("reads the machine's clocks", () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  const before = systemClock.steady();
  expect(systemClock.steady()).toBeGreaterThanOrEqual(before);
});
