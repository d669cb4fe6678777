import { describe, expect, it } from "vitest";
import { feedOf } from "../../src/core/opportunity/feeds.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import { atomFile, jsonFile, rssFile } from "../../src/engine/feed-files.ts";
import { anOpportunity } from "../core/opportunity/samples.ts";
import { atomFaults, jsonFeedFaults, rssFaults } from "./validators.ts";

const feed = feedOf(
  ["one", "two"].map((name) => {
    const opportunity = anOpportunity(name);
    return { opportunity, url: `https://sayso.example/chances?id=${opportunity.id}`, summary: "Pays £25.00 an hour" };
  }),
  {
    title: "Chances to take part",
    home: "https://sayso.example/chances",
    self: "https://sayso.example/chances.x",
    language: "en",
    now: 0 as EpochMillis,
  },
);

type Planted = readonly [what: string, from: string | RegExp, to: string];

const ATOM: readonly Planted[] = [
  ["not well formed", "</feed>", ""],
  ["another namespace", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"],
  ["a feed without an id", /<id>https.*<\/id>/, ""],
  ["an entry without an id", /<id>urn.*<\/id>/, ""],
  ["two titles", /<title>Help[^/]*<\/title>/, "<title>a</title><title>b</title>"],
  ["an empty title", /<title>Help[^/]*<\/title>/, "<title></title>"],
  ["an entry without updated", /<updated>2026-11-23T10:00:00.000Z<\/updated>\s*<\/entry>/, "</entry>"],
  ["a date that is none", "2026-11-23T10:00:00.000Z", "2026-02-30T10:00:00Z"],
  ["a date without a zone's T", "2026-11-23T10:00:00.000Z", "2026-11-23 10:00"],
  ["an author without a name", /<name>.*<\/name>/, ""],
  ["no author", /<author>[\s\S]*?<\/author>/, ""],
  ["an element Atom does not have", "<entry>", "<entry><pubDate>x</pubDate>"],
  ["an attribute Atom does not have", "<entry>", '<entry kind="x">'],
  ["a link without an address", /<link href="[^"]*chances\?id=[^"]*"\/>/, "<link/>"],
  ["neither content nor a link", /<link href="[^"]*chances\?id=[^"]*"\/>/, ""],
  ["no link to itself", / rel="self"/, ' rel="related"'],
  ["an address with a space", "https://sayso.example/chances.x", "https://sayso.example/a b"],
  ["a language that is none", 'xml:lang="en"', 'xml:lang="e n"'],
  ["text of an unknown type", "<summary>", '<summary type="rich">'],
  ["text between entries", "<entry>", "x<entry>"],
  ["a control character", "Pays", "\u0001"],
];

const RSS: readonly Planted[] = [
  ["not well formed", "</rss>", ""],
  ["another version", 'version="2.0"', 'version="0.91"'],
  ["no channel title", "<title>Chances to take part</title>", ""],
  ["no channel description", "<description>Chances to take part</description>", ""],
  ["a guid that pretends to be an address", ' isPermaLink="false"', ""],
  ["no guid", /<guid.*<\/guid>/, ""],
  ["no link to itself", /<atom:link.*\/>/, ""],
  ["a date of another format", "Mon, 23 Nov 2026 10:00:00 GMT", "2026-11-23T10:00:00Z"],
  ["a wrong weekday", "Mon, 23 Nov 2026 10:00:00 GMT", "Tue, 23 Nov 2026 10:00:00 GMT"],
  ["a day that is none", "Mon, 23 Nov 2026 10:00:00 GMT", "Mon, 30 Feb 2026 10:00:00 GMT"],
  ["neither title nor description", /<item>[\s\S]*?<\/item>/, "<item><guid>https://x.example/</guid></item>"],
  ["an element RSS does not have", "<item>", "<item><summary>x</summary>"],
  ["blanks around a title", /<title>Help/, "<title>\n  Help"],
  ["a tag in a description", "<description>Pays", "<description>&lt;script&gt;Pays"],
  ["an entity RSS does not have", "<description>Pays", "<description>&pound;Pays"],
];

const JSON_FEED: readonly Planted[] = [
  ["another version", "version/1.1", "version/1"],
  ["no title", '"title":"Chances to take part",', ""],
  ["no items", '"items":', '"_items":'],
  ["a field of no extension", '"language":"en"', '"lang":"en"'],
  ["an item without an id", /"id":"urn[^"]*",/, ""],
  ["an id that is a number", /"id":"urn[^"]*"/, '"id":7'],
  ["no content", '"content_text"', '"summary"'],
  ["a date that is none", "2026-11-23T10:00:00.000Z", "2026-13-23T10:00:00Z"],
  ["an address that is none", '"url":"https://sayso.example', '"url":"sayso'],
  ["a notice that breaks the open schema", '"kind":"reading-panel"', '"kind":"party"'],
  ["a notice without its schema's name", '"schema":"sayso-opportunity/1",', ""],
];

describe.each([
  ["Atom", atomFile(feed), atomFaults, ATOM],
  ["RSS", rssFile(feed), rssFaults, RSS],
  ["JSON Feed", jsonFile(feed), jsonFeedFaults, JSON_FEED],
] as const)("the validator of %s", (_name, valid, faultsOf, planted) => {
  it("takes what is valid", () => {
    expect(faultsOf(valid)).toEqual([]);
  });

  it.each(planted)("refuses %s", (_what, from, to) => {
    const broken = valid.replace(from, to);
    expect(broken).not.toBe(valid);
    expect(faultsOf(broken)).not.toEqual([]);
  });

  it("refuses an id that stands twice", () => {
    const [first = "", second = ""] = feed.entries.map(({ id }) => id);
    expect(faultsOf(valid.replaceAll(second, first))).toContain("an id stands twice");
  });
});
