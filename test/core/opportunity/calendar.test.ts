import fc from "fast-check";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { addToCalendarLink, calendarEntries, calendarFile } from "../../../src/core/opportunity/calendar.ts";
import { atomFeed, type FeedHead, jsonFeed, rssFeed } from "../../../src/core/opportunity/feeds.ts";
import { readFile } from "../../../src/core/opportunity/file.ts";
import type { EpochMillis, ZoneId } from "../../../src/core/time.ts";
import { anOpportunity, FULL } from "./samples.ts";

const LONDON = "Europe/London" as ZoneId;

/** A reader of calendar files that shares nothing with the writer: unfolds, splits, and lets Intl tell the local time. */
function readCalendar(file: string) {
  expect(file.endsWith("\r\n")).toBe(true);
  const physical = file.slice(0, -2).split("\r\n");
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = physical.join("\n").replaceAll("\n ", "").split("\n");
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]);
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (line === "BEGIN:VEVENT") events.push(new Map());
    else events.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1));
  }
  return events;
}

const localTime = (stamp = "") => {
  const iso = stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, "$1-$2-$3T$4:$5:$6Z");
  return new Intl.DateTimeFormat("sv-SE", { timeZone: LONDON, dateStyle: "short", timeStyle: "short" }).format(
    new Date(iso),
  );
};

describe("a calendar file", () => {
  it("shows the right local time on both sides of each change of the clocks, and on its very night", () => {
    const dates = [
      "2027-03-27 19:00-20:00",
      "2027-03-28 19:00-20:00",
      "2027-10-30 19:00-20:00",
      "2027-10-31 00:30-03:30",
      "2027-10-31 19:00-20:00",
    ];
    const entries = calendarEntries(anOpportunity("one", { notice: { ...FULL, dates } }), LONDON);
    const events = readCalendar(calendarFile(entries, "Chances"));
    expect(events.map((event) => [localTime(event.get("DTSTART")), localTime(event.get("DTEND"))])).toEqual(
      dates.map((line) => {
        const [day, from, to] = line.split(/[ -](?=\d{2}:)/);
        return [`${day} ${from}`, `${day} ${to}`];
      }),
    );
    // 19:00 in London is 19:00Z in winter and 18:00Z in summer.
    expect(events[0]?.get("DTSTART")).toBe("20270327T190000Z");
    expect(events[1]?.get("DTSTART")).toBe("20270328T180000Z");
    // The night has four hours from half past midnight to half past three.
    expect(events[3]?.get("DTEND")).toBe("20271031T033000Z");
  });

  it("keeps its ids from version to version, raises the sequence, and cancels what was called off", () => {
    const before = calendarEntries(anOpportunity("one"), LONDON);
    const after = calendarEntries(anOpportunity("one", { version: 3, phase: "cancelled" }), LONDON);
    expect(after.map((entry) => entry.uid)).toEqual(before.map((entry) => entry.uid));
    const [event] = readCalendar(calendarFile(after, "Chances"));
    expect([event?.get("SEQUENCE"), event?.get("STATUS")]).toEqual(["2", "CANCELLED"]);
    expect(calendarEntries(anOpportunity("one", { phase: "draft" }), LONDON)).toEqual([]);
  });

  it("takes any title: folded by octets, its marks escaped, and nothing injected", () => {
    const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(title, (given) => {
        const entries = calendarEntries(
          anOpportunity("one", { notice: { ...FULL, title: `${given}\r\nBEGIN:VEVENT` } }),
          LONDON,
        );
        expect(readCalendar(calendarFile(entries, "Chances"))).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  it("has a link that opens somebody's own calendar with it", () => {
    const [entry] = calendarEntries(anOpportunity("one"), LONDON);
    if (!entry) throw new Error("No entry.");
    const link = new URL(addToCalendarLink(entry));
    expect(link.searchParams.get("dates")).toBe("20270112T190000Z/20270112T200000Z");
    expect(link.searchParams.get("text")).toBe(FULL.title);
  });
});

describe("feeds", () => {
  const head: FeedHead = {
    title: "Chances <to> take part & more",
    home: "https://sayso.example/chances",
    self: "https://sayso.example/chances.x",
    language: "en",
    now: 0 as EpochMillis,
  };
  const nasty = { ...FULL, title: `<b>"Breaks" & 'more'</b> ]]>` };
  const items = [anOpportunity("one", { notice: nasty, version: 2 }), anOpportunity("two")].map((opportunity) => ({
    opportunity,
    url: `https://sayso.example/chances?id=${opportunity.id}`,
    summary: "Pays £25.00 an hour",
  }));

  it("in JSON keep to version 1.1 and hold a file that can be read back", () => {
    const feed = JSON.parse(jsonFeed(items, head));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items).toHaveLength(2);
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:sayso:opportunity:[0-9a-f]{32}$/),
        url: expect.any(String),
      });
      expect(item.date_published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(readFile(JSON.stringify(item._sayso))).toMatchObject({ ok: true });
    }
  });

  it("in Atom and RSS are well formed, escape what stands in a notice, and have what their standards want", () => {
    const atom = parse(atomFeed(items, head));
    const rss = parse(rssFeed(items, head));
    expect(atom.querySelectorAll("feed > id, feed > title, feed > updated")).toHaveLength(3);
    for (const entry of atom.querySelectorAll("entry"))
      expect(entry.childNodes.map((node) => (node as unknown as { rawTagName: string }).rawTagName)).toEqual([
        "id",
        "title",
        "link",
        "author",
        "published",
        "updated",
        "summary",
      ]);
    expect(atom.querySelector("entry title")?.text).toBe(nasty.title);
    expect(rss.querySelector("item title")?.text).toBe(nasty.title);
    expect(rssFeed(items, head)).toContain("<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>");
    expect(rss.querySelectorAll("item guid").map((guid) => guid.text)).toEqual(
      items.map((item) => `urn:sayso:opportunity:${item.opportunity.id}`),
    );
    expect(atomFeed([], head)).toContain("<updated>1970-01-01T00:00:00Z</updated>");
  });
});
