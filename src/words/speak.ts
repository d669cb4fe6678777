import type { EpochMillis, PlainDay, WallTime, ZoneId } from "../core/time.ts";
import type { Words, WordValues } from "../core/words.ts";
import type { Messages } from "./messages.ts";

/**
 * How the ids of those messages begin that say who can see an answer, what is kept of a person, and where to turn in
 * danger. Somebody may rely on them to their harm, so they come in English until a speaker has checked the language.
 */
export const PROTECTED: readonly string[] = [
  "answer-sealed",
  "answer-taken-back",
  "button-help",
  "chance-answers-kept",
  "chance-benefits-",
  "chance-forward-how",
  "chance-kept-full",
  "chance-kept-none",
  "chance-kept-private",
  "chance-kept-young",
  "chance-lost",
  "chance-manage-nobody",
  "chance-needs-kept",
  "chance-not-for-me",
  "chance-note-",
  "chance-seed-",
  "chance-unshared",
  "chance-withdrawn",
  "consent-",
  "feedback-",
  "form-feedback-",
  // The question that decides how much of a result is shown.
  "form-chance-needs-intro",
  "form-chance-questions-intro",
  "form-chance-share-intro",
  "form-hurt",
  "form-written-",
  "form-stopped",
  "form-wishes-intro",
  "form-works-intro",
  "help-",
  "intro-",
  "invite-joined",
  "manage-nobody-sees",
  "mydata-",
  "not-today-said",
  "paused-",
  "platform-sees-",
  "poll-lost",
  "poll-open-note",
  "poll-private-note",
  "poll-withdrawn",
  "practice-note",
  "practice-that-is-all",
  "reading-acts-broken",
  "reading-acts-whole",
  "reading-acts-year",
  "reading-answers-mixed",
  "reading-answers-none",
  "reading-blocked",
  "reading-story-",
  "reading-nobody-sees",
  "reading-works-ask",
  "reading-too-old",
  "reading-who-asked",
  "reading-words-gone",
  "result-key-gone",
  "role-given-up",
  "safety-",
  "stopped-",
  "typed-code-unknown",
  "typed-nothing",
  "wishes-gone",
  "written-",
];

/** Days that are written on many cards are put together once. */
const MOST_DAYS = 1_000;

/** One language as the pure code speaks it. What `own` does not have, or may not say, comes from `english`. */
export function speak(own: Messages, english: Messages): Words {
  const { language, locale, direction, checked } = own.source;
  const partsIn = partsOf(locale);
  const said = (id: string, values: WordValues): string => {
    const given = { slash: "/", ...values };
    const ownWords = !checked && isProtected(id) ? undefined : own.format(id, given);
    const shown = ownWords ?? english.format(id, given);
    if (shown === undefined) throw new Error(`The message "${id}" does not exist or lacks a value.`);
    return shown;
  };
  // What depends on nothing is put together once: a card says some twenty such things, and there are some two thousand.
  const fixed = new Map<string, string>();
  const say = (id: string, values?: WordValues): string => {
    if (values !== undefined) return said(id, values);
    const known = fixed.get(id) ?? said(id, {});
    fixed.set(id, known);
    return known;
  };
  const days = new Map<PlainDay, string>();
  const day = (plain: PlainDay): string => {
    const known = days.get(plain) ?? say("words-day", partsIn(`${plain}T00:00Z`, "UTC"));
    if (days.size >= MOST_DAYS) days.clear();
    days.set(plain, known);
    return known;
  };
  return {
    language,
    direction,
    say,
    day,
    moment: (at, zone) => say("words-moment", partsIn(at, zone)),
    clock: (time) => partsIn(`2000-01-01T${time}Z`, "UTC").time,
  };
}

const isProtected = (id: string): boolean => PROTECTED.some((beginning) => id.startsWith(beginning));

interface DateParts extends Record<string, string> {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
}

type PartsIn = (at: EpochMillis | `${PlainDay}T00:00Z` | `2000-01-01T${WallTime}Z`, zone: ZoneId | "UTC") => DateParts;

/** Only the parts come from `Intl`: their order and commas change from one version of Node to the next. */
function partsOf(locale: string): PartsIn {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    const format = formats.get(zone) ?? longDate(locale, zone);
    formats.set(zone, format);
    const parts = format.formatToParts(new Date(at));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
    return {
      weekday: part("weekday"),
      day: part("day"),
      month: part("month"),
      year: part("year"),
      time: `${part("hour")}:${part("minute")}`,
    };
  };
}

function longDate(locale: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    numberingSystem: "latn",
    timeZone,
  });
}
