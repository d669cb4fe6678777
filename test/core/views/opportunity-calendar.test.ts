import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/cards/card.ts";
import type { Opportunity } from "../../../src/core/opportunity/opportunity.ts";
import type { PlainDay, ZoneId } from "../../../src/core/time.ts";
import { allInCalendar, nextInCalendar } from "../../../src/core/views/opportunity-calendar.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { anOpportunity, day, FULL, TODAY } from "../opportunity/samples.ts";

const en = loadWords().words("en");
const context = (today: PlainDay, publicUrl?: string) => ({ zone: "Europe/London" as ZoneId, today, publicUrl });
const links = (blocks: readonly Block<never>[]) =>
  blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
const hosts = (blocks: readonly Block<never>[]) =>
  links(blocks).map((link) => (link.kind === "link" ? new URL(link.url).host : ""));
const WEB = ["calendar.google.com", "outlook.live.com", "outlook.office.com"];
const HERE = "https://sayso.example";
const onPage = (change: Partial<Opportunity> = {}) => anOpportunity("one", { onPage: true, ...change });

describe("the links into somebody's calendar", () => {
  const next = (...given: Parameters<typeof nextInCalendar>) =>
    [{ kind: "controls", controls: nextInCalendar(...given) }] as const;

  it("need no server of ours where there is none, and where the notice is not on its page", () => {
    expect(hosts(next(onPage(), en, context(TODAY)))).toEqual(WEB);
    expect(hosts(next(anOpportunity("one"), en, context(TODAY, HERE)))).toEqual(WEB);
    const outside = onPage({ notice: { ...FULL, askerKind: "university" } });
    expect(hosts(next(outside, en, context(TODAY, HERE)))).toEqual(WEB);
  });

  it("have the notice's own file where it is on the page", () => {
    const o = onPage();
    const [file, ...others] = links(next(o, en, context(TODAY, HERE)));
    expect(file).toEqual({
      kind: "link",
      label: "Calendar file, all times",
      url: `https://sayso.example/chances.ics?id=${o.id}`,
    });
    expect(others).toHaveLength(3);
  });

  it("on a person's screen are for the next time only, and say which", () => {
    const said = (today: string) => {
      const [google] = nextInCalendar(onPage(), en, context(day(today)));
      if (google?.kind !== "link") throw new Error("There is no link.");
      expect(google.label.length).toBeLessThanOrEqual(34);
      return [google.label, new URL(google.url).searchParams.get("dates")?.slice(0, 8)];
    };
    expect(said("2027-01-12")).toEqual(["Add next time to Google Calendar", "20270112"]);
    // The last one is no next one.
    expect(said("2027-01-13")).toEqual(["Add to Google Calendar", "20270119"]);
    expect(nextInCalendar(onPage(), en, context(day("2027-01-20")))).toEqual([]);
  });

  it("on a page are for every time to come, each with a name of its own", () => {
    const all = links(allInCalendar(onPage(), en, context(TODAY, HERE)));
    expect(all).toHaveLength(1 + 2 * 3);
    expect(new Set(all.map(({ label }) => label)).size).toBe(7);
    expect(all.at(-1)?.label).toContain("Microsoft 365: Tuesday 19 January 2027");
    for (const { label } of all) expect(label.length).toBeLessThanOrEqual(64);
  });

  it("are not there for what is called off, or has no dates", () => {
    const { dates: _dates, ...undated } = FULL;
    for (const o of [onPage({ phase: "cancelled" }), onPage({ notice: { ...undated, flexible: "any time" } })])
      expect([nextInCalendar(o, en, context(TODAY, HERE)), allInCalendar(o, en, context(TODAY, HERE))]).toEqual([
        [],
        [],
      ]);
  });
});
