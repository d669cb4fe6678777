import { NUMBERS_FROM, SMALLEST_SHOWN } from "./thresholds.ts";

/** What every reader is taken to know beforehand: how many answered, of how many options each chose how many. */
export interface ChoiceSpace {
  readonly answered: number;
  readonly options: number;
  /** 1 ≤ `min` ≤ `max` ≤ `options`; both 1 for a single choice. */
  readonly min: number;
  readonly max: number;
}

/** Whole numbers from `from` to `to`, both included; none where `from` is larger. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Values that one option's count may have: 0 to `small`, and those of `big` where it is there. They do not overlap. */
export interface CellValues {
  readonly small: number;
  readonly big?: Span;
}

/**
 * What the counts of all options add up to. Every list of counts, each at most `answered`, with such a sum is the
 * outcome of some set of answers (share the sum out evenly; Gale and Ryser), so sums are all there is to check.
 */
export function sums({ answered, min, max }: ChoiceSpace): Span {
  return { from: answered * min, to: answered * max };
}

/** Where nothing else is known of an option. */
export function anyValue({ answered }: ChoiceSpace): CellValues {
  return { small: answered };
}

/** Values whose pair, chosen and not chosen, has a side too small to be shown. */
export function hiddenValues({ answered }: ChoiceSpace): CellValues {
  const most = SMALLEST_SHOWN - 1;
  if (answered < NUMBERS_FROM) throw new RangeError("Values are hidden one by one only where numbers may be shown.");
  return { small: most, big: { from: answered - most, to: answered } };
}

/** The values that are not above `most`. `small` is -1 where there are none. */
export function upTo(most: number, { small, big }: CellValues): CellValues {
  const low = { small: Math.min(small, most) };
  return big === undefined || big.from > most ? low : { ...low, big: { from: big.from, to: Math.min(big.to, most) } };
}

/** Every value, ascending. */
export function* valuesOf({ small, big }: CellValues): Generator<number> {
  for (let value = 0; value <= small; value++) yield value;
  if (big !== undefined) for (let value = big.from; value <= big.to; value++) yield value;
}

/**
 * Whether `cells` counts, each free among `values`, can add up to something within `span`. Exact: with t of them big
 * the sums are all numbers from t·big.from to t·big.to + (cells − t)·small.
 */
export function canReach(span: Span, cells: number, { small, big }: CellValues): boolean {
  if (cells > 0 && small < 0) return false;
  for (let bigOnes = 0; bigOnes <= (big === undefined ? 0 : cells); bigOnes++) {
    const from = bigOnes * (big?.from ?? 0);
    const to = bigOnes * (big?.to ?? 0) + (cells - bigOnes) * small;
    if (from <= span.to && to >= span.from) return true;
  }
  return false;
}

/** What is left for the others when some counts with a sum within `taken` are known. */
export function rest(span: Span, taken: Span): Span {
  return { from: span.from - taken.to, to: span.to - taken.from };
}

/** A span of one number. */
export const exactly = (value: number): Span => ({ from: value, to: value });
