import fc from "fast-check";
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarEntries } from "../../src/core/opportunity/calendar.ts";
import type { Opportunity } from "../../src/core/opportunity/opportunity.ts";
import type { ZoneId } from "../../src/core/time.ts";
import { calendarFile } from "../../src/engine/calendar-file.ts";
import { anOpportunity, FULL } from "../core/opportunity/samples.ts";
import { anyText } from "../feeds/any-notice.ts";

const LONDON = "Europe/London" as ZoneId;

/** The file of a notice as ical.js reads it: a parser that shares nothing with the writer. */
function read(dates: readonly string[], change: Partial<Opportunity> = {}): ICAL.Event[] {
  const o = anOpportunity("one", { ...change, notice: { ...FULL, dates, ...change.notice } });
  return readFile(calendarFile(calendarEntries(o, LONDON), "Chances"));
}

function readFile(file: string): ICAL.Event[] {
  expect(file.endsWith("\r\n")).toBe(true);
  for (const line of file.slice(0, -2).split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Cc}/u);
  }
  const calendar = ICAL.Component.fromString(file);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(
    calendar.getAllSubcomponents("vevent").map(() => "vevent"),
  );
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** As a calendar in London shows it: "2027-03-28T10:00:00". */
const shown = (time: ICAL.Time): string => {
  // Nothing in the file depends on the reader's own zone.
  expect(time.zone).toBe(ICAL.Timezone.utcTimezone);
  const moment = Temporal.Instant.fromEpochMilliseconds(time.toJSDate().getTime());
  return moment.toZonedDateTimeISO(LONDON).toPlainDateTime().toString();
};

describe("a calendar file, in an independent parser", () => {
  it.each([
    ["spring", ["2027-03-27", "2027-03-28", "2027-03-29"], ["10:00Z", "09:00Z", "09:00Z"]],
    ["autumn", ["2027-10-30", "2027-10-31", "2027-11-01"], ["09:00Z", "10:00Z", "10:00Z"]],
  ])("is at ten in London before, on and after the day the clocks change in %s", (_when, days, utc) => {
    const events = read(days.map((day) => `${day} 10:00-11:30`));
    expect(events.map(({ startDate, endDate }) => [shown(startDate), shown(endDate)])).toEqual(
      days.map((day) => [`${day}T10:00:00`, `${day}T11:30:00`]),
    );
    // The same ten o'clock is another moment.
    expect(events.map(({ startDate }) => `${startDate.toString().slice(11, 16)}Z`)).toEqual(utc);
    for (const event of events) expect(event.duration.toSeconds()).toBe(90 * 60);
  });

  it("in the hour that does not exist begins when the clocks have moved on, and lasts as long as it should", () => {
    const [event, across] = read(["2027-03-28 01:15-01:45", "2027-03-28 01:30-02:10"]);
    expect([event?.startDate, event?.endDate].map((time) => time && shown(time))).toEqual([
      "2027-03-28T02:15:00",
      "2027-03-28T02:45:00",
    ]);
    expect(across?.duration.toSeconds()).toBe(40 * 60);
  });

  it("in the hour that comes twice begins the first time, and over both has an hour more", () => {
    const [first, night] = read(["2027-10-31 00:30-03:30", "2027-10-31 01:15-01:45"]).toReversed();
    expect(first?.startDate.toString()).toBe("2027-10-31T00:15:00Z");
    expect(first?.duration.toSeconds()).toBe(30 * 60);
    expect(night?.duration.toSeconds()).toBe(4 * 3600);
    expect(night && [shown(night.startDate), shown(night.endDate)]).toEqual([
      "2027-10-31T00:30:00",
      "2027-10-31T03:30:00",
    ]);
  });

  it("keeps its ids from version to version, raises the sequence, and cancels what was called off", () => {
    const before = read(["2027-01-12 19:00-20:00"]);
    const changedAt = Date.parse("2026-12-01T09:00:00Z") as NonNullable<Opportunity["changedAt"]>;
    const after = read(["2027-01-12 19:00-20:00"], { version: 3, phase: "cancelled", changedAt });
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    const seen = ([event]: readonly ICAL.Event[]) => [
      event?.sequence,
      event?.component.getFirstPropertyValue("status"),
      event?.component.getFirstPropertyValue("dtstamp")?.toString(),
    ];
    expect(seen(before)).toEqual([0, "CONFIRMED", "2026-11-23T10:00:00Z"]);
    expect(seen(after)).toEqual([2, "CANCELLED", "2026-12-01T09:00:00Z"]);
  });

  it("is a calendar without entries for what has no dates, and never an entry of a whole day", () => {
    const { dates: _dates, ...undated } = FULL;
    const o = anOpportunity("one", { notice: { ...undated, flexible: "any time" } });
    expect(readFile(calendarFile(calendarEntries(o, LONDON), "Chances"))).toEqual([]);
    for (const event of read(["2027-01-12 00:00-23:59"])) expect(event.startDate.isDate).toBe(false);
  });

  it("is the same file whenever it is asked for, and says nothing of the machine", () => {
    const entries = calendarEntries(anOpportunity("one"), LONDON);
    expect(calendarFile(entries, "Chances")).toBe(calendarFile(entries, "Chances"));
    expect(calendarFile(entries, "Chances")).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|ics/);
  });

  it("says any title and place as they are written, and nothing gets in beside them", () => {
    fc.assert(
      fc.property(anyText(60), anyText(200), (title, place) => {
        const o = anOpportunity("one", { notice: { ...FULL, title, place: `${place}\r\nBEGIN:VEVENT` } });
        const entries = calendarEntries(o, LONDON);
        const events = readFile(calendarFile(entries, "Chances"));
        expect(events.map(({ summary, location }) => [summary ?? "", location])).toEqual(
          entries.map((entry) => [entry.title, entry.where]),
        );
        expect(events).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
