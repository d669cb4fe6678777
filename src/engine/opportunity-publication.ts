import { card, controls, quiet, text } from "../cards/build.ts";
import type { Block, Card } from "../cards/card.ts";
import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { OpportunityId } from "../core/ids.ts";
import { addToCalendarLink, calendarEntries, calendarFile } from "../core/opportunity/calendar.ts";
import { atomFeed, type FeedHead, type FeedItem, jsonFeed, rssFeed } from "../core/opportunity/feeds.ts";
import { fileSchema } from "../core/opportunity/file.ts";
import { isOutsideAsk } from "../core/opportunity/notice.ts";
import { type Opportunity, shownIn } from "../core/opportunity/opportunity.ts";
import { fullCard } from "../core/views/opportunity-card.ts";
import { closesWords, moneyLine, payWords, totalWords } from "../core/views/opportunity-words.ts";
import type { Words } from "../core/words.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";

/** A page of a public address: cards without a button, in one language. */
export interface PublicPage {
  readonly title: string;
  readonly cards: readonly Card<never>[];
  readonly words: Words;
}

/** What anybody on the web may read: notices their organisers put there, and never who is interested. */
export interface Publication {
  /** Every notice, or with an id that one; undefined where there is no such notice. */
  page(id: string | undefined, language: string | undefined): Promise<PublicPage | undefined>;
  /** A file of one of these kinds: its media type and its text. */
  file(kind: PublicFile, language: string | undefined): Promise<{ readonly type: string; readonly body: string }>;
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
  const urlOf = (o: Opportunity): string => `${publicUrl}/chances?id=${o.id}`;
  const inLanguage = (language: string | undefined): Words => words(language ?? "en");

  return {
    async page(id, language) {
      const spoken = inLanguage(language);
      const all = await published(store);
      const shown = id === undefined ? all : all.filter(({ o }) => o.id === id);
      if (id !== undefined && shown.length === 0) return undefined;
      const today = (home: Group) => dayOf(clock.now(), home.settings.zone);
      const cards = shown.map(({ o, home }) =>
        id === undefined ? shortCard(o, urlOf(o), spoken) : wholeCard(o, home, today(home), spoken),
      );
      const title =
        shown.length === 1 && id !== undefined ? (shown[0]?.o.notice.title ?? "") : spoken.say("chances-title");
      const none = card<never>(spoken.language, undefined, [text(spoken.say("chances-page-none"))]);
      return { title, cards: cards.length > 0 ? cards : [none], words: spoken };
    },
    async file(kind, language) {
      const type = PUBLIC_FILES[kind];
      if (kind === "opportunity.schema.json") return { type, body: `${JSON.stringify(fileSchema(), null, 2)}\n` };
      const spoken = inLanguage(language);
      const all = await published(store);
      const title = spoken.say("chances-title");
      if (kind === "chances.ics")
        return {
          type,
          body: calendarFile(
            all.flatMap(({ o, home }) => calendarEntries(o, home.settings.zone)),
            title,
          ),
        };
      const items = all.map(({ o }): FeedItem => ({ opportunity: o, url: urlOf(o), summary: summaryOf(o, spoken) }));
      const head: FeedHead = {
        title,
        home: `${publicUrl}/chances`,
        self: `${publicUrl}/${kind}`,
        language: spoken.language,
        now: clock.now(),
      };
      const write = kind === "chances.json" ? jsonFeed : kind === "chances.atom" ? atomFeed : rssFeed;
      return { type, body: write(items, head) };
    },
  };
}

/** Put on the page by its organiser, shown by at least one group, and no outside ask. Newest first. */
async function published(store: Store): Promise<readonly Published[]> {
  const found: Published[] = [];
  let after: OpportunityId | undefined;
  for (;;) {
    const page = await store.transaction(async (tx) => {
      const all = await tx.opportunities.inPhases(["open", "closed", "cancelled"], after, PAGE);
      for (const o of all) {
        if (!o.onPage || isOutsideAsk(o.notice) || shownIn(o).length === 0) continue;
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

/** The full view, with the calendar instead of buttons: a page does not know who reads it, so nobody can say yes there. */
function wholeCard(o: Opportunity, home: Group, today: ReturnType<typeof dayOf>, words: Words): Card<never> {
  const whole = fullCard(o, words, { nation: home.settings.nation, today });
  const blocks = whole.blocks.filter((block): block is Block<never> => block.kind !== "controls");
  const links = calendarEntries(o, home.settings.zone).map((entry) => ({
    kind: "link" as const,
    label: words.say("button-chance-calendar"),
    url: addToCalendarLink(entry),
  }));
  return {
    ...whole,
    blocks: [...blocks, quiet(words.say("chances-page-how")), ...(links.length > 0 ? [controls<never>(...links)] : [])],
  };
}
