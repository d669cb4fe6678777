import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarEntries } from "../../../src/core/opportunity/calendar.ts";
import { calendarLink, WEB_CALENDARS } from "../../../src/core/opportunity/calendar-links.ts";
import type { EpochMillis, ZoneId } from "../../../src/core/time.ts";
import { HOSTILE } from "../../feeds/any-notice.ts";
import { anOpportunity, FULL } from "./samples.ts";

const LONDON = "Europe/London" as ZoneId;

const entriesOf = (...dates: readonly string[]) =>
  calendarEntries(anOpportunity("one", { notice: { ...FULL, dates } }), LONDON);
const minutes = ({ from, to }: CalendarEntry): number => (to - from) / 60_000;
const inLondon = (at: EpochMillis): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON).toPlainDateTime().toString();

describe("calendar entries", () => {
  it("are every session by the clock of its home, with an id that outlives its versions", () => {
    const before = calendarEntries(anOpportunity("one"), LONDON);
    const after = calendarEntries(anOpportunity("one", { version: 3, phase: "cancelled" }), LONDON);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(2);
    expect([before[0]?.version, before[0]?.cancelled, after[0]?.version, after[0]?.cancelled]).toEqual([
      0,
      false,
      2,
      true,
    ]);
  });

  it("are none for a draft, and none where it is up to each when", () => {
    expect(calendarEntries(anOpportunity("one", { phase: "draft" }), LONDON)).toEqual([]);
    const { dates: _dates, ...undated } = FULL;
    expect(calendarEntries(anOpportunity("one", { notice: { ...undated, flexible: "any time" } }), LONDON)).toEqual([]);
  });

  it("in the hour that is skipped begin an hour later, last as long as they should, and never end before they begin", () => {
    // On 28 March 2027 London's clocks go from 01:00 to 02:00.
    const [whole, across, into, over] = entriesOf(
      "2027-03-28 01:15-01:45",
      "2027-03-28 01:30-02:10",
      "2027-03-28 00:30-01:30",
      "2027-03-28 00:30-02:30",
    );
    if (!whole || !across || !into || !over) throw new Error("Sessions are missing.");
    expect([inLondon(whole.from), minutes(whole)]).toEqual(["2027-03-28T02:15:00", 30]);
    expect([inLondon(across.from), minutes(across)]).toEqual(["2027-03-28T02:30:00", 40]);
    expect([inLondon(into.from), minutes(into)]).toEqual(["2027-03-28T00:30:00", 60]);
    // An hour of it does not exist.
    expect([inLondon(over.to), minutes(over)]).toEqual(["2027-03-28T02:30:00", 60]);
  });

  it("hold no sign that a file cannot hold", () => {
    const [entry] = calendarEntries(
      anOpportunity("one", { notice: { ...FULL, title: HOSTILE.join(" "), place: HOSTILE.join(" ") } }),
      LONDON,
    );
    expect(`${entry?.title}${entry?.where}`).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u);
  });
});

describe.each(WEB_CALENDARS)("the link into %s", (calendar) => {
  const [entry] = entriesOf("2027-06-15 10:00-11:30");
  if (!entry) throw new Error("No entry.");
  const { searchParams: said, host } = new URL(calendarLink(calendar, entry));

  it("says what, when and where, in UTC, to a server of its own", () => {
    expect([said.get("text") ?? said.get("subject"), said.get("location")]).toEqual([FULL.title, FULL.joinHow]);
    const [from, to] = said.get("dates")?.split("/") ?? [said.get("startdt"), said.get("enddt")];
    // Summer: 10:00 in London is 09:00 UTC.
    expect([from, to].map((stamp) => stamp?.replaceAll(/[-:]/g, ""))).toEqual(["20270615T090000Z", "20270615T103000Z"]);
    expect(host).toMatch(/^(calendar\.google\.com|outlook\.live\.com|outlook\.office\.com)$/);
  });

  it("has nothing that tells who opens it, and is the same for everybody", () => {
    expect([...said.keys()].toSorted()).toEqual(
      calendar === "google"
        ? ["action", "dates", "location", "text"]
        : ["enddt", "location", "path", "rru", "startdt", "subject"],
    );
  });

  it.each([...HOSTILE, "x".repeat(60), "ŵ".repeat(60), "👪".repeat(60)])(
    "stays within what a button can hold, a web address as it stands, whatever the notice says: %j",
    (text) => {
      const notice = { ...FULL, dates: ["2027-06-15 10:00-11:30"], title: text, place: text, joinHow: text };
      const [given] = calendarEntries(anOpportunity("one", { notice }), LONDON);
      if (!given) throw new Error("No entry.");
      const link = calendarLink(calendar, given);
      expect(link.length).toBeLessThanOrEqual(512);
      expect(new URL(link).href).toBe(link);
      expect(link).not.toMatch(/[()<>[\]'+ ]/);
      const title = new URL(link).searchParams.get(calendar === "google" ? "text" : "subject") ?? "";
      expect(given.title.startsWith(title.replace(/…$/, ""))).toBe(true);
    },
  );
});
