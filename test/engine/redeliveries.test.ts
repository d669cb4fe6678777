import { describe, expect, it } from "vitest";
import { createRedeliveries } from "../../src/engine/redeliveries.ts";
import type { EventId } from "../../src/ports/chat-adapter.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";

const id = (text: string) => text as EventId;

describe("redeliveries", () => {
  it("are recognised for ten minutes, each platform by itself", () => {
    const clock = manualClock();
    const seen = createRedeliveries(clock, seededRandomness());
    expect(seen.first("discord", id("1"))).toBe(true);
    expect(seen.first("slack", id("1"))).toBe(true);
    expect(seen.first("discord", id("2"))).toBe(true);
    clock.advance(599_999);
    expect(seen.first("discord", id("1"))).toBe(false);
    clock.advance(1);
    expect(seen.first("discord", id("1"))).toBe(true);
  });

  it("do not mistake one platform and event for another", () => {
    const seen = createRedeliveries(manualClock(), seededRandomness());
    expect(seen.first("ab", id("c"))).toBe(true);
    expect(seen.first("a", id("bc"))).toBe(true);
  });

  it("are a fresh start where the event came to nothing", () => {
    const seen = createRedeliveries(manualClock(), seededRandomness());
    seen.first("slack", id("1"));
    seen.forget("slack", id("1"));
    expect(seen.first("slack", id("1"))).toBe(true);
  });

  it("are bounded: the oldest is forgotten first", () => {
    const seen = createRedeliveries(manualClock(), seededRandomness(), 3);
    for (const n of ["1", "2", "3", "4"]) expect(seen.first("p", id(n))).toBe(true);
    expect(["4", "3"].map((n) => seen.first("p", id(n)))).toEqual([false, false]);
    expect(seen.first("p", id("1"))).toBe(true);
  });

  it("do not care about the wall clock", () => {
    const clock = manualClock();
    const seen = createRedeliveries(clock, seededRandomness());
    seen.first("p", id("1"));
    clock.jump(86_400_000);
    expect(seen.first("p", id("1"))).toBe(false);
  });
});
