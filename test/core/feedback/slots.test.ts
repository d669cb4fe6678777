import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, inQuietHours } from "../../../src/core/due.ts";
import { nextSlot, rhythmFor, slotAfter, WEEKDAYS } from "../../../src/core/feedback/slots.ts";
import type { EpochMillis, WallTime, ZoneId } from "../../../src/core/time.ts";

const LONDON = "Europe/London" as ZoneId;
const QUIET = { from: "20:30" as WallTime, to: "09:00" as WallTime };
const at = (text: string) => Date.parse(text) as EpochMillis;

describe("the slots of a pool", () => {
  it("are weekly from 30 members on, else monthly, also where nobody tells how many there are", () => {
    expect([29, 30, undefined].map(rhythmFor)).toEqual(["monthly", "weekly", "monthly"]);
  });

  it("come at ten on the chosen weekday, in summer and in winter", () => {
    const place = { zone: LONDON, quiet: QUIET };
    expect(nextSlot(at("2026-11-23T10:00:00Z"), "thursday", "weekly", place)).toBe(at("2026-11-26T10:00:00Z"));
    expect(nextSlot(at("2026-11-26T10:00:00Z"), "thursday", "weekly", place)).toBe(at("2026-12-03T10:00:00Z"));
    expect(nextSlot(at("2026-11-23T10:00:00Z"), "thursday", "monthly", place)).toBe(at("2026-12-03T10:00:00Z"));
    expect(nextSlot(at("2026-06-30T10:00:00Z"), "thursday", "monthly", place)).toBe(at("2026-07-02T09:00:00Z"));
  });

  it("are for what closes before them, never for what closes with them", () => {
    const place = { zone: LONDON, quiet: QUIET };
    const desk = { slot: at("2026-12-03T10:00:00Z"), weekday: "thursday", rhythm: "monthly" } as const;
    expect(slotAfter(at("2026-11-23T10:00:00Z"), desk, place)).toBe(desk.slot);
    expect(slotAfter(at("2026-12-03T09:59:59Z"), desk, place)).toBe(desk.slot);
    expect(slotAfter(desk.slot, desk, place)).toBe(at("2027-01-07T10:00:00Z"));
  });

  it("never fall into quiet hours, and always come", () => {
    const time = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, "0")}:15` as WallTime);
    fc.assert(
      fc.property(
        fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2031-01-01T00:00:00Z") }),
        fc.constantFrom(...WEEKDAYS),
        fc.constantFrom("weekly" as const, "monthly" as const),
        fc.constantFrom("Europe/London", "America/New_York", "Asia/Kolkata"),
        time,
        time,
        (now, weekday, rhythm, zone, from, to) => {
          fc.pre(from !== to);
          const place = { zone: zone as ZoneId, quiet: { from, to } };
          const slot = nextSlot(now as EpochMillis, weekday, rhythm, place);
          expect(slot).toBeGreaterThan(now);
          expect(inQuietHours(slot, place.quiet, place.zone)).toBe(false);
          if (rhythm === "monthly") expect(Number(dayOf(slot, place.zone).slice(8))).toBeLessThanOrEqual(8);
        },
      ),
      { numRuns: 500 },
    );
  });
});
