import { card, controls, quiet, text } from "../cards/build.ts";
import type { Block, Card } from "../cards/card.ts";
import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { OpportunityId } from "../core/ids.ts";
import { calendarEntries } from "../core/opportunity/calendar.ts";
import { type Feed, feedOf } from "../core/opportunity/feeds.ts";
import { fileSchema } from "../core/opportunity/file.ts";
import { isPublic, type Opportunity, PUBLIC_PHASES } from "../core/opportunity/opportunity.ts";
import type { PlainDay } from "../core/time.ts";
import { allInCalendar } from "../core/views/opportunity-calendar.ts";
import { fullCard } from "../core/views/opportunity-card.ts";
import { closesWords, moneyLine, payWords, totalWords } from "../core/views/opportunity-words.ts";
import type { Words } from "../core/words.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";
import { calendarFile } from "./calendar-file.ts";
import { atomFile, jsonFile, rssFile } from "./feed-files.ts";

/** A page of a public address: cards without a button, in one language. */
export interface PublicPage {
  readonly title: string;
  readonly cards: readonly Card<never>[];
  readonly words: Words;
}

/** What somebody asks a public address for. */
export interface PublicAsk {
  /** One notice's. */
  readonly id?: string | undefined;
  readonly language?: string | undefined;
}

/** What anybody on the web may read: notices their organisers put there, and never who is interested. */
export interface Publication {
  /** Every notice, or with an id that one; undefined where there is no such notice. */
  page(ask: PublicAsk): Promise<PublicPage | undefined>;
  /** A file of one of these kinds: its media type and its text. An id counts for the calendar, and must have dates. */
  file(kind: PublicFile, ask: PublicAsk): Promise<{ readonly type: string; readonly body: string } | undefined>;
}

/** Paths under the public address, by what they give. */
export const PUBLIC_FILES = {
  "chances.json": "application/feed+json; charset=utf-8",
  "chances.atom": "application/atom+xml; charset=utf-8",
  "chances.rss": "application/rss+xml; charset=utf-8",
  "chances.ics": "text/calendar; charset=utf-8",
  "opportunity.schema.json": "application/schema+json; charset=utf-8",
} as const;
export type PublicFile = keyof typeof PUBLIC_FILES;

