import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, atDay, dayOf, daysBetween, inQuietHours, nextHour, nextOpenMoment } from "../../src/core/due.ts";
import type { EpochMillis, PlainDay, WallTime, ZoneId } from "../../src/core/time.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 30_000;

const LONDON = "Europe/London" as ZoneId;
const NIGHT = { from: "20:30" as WallTime, to: "09:00" as WallTime };

const utc = (text: string) => Date.parse(text) as EpochMillis;
const london = (day: string, time: string) => atDay(day as PlainDay, time as WallTime, LONDON);

describe("atDay in Europe/London over the clock changes", () => {
  it.each([
    ["2026-03-28", "10:00", "2026-03-28T10:00Z"],
    ["2026-03-29", "00:59", "2026-03-29T00:59Z"],
    ["2026-03-29", "01:30", "2026-03-29T01:30Z"],
    ["2026-03-29", "02:00", "2026-03-29T01:00Z"],
    ["2026-03-29", "10:00", "2026-03-29T09:00Z"],
    ["2026-10-25", "00:30", "2026-10-24T23:30Z"],
    ["2026-10-25", "01:30", "2026-10-25T00:30Z"],
    ["2026-10-25", "02:00", "2026-10-25T02:00Z"],
    ["2026-10-25", "10:00", "2026-10-25T10:00Z"],
    ["2027-03-28", "01:30", "2027-03-28T01:30Z"],
    ["2027-03-28", "10:00", "2027-03-28T09:00Z"],
    ["2027-10-31", "01:30", "2027-10-31T00:30Z"],
    ["2027-10-31", "10:00", "2027-10-31T10:00Z"],
  ])("%s at %s is %s", (day, time, expected) => {
    expect(new Date(london(day, time)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it("refuses what does not exist", () => {
    expect(() => london("2026-02-30", "10:00")).toThrow(RangeError);
    expect(() => london("2026-02-28", "25:00")).toThrow(RangeError);
    expect(() => atDay("2026-02-28" as PlainDay, "10:00" as WallTime, "Europe/Nowhere" as ZoneId)).toThrow(RangeError);
  });
});

describe("days", () => {
  it("belong to the zone", () => {
    expect(dayOf(utc("2026-07-01T23:30Z"), LONDON)).toBe("2026-07-02");
    expect(dayOf(utc("2026-12-01T23:30Z"), LONDON)).toBe("2026-12-01");
  });

  it("are counted by the calendar, whatever the clocks do", () => {
    expect(addDays("2026-03-28" as PlainDay, 2)).toBe("2026-03-30");
    expect(addDays("2028-02-28" as PlainDay, 1)).toBe("2028-02-29");
    expect(addDays("2027-01-01" as PlainDay, -1)).toBe("2026-12-31");
    expect(daysBetween("2026-11-21" as PlainDay, "2027-11-21" as PlainDay)).toBe(365);
    expect(daysBetween("2026-11-21" as PlainDay, "2026-11-20" as PlainDay)).toBe(-1);
  });
});

it("nextHour is the next full hour, never the moment itself", () => {
  expect(nextHour(utc("2026-10-25T00:59:59.999Z"))).toBe(utc("2026-10-25T01:00Z"));
  expect(nextHour(utc("2026-10-25T01:00Z"))).toBe(utc("2026-10-25T02:00Z"));
});

describe("quiet hours", () => {
  it.each([
    ["20:29", false],
    ["20:30", true],
    ["23:59", true],
    ["00:00", true],
    ["08:59", true],
    ["09:00", false],
    ["12:00", false],
  ])("over midnight: %s is quiet: %s", (time, quiet) => {
    expect(inQuietHours(london("2026-11-24", time), NIGHT, LONDON)).toBe(quiet);
  });

  it("may lie within a day, and equal ends mean none", () => {
    const school = { from: "14:45" as WallTime, to: "16:30" as WallTime };
    const none = { from: "09:00" as WallTime, to: "09:00" as WallTime };
    expect(inQuietHours(london("2026-11-24", "15:00"), school, LONDON)).toBe(true);
    expect(inQuietHours(london("2026-11-24", "16:30"), school, LONDON)).toBe(false);
    expect(inQuietHours(london("2026-11-24", "09:00"), none, LONDON)).toBe(false);
    expect(inQuietHours(london("2026-11-24", "03:00"), none, LONDON)).toBe(false);
  });

  it("does not rest on Sundays by itself", () => {
    expect(inQuietHours(london("2026-11-22", "12:00"), NIGHT, LONDON)).toBe(false);
  });
});

describe("nextOpenMoment", () => {
  it.each([
    ["an open moment stays", "2026-11-24", "12:00", "2026-11-24T12:00Z"],
    ["evening goes to the next morning", "2026-11-24", "21:00", "2026-11-25T09:00Z"],
    ["night goes to the same morning", "2026-11-25", "03:00", "2026-11-25T09:00Z"],
    ["over the change in spring", "2026-03-28", "21:00", "2026-03-29T08:00Z"],
    ["over the change in autumn", "2026-10-24", "21:00", "2026-10-25T09:00Z"],
    ["over the change in spring 2027", "2027-03-27", "22:00", "2027-03-28T08:00Z"],
    ["over the change in autumn 2027", "2027-10-30", "22:00", "2027-10-31T09:00Z"],
  ])("%s", (_name, day, time, expected) => {
    expect(nextOpenMoment(london(day, time), NIGHT, LONDON)).toBe(utc(expected));
  });

  it("never goes back in the hour that comes twice", () => {
    const quiet = { from: "22:00" as WallTime, to: "01:30" as WallTime };
    const second = utc("2026-10-25T01:10Z"); // 01:10 for the second time
    expect(nextOpenMoment(second, quiet, LONDON)).toBe(utc("2026-10-25T01:30Z"));
  });

  it(
    "is open, not earlier, settled, and at most two days and two hours away",
    () => {
      const minute = fc.integer({ min: 0, max: 1439 }).map((m) => {
        const pad = (n: number) => String(n).padStart(2, "0");
        return `${pad(Math.floor(m / 60))}:${pad(m % 60)}` as WallTime;
      });
      const zone = fc.constantFrom(
        "Europe/London",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
      ) as fc.Arbitrary<ZoneId>;
      const near = fc
        .tuple(
          fc.constantFrom(
            "2026-03-29T01:00Z",
            "2026-10-25T01:00Z",
            "2027-03-28T01:00Z",
            "2027-10-31T01:00Z",
            "2026-07-01T00:00Z",
          ),
          fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
        )
        .map(([start, minutes]) => (Date.parse(start) + minutes * 60_000) as EpochMillis);
      fc.assert(
        fc.property(near, minute, minute, zone, (at, from, to, where) => {
          const open = nextOpenMoment(at, { from, to }, where);
          expect(inQuietHours(open, { from, to }, where)).toBe(false);
          expect(open).toBeGreaterThanOrEqual(at);
          expect(open - at).toBeLessThanOrEqual(50 * 3_600_000);
          expect(nextOpenMoment(open, { from, to }, where)).toBe(open);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENT,
  );
});
