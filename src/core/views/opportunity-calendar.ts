import { controls, strong, text } from "../../cards/build.ts";
import type { Block, Control } from "../../cards/card.ts";
import { type CalendarEntry, calendarEntries } from "../opportunity/calendar.ts";
import { calendarLink, WEB_CALENDARS } from "../opportunity/calendar-links.ts";
import { isPublic, type Opportunity } from "../opportunity/opportunity.ts";
import type { PlainDay, ZoneId } from "../time.ts";
import type { Words } from "../words.ts";
import { sessionWords } from "./opportunity-words.ts";

/** What decides which calendars a notice can be put into. */
export interface CalendarContext {
  /** The home group's. */
  readonly zone: ZoneId;
  readonly today: PlainDay;
  /** Without one there is no calendar file: only links that need no server of ours. */
  readonly publicUrl?: string | undefined;
}

/**
 * The next time it takes place, for one person's screen: a screen of links helps nobody. Nothing where there is none.
 * Only links, which say all: a card that fills a message has no room left for a line above them.
 */
export function nextInCalendar(o: Opportunity, words: Words, context: CalendarContext): readonly Control<never>[] {
  const [next, ...later] = toCome(o, context);
  if (!next) return [];
  const add = later.length === 0 ? "button-calendar-add" : "button-calendar-add-next";
  return [...fileLink(o, words, context), ...webLinks(next, words, (calendar) => words.say(add, { calendar }))];
}

/** Every time to come, for a page. Each link says its own, for those who hear links read out one by one. */
export function allInCalendar(o: Opportunity, words: Words, context: CalendarContext): readonly Block<never>[] {
  const all = toCome(o, context);
  if (all.length === 0) return [];
  const file = fileLink(o, words, context);
  const linksTo = (entry: CalendarEntry) =>
    webLinks(entry, words, (calendar) => `${calendar}: ${sessionWords(entry.session, words)}`);
  return [
    text(strong(words.say("chance-calendar"))),
    ...(file.length > 0 ? [controls<never>(...file)] : []),
    ...all.map((entry) => controls<never>(...linksTo(entry))),
  ];
}

function toCome(o: Opportunity, { zone, today }: CalendarContext): readonly CalendarEntry[] {
  return calendarEntries(o, zone).filter(({ cancelled, session }) => !cancelled && session.day >= today);
}

/** Only what is on the page is in a calendar file. */
function fileLink(o: Opportunity, words: Words, { publicUrl }: CalendarContext): readonly Control<never>[] {
  if (publicUrl === undefined || !isPublic(o)) return [];
  return [{ kind: "link", label: words.say("button-calendar-file"), url: `${publicUrl}/chances.ics?id=${o.id}` }];
}

const webLinks = (entry: CalendarEntry, words: Words, label: (calendar: string) => string): readonly Control<never>[] =>
  WEB_CALENDARS.map((calendar) => ({
    kind: "link",
    label: label(words.say(`button-calendar-${calendar}`)),
    url: calendarLink(calendar, entry),
  }));
