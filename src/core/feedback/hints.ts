import { DATES, SURE_DATES } from "./hint-dates.ts";
import { EMAILS } from "./hint-emails.ts";
import { NAMES } from "./hint-names.ts";
import { NUMBERS } from "./hint-numbers.ts";

/** What a text may hold by which somebody could be known. Shown to its author only, never kept (privacy D14). */
export type Hint = "nhs" | "ni" | "phone" | "email" | "postcode" | "date" | "handle" | "name";

/**
 * How one kind is found, in time linear in the text; `holds` looks once more at what was found, and at the word or two
 * that stand before it.
 */
export type HintPattern = readonly [Hint, RegExp, ((found: string, before: string) => boolean)?];

/** One find: where it stands, so that it can be hidden. */
export interface Found {
  readonly hint: Hint;
  readonly from: number;
  readonly to: number;
}

const HANDLE: HintPattern = ["handle", /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{2,32}/gu];

/** In order: what an earlier line has found, a later one leaves alone. */
const PATTERNS: readonly HintPattern[] = [...EMAILS, ...SURE_DATES, ...NUMBERS, ...DATES, HANDLE, ...NAMES];

/** Characters before a find in which a word may say what it is: "call", "order number". */
const LOOK_BACK = 24;

/** Everything found, in order of place, none overlapping. Names in free prose cannot be found reliably, and we say so. */
export function findHints(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const [hint, pattern, holds] of PATTERNS) {
    // Not matchAll: it makes the pattern anew for every text, which takes as long as all the looking.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (holds && !holds(match[0], text.slice(Math.max(0, from - LOOK_BACK), from))) continue;
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ hint, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with `instead` in place of everything found. */
export function hidden(text: string, found: readonly Found[], instead: string): string {
  return [...found]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + instead + left.slice(to), text);
}

/** Ways in which a platform writes that somebody is meant. */
const MENTION = /<[@#!][^>\s]*>/g;

/** The text without what points at a person by their account (privacy D15). */
export const withoutMentions = (text: string): string => text.replace(MENTION, "@someone");
