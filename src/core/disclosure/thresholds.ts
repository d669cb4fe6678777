import type { Way } from "../poll/ballot.ts";
import { BANDS, type Band } from "../poll/poll.ts";

/** Fewest people whose answers may be shown, by way (architecture A14, A15). Escapes do not count. */
export const THRESHOLDS: Readonly<Record<Way, number>> = { chat: 5, assisted: 5, link: 10 };

/** From so many answers on, a private poll may show numbers; below, at most which option leads. */
export const NUMBERS_FROM = 20;

/** Counts below this are not shown in a private poll: the NHS threshold of 2018 (1 to 7 hidden). */
export const SMALLEST_SHOWN = 8;

/** What a private poll shows is rounded to the nearest multiple of this: the same source. */
export const ROUND_TO = 5;

/** A withheld count must leave a reader, who knows all but the answers, at least so many values to choose from. */
export const FEWEST_VALUES = 3;

/** The largest band that `answers` has reached; 0 below the smallest, which says no more than "fewer than 5". */
export function band(answers: number): Band {
  return BANDS.findLast((least) => answers >= least) ?? 0;
}
