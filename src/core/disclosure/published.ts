import type { Escape, Way } from "../poll/ballot.ts";

/** What may be shown of one option. */
export type Figure =
  | { readonly kind: "exact"; readonly count: number }
  /** Rounded to the nearest 5. */
  | { readonly kind: "about"; readonly count: number }
  | { readonly kind: "leading" }
  | { readonly kind: "withheld" };

/** What may be shown of the answers that came one way. Nothing else about them is kept after the close. */
export type Published =
  /** Fewer than the way's threshold: nothing is shown, not even how many. */
  | { readonly kind: "too-few"; readonly way: Way; readonly threshold: number }
  /** An open poll: exact counts, one an option, escapes apart. For several choices counts may add up to more than `answered`. */
  | {
      readonly kind: "exact";
      readonly way: Way;
      readonly answered: number;
      readonly options: readonly number[];
      readonly escapes: Readonly<Record<Escape, number>>;
    }
  /** A private poll with enough answers: rounded or withheld, one figure an option; no total, no escapes. */
  | { readonly kind: "rounded"; readonly way: Way; readonly options: readonly Figure[] }
  /** A private poll: only the option chosen most; `tied` when a lot decided between equals. */
  | { readonly kind: "leading"; readonly way: Way; readonly option: number; readonly tied: boolean };

/** Counts of one way of answering, as they are in memory during a close and nowhere else. */
export interface Counts {
  readonly way: Way;
  /** People who chose at least one option. */
  readonly answered: number;
  readonly options: readonly number[];
  readonly escapes: Readonly<Record<Escape, number>>;
}