interface Parts {
  readonly store: Store;
  readonly words: (language: string) => Words;
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

interface Published {
  readonly o: Opportunity;
  readonly home: Group;
}

const PAGE = 200;
const MOST = 200;

/** Reads what is public, anew for every reader. */
export function createPublication({ store, words, clock, publicUrl }: Parts): Publication {
  const inLanguage = (language: string | undefined): Words => words(language ?? DEFAULT_LANGUAGE);
  const address = (path: string, spoken: Words, id?: string): string => {
    const query = [
      ...(id === undefined ? [] : [`id=${id}`]),
      ...(spoken.language === DEFAULT_LANGUAGE ? [] : [`lang=${spoken.language}`]),
    ].join("&");
    return `${publicUrl}/${path}${query === "" ? "" : `?${query}`}`;
  };
  const feed = (all: readonly Published[], kind: PublicFile, spoken: Words): Feed =>
    feedOf(
      all.map(({ o }) => ({
        opportunity: o,
        url: address("chances", spoken, o.id),
        summary: summaryOf(o, spoken),
      })),
      {
        title: spoken.say("chances-title"),
        home: address("chances", spoken),
        self: address(kind, spoken),
        language: spoken.language,
        now: clock.now(),
      },
    );
  const entriesOf = ({ o, home }: Published) => calendarEntries(o, home.settings.zone);

  return {
    async page({ id, language }) {
      const spoken = inLanguage(language);
      const all = await published(store);
      const [one] = id === undefined ? [] : all.filter(({ o }) => o.id === id);
      if (one)
        return {
          title: one.o.notice.title ?? "",
          cards: [wholeCard(one, dayOf(clock.now(), one.home.settings.zone), publicUrl, spoken)],
          words: spoken,
        };
      if (id !== undefined) return undefined;
      const cards = all.map(({ o }) => shortCard(o, address("chances", spoken, o.id), spoken));
      const none = card<never>(spoken.language, undefined, [text(spoken.say("chances-page-none"))]);
      const follow = followCard((kind) => address(kind, spoken), spoken);
      return {
        title: spoken.say("chances-title"),
        cards: [...(cards.length > 0 ? cards : [none]), follow],
        words: spoken,
      };
    },
    async file(kind, { id, language }) {
      const type = PUBLIC_FILES[kind];
      if (kind === "opportunity.schema.json") return { type, body: `${JSON.stringify(fileSchema(), null, 2)}\n` };
      const spoken = inLanguage(language);
      const all = await published(store);
      if (kind !== "chances.ics") return { type, body: WRITE[kind](feed(all, kind, spoken)) };
      const wanted = id === undefined ? all : all.filter(({ o }) => o.id === id);
      const entries = wanted.flatMap(entriesOf);
      if (id !== undefined && entries.length === 0) return undefined;
      return { type, body: calendarFile(entries, spoken.say("chances-title")) };
    },
  };
}

const DEFAULT_LANGUAGE = "en";

const WRITE = { "chances.json": jsonFile, "chances.atom": atomFile, "chances.rss": rssFile } as const;

/** Newest first. */
async function published(store: Store): Promise<readonly Published[]> {
  const found: Published[] = [];
  let after: OpportunityId | undefined;
  for (;;) {
    const page = await store.transaction(async (tx) => {
      const all = await tx.opportunities.inPhases(PUBLIC_PHASES, after, PAGE);
      for (const o of all) {
        if (!isPublic(o)) continue;
        const home = await tx.groups.find(o.organisation, o.showings[0].group);
        if (home) found.push({ o, home });
      }
      return all;
    });
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) break;
  }
  return found.toSorted((a, b) => (b.o.openedAt ?? 0) - (a.o.openedAt ?? 0)).slice(0, MOST);
}

const summaryOf = (o: Opportunity, words: Words): string =>
  [
    o.notice.summary ?? "",
    `${payWords(o.notice, words)}.`,
    words.say("chance-card-time", {
      sessions: o.notice.sessions ?? 1,
      format: o.notice.format === undefined ? "" : words.say(`chance-o-format-${o.notice.format}`),
      total: totalWords(o.notice, words),
    }),
    words.say("chance-card-closes", { when: closesWords(o.notice, words) }),
  ].join(" ");

function shortCard(o: Opportunity, url: string, words: Words): Card<never> {
  const blocks: readonly Block<never>[] = [
    text(moneyLine(o.notice, words)),
    text(summaryOf(o, words)),
    controls<never>({ kind: "link", label: words.say("button-chance-more"), url }),
  ];
  return card(words.language, o.notice.title, blocks);
}

/** The feeds and the calendar in words: few people see what a page's head says. */
function followCard(address: (kind: PublicFile) => string, words: Words): Card<never> {
  const link = (label: string, kind: PublicFile) => ({ kind: "link", label, url: address(kind) }) as const;
  return card(words.language, words.say("chances-follow-title"), [
    text(words.say("chances-follow")),
    controls<never>(
      link(words.say("button-feed-calendar"), "chances.ics"),
      link(words.say("button-feed-rss"), "chances.rss"),
      link(words.say("button-feed-atom"), "chances.atom"),
      link(words.say("button-feed-json"), "chances.json"),
    ),
  ]);
}

/** The full view, with the calendar instead of buttons: a page does not know who reads it, so nobody can say yes there. */
function wholeCard({ o, home }: Published, today: PlainDay, publicUrl: string, words: Words): Card<never> {
  const { nation, zone } = home.settings;
  const whole = fullCard(o, words, { nation, today });
  const blocks = whole.blocks.filter((block): block is Block<never> => block.kind !== "controls");
  return {
    ...whole,
    blocks: [...blocks, quiet(words.say("chances-page-how")), ...allInCalendar(o, words, { zone, today, publicUrl })],
  };
}
