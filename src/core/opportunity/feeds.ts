import { isoOf } from "../due.ts";
import type { EpochMillis } from "../time.ts";
import { FILE_SCHEMA } from "./file.ts";
import { totalMinutes } from "./notice.ts";
import type { Opportunity } from "./opportunity.ts";

/** One notice as a feed tells it. Ids stay the same for ever; `updated` moves when people are told of a change. */
export interface FeedItem {
  readonly opportunity: Opportunity;
  readonly url: string;
  /** In words: pay, time, format, closing. */
  readonly summary: string;
}

/** What stands at the head of a feed. `home` is the page's address, `self` the feed's own. */
export interface FeedHead {
  readonly title: string;
  readonly home: string;
  readonly self: string;
  readonly language: string;
  readonly now: EpochMillis;
}

const idOf = (o: Opportunity): string => `urn:sayso:opportunity:${o.id}`;
const openedOf = (o: Opportunity): EpochMillis => o.openedAt ?? (0 as EpochMillis);
const changedOf = (o: Opportunity): EpochMillis => o.changedAt ?? openedOf(o);
const titleOf = (o: Opportunity): string => o.notice.title ?? "";

/** The newest change among the items; for an empty feed the moment it is asked for. */
const updatedOf = (items: readonly FeedItem[], head: FeedHead): EpochMillis =>
  items.length === 0 ? head.now : (Math.max(...items.map((item) => changedOf(item.opportunity))) as EpochMillis);

/** JSON Feed 1.1; under `_sayso` the whole notice by our open schema. */
export function jsonFeed(items: readonly FeedItem[], head: FeedHead): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    language: head.language,
    items: items.map(({ opportunity: o, url, summary }) => ({
      id: idOf(o),
      url,
      title: titleOf(o),
      content_text: summary,
      date_published: isoOf(openedOf(o)),
      date_modified: isoOf(changedOf(o)),
      language: head.language,
      _sayso: { ...openData(o), url },
    })),
  });
}

/** A notice as open data: the file of `docs/opportunity.schema.json`. Nothing of anybody who is interested. */
export const openData = (o: Opportunity): Readonly<Record<string, unknown>> => ({
  schema: FILE_SCHEMA,
  id: o.id,
  version: o.version,
  state: o.filled && o.phase === "open" ? "full" : o.phase,
  updated: isoOf(changedOf(o)),
  total_minutes: totalMinutes(o.notice),
  ...o.notice,
});

/** Atom (RFC 4287). */
export function atomFeed(items: readonly FeedItem[], head: FeedHead): string {
  const entries = items.map(({ opportunity: o, url, summary }) =>
    element(
      "entry",
      element("id", xml(idOf(o))),
      element("title", xml(titleOf(o))),
      `<link href="${xml(url)}"/>`,
      element("author", element("name", xml(o.notice.askedBy ?? head.title))),
      element("published", isoOf(openedOf(o))),
      element("updated", isoOf(changedOf(o))),
      element("summary", xml(summary)),
    ),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(head.language)}">`,
    element("id", xml(head.home)),
    element("title", xml(head.title)),
    `<link rel="self" type="application/atom+xml" href="${xml(head.self)}"/>`,
    `<link href="${xml(head.home)}"/>`,
    element("updated", isoOf(updatedOf(items, head))),
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** RSS 2.0. */
export function rssFeed(items: readonly FeedItem[], head: FeedHead): string {
  const entries = items.map(({ opportunity: o, url, summary }) =>
    element(
      "item",
      element("title", xml(titleOf(o))),
      element("link", xml(url)),
      `<guid isPermaLink="false">${xml(idOf(o))}</guid>`,
      element("pubDate", rfc822(openedOf(o))),
      element("description", xml(summary)),
    ),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "<channel>",
    element("title", xml(head.title)),
    element("link", xml(head.home)),
    element("description", xml(head.title)),
    element("language", xml(head.language)),
    `<atom:link rel="self" type="application/rss+xml" href="${xml(head.self)}"/>`,
    element("lastBuildDate", rfc822(updatedOf(items, head))),
    ...entries,
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

const element = (name: string, ...inside: readonly string[]): string => `<${name}>${inside.join("")}</${name}>`;

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const xml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Tue, 12 Jan 2027 19:00:00 GMT", in English whatever the language. */
function rfc822(at: EpochMillis): string {
  const [date = "", time = ""] = isoOf(at).split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  // 1 January 1970 was a Thursday.
  const weekday = DAYS[(Math.floor(at / 86_400_000) + 3) % 7] ?? "";
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? ""} ${year} ${time.slice(0, 8)} GMT`;
}
