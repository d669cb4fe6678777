import type { HintPattern } from "./hints.ts";

const LONG_MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** May and march are other words as well: small, they want an ordinal or a year beside them. */
const CAPITAL_MONTHS = "Mar(?:ch)?|MAR(?:CH)?|May|MAY";
const ANY_MONTH = `${LONG_MONTHS}|mar(?:ch)?|may`;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:(?:19|20)\\d{2})";
const SHORT_YEAR = "(?:(?:19|20)?\\d{2})";

/** Before what looks like a phone number: these have all three parts and are days of a calendar. */
export const SURE_DATES: readonly HintPattern[] = [
  ["date", new RegExp(`(?<![\\d/.-])${DAY}\\s?[/.-]\\s?${MONTH}\\s?[/.-]\\s?${SHORT_YEAR}(?![\\d]|[/.-]\\d)`, "g")],
  ["date", new RegExp(`(?<!\\d)${YEAR}[-/.]${MONTH}[-/.]${DAY}(?!\\d)`, "g")],
  [
    "date",
    new RegExp(
      `\\b(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?)\\W{0,3}${DAY}[\\s/.-]?${MONTH}[\\s/.-]?${SHORT_YEAR}(?!\\d)`,
      "gi",
    ),
  ],
];

/** Other ways to tell a day. */
export const DATES: readonly HintPattern[] = [
  ["date", /\bborn (?:in|about|around) (?:19|20)\d{2}\b/gi],
  [
    "date",
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${LONG_MONTHS})\\b(?:,?\\s['’]?${SHORT_YEAR}\\b)?`, "gi"),
  ],
  ["date", new RegExp(`\\b\\d{1,2}\\s(?:${CAPITAL_MONTHS})\\b(?:,?\\s['’]?${SHORT_YEAR}\\b)?`, "g")],
  [
    "date",
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)\\s(?:of\\s)?(?:${ANY_MONTH})\\b(?:,?\\s['’]?${SHORT_YEAR}\\b)?`, "gi"),
  ],
  ["date", new RegExp(`\\b\\d{1,2}\\s(?:of\\s)?(?:${ANY_MONTH})\\s${YEAR}\\b`, "gi")],
  [
    "date",
    new RegExp(`\\b(?:${ANY_MONTH})\\s(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)\\b(?:,?\\s['’]?${SHORT_YEAR}\\b)?`, "gi"),
  ],
  ["date", new RegExp(`\\b(?:${LONG_MONTHS})\\s\\d{1,2}\\b(?:,?\\s${YEAR}\\b)?`, "gi")],
  ["date", new RegExp(`\\b(?:${CAPITAL_MONTHS})\\s\\d{1,2}\\b(?:,?\\s${YEAR}\\b)?`, "g")],
  [
    "date",
    new RegExp(`(?<![\\d/])${DAY}/${MONTH}(?![\\d/%])`, "g"),
    // A fraction, or round the clock, is no day; a day of a month this short is hinted only beside a word that says so.
    (_found, before) => /(?:\bon|\bsince|\bborn|\bfrom|\bdated?|\bby|\buntil)\s*$/i.test(before),
  ],
];
