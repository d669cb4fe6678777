import { Temporal } from "temporal-polyfill";
import type { PlainDay } from "../core/time.ts";
import { normal } from "./normal.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A leap day comes back after at most this many years. */
const YEARS_AHEAD = 8;

/**
 * The day somebody typed: "31 March", "31st of March 2027", "March 31", "31/3/2027", "31.3.", "2027-03-31", "today",
 * "tomorrow", "Friday". Day before month. Without a year it is the next such day from `today` on; a weekday alone is the
 * next one after today. undefined for what is no day, and where a weekday does not belong to the date.
 */
export function readTypedDay(text: string, today: PlainDay, vocabulary: Vocabulary): PlainDay | undefined {
  const now = Temporal.PlainDate.from(today);
  const typed = normal(text);
  if (vocabulary.today.includes(typed)) return today;
  if (vocabulary.tomorrow.includes(typed)) return now.add({ days: 1 }).toString() as PlainDay;
  const words = typed.split(" ").filter((word) => !vocabulary.dateFillers.includes(word));
  const date = dateOf(words, now, vocabulary);
  if (date !== undefined) return asDay(date);
  // Only what is no date as it stands may begin with a weekday: in Welsh "Mawrth" is March and Tuesday.
  const weekday = positionIn(vocabulary.weekdays, words[0] ?? "");
  if (weekday === 0) return undefined;
  if (words.length === 1) return nextWeekday(now, weekday);
  const rest = dateOf(words.slice(1), now, vocabulary);
  return rest?.dayOfWeek === weekday ? asDay(rest) : undefined;
}

/** The parts of a date in any of the orders we know. */
function dateOf(
  words: readonly string[],
  now: Temporal.PlainDate,
  vocabulary: Vocabulary,
): Temporal.PlainDate | undefined {
  const [first = "", second = "", third] = words;
  if (words.length < 2 || words.length > 3) return undefined;
  if (/^\d{4}$/.test(first))
    return third === undefined ? undefined : onDay(number(first), number(second), number(third));
  const named = positionIn(vocabulary.months, second);
  const namedFirst = positionIn(vocabulary.months, first);
  const month = named || namedFirst || number(second);
  const day = namedFirst > 0 ? number(second, true) : number(first, named > 0);
  return third === undefined ? nextOn(now, month, day) : onDay(year(third), month, day);
}

/** Digits, with an ending such as "st" where `ordinal`; 0 for anything else. */
function number(word: string, ordinal = false): number {
  const [, digits, ending] = /^(\d{1,4})(\p{L}{0,4})$/u.exec(word) ?? [];
  return digits === undefined || (ending !== "" && !ordinal) ? 0 : Number(digits);
}

/** Two digits mean this century. */
function year(word: string): number {
  if (/^\d{2}$/.test(word)) return 2000 + Number(word);
  return /^\d{4}$/.test(word) ? Number(word) : 0;
}

function onDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return year < 1900 ? undefined : Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined; // There is no such day: the 30th of February.
  }
}

function nextOn(now: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | undefined {
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    const date = onDay(now.year + ahead, month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, now) >= 0) return date;
  }
  return undefined;
}

function nextWeekday(now: Temporal.PlainDate, weekday: number): PlainDay {
  return asDay(now.add({ days: ((weekday - now.dayOfWeek + 6) % 7) + 1 }));
}

/** From 1; 0 where the word is in none of the entries. */
function positionIn(entries: readonly (readonly string[])[], word: string): number {
  return entries.findIndex((ways) => ways.includes(word)) + 1;
}

function asDay(date: Temporal.PlainDate): PlainDay {
  return date.toString() as PlainDay;
}
