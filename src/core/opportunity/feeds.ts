import { isoOf } from "../due.ts";
import { soundText } from "../sound-text.ts";
import type { EpochMillis } from "../time.ts";
import { FILE_SCHEMA } from "./file.ts";
import { totalMinutes } from "./notice.ts";
import type { Opportunity } from "./opportunity.ts";

/** One notice as it goes into a feed. */
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

/** What a feed says, whatever format it is written in: plain texts that any of them can hold, moments as ISO 8601. */
export interface Feed extends Omit<FeedHead, "now"> {
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** One notice in a feed. Its id stays the same for ever; `updated` moves when people are told of a change. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string;
  /** By our open schema. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** One line: a feed's texts are headings and summaries. */
const line = (text: string): string => soundText(text).replaceAll("\n", " ");
const openedOf = (o: Opportunity): EpochMillis => o.openedAt ?? (0 as EpochMillis);
const changedOf = (o: Opportunity): EpochMillis => o.changedAt ?? openedOf(o);

/** An empty feed was updated when it is asked for; any other when the newest change among its notices came. */
export function feedOf(items: readonly FeedItem[], { now, ...head }: FeedHead): Feed {
  const changes = items.map((item) => changedOf(item.opportunity));
  return {
    ...head,
    updated: isoOf(changes.length === 0 ? now : (Math.max(...changes) as EpochMillis)),
    entries: items.map(({ opportunity: o, url, summary }) => ({
      id: `urn:sayso:opportunity:${o.id}`,
      url,
      // Formats refuse an entry without a title or an author.
      title: line(o.notice.title ?? "") || head.title,
      author: line(o.notice.askedBy ?? "") || head.title,
      summary: line(summary),
      published: isoOf(openedOf(o)),
      updated: isoOf(changedOf(o)),
      data: { ...openData(o), url },
    })),
  };
}

/** A notice as open data: the file of `docs/opportunity.schema.json`. Nothing of anybody who is interested. */
const openData = (o: Opportunity): Readonly<Record<string, unknown>> => ({
  schema: FILE_SCHEMA,
  id: o.id,
  version: o.version,
  state: o.filled && o.phase === "open" ? "full" : o.phase,
  updated: isoOf(changedOf(o)),
  total_minutes: totalMinutes(o.notice),
  ...o.notice,
});
