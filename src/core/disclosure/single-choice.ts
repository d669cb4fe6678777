import type { Figure } from "./published.ts";
import { ROUND_TO, SMALLEST_SHOWN } from "./thresholds.ts";

/** A whole number from 0 to `below` - 1, each as likely. */
export type Pick = (below: number) => number;

/**
 * The strict rule for one choice: counts under 8 are withheld, zero included; then the smallest that is left, a lot
 * deciding between equals, while only one is withheld or those withheld hold fewer than 8 together; the rest rounded.
 *
 * Whoever knows how many answered can then give any withheld count that is 4 or less at least three values. Let x be
 * the count and T the sum of all withheld. Without a further one withheld, T is 8 or more and each 7 or less, so at
 * least 4 of T lies elsewhere and x may be up to 3 larger. With a further one, c, which is 8 or more and may be
 * anything up to the smallest shown: answers moved from c to x give x + 1 and x + 2, down to c = 8, and below that
 * the first case holds; where the small ones hold 7 already, they move between those. The tests try every table.
 */
export function strictFigures(counts: readonly number[], pick: Pick): readonly Figure[] {
  const withheld = new Set(counts.flatMap((count, option) => (count < SMALLEST_SHOWN ? [option] : [])));
  const held = () => counts.reduce((sum, count, option) => sum + (withheld.has(option) ? count : 0), 0);
  while (withheld.size > 0 && withheld.size < counts.length && (withheld.size < 2 || held() < SMALLEST_SHOWN)) {
    withheld.add(smallestShown(counts, withheld, pick));
  }
  return counts.map((count, option) => (withheld.has(option) ? { kind: "withheld" } : about(count)));
}

/** A count, rounded to the nearest 5. */
export function about(count: number): Figure {
  return { kind: "about", count: Math.round(count / ROUND_TO) * ROUND_TO };
}

function smallestShown(counts: readonly number[], withheld: ReadonlySet<number>, pick: Pick): number {
  const shown = [...counts.keys()].filter((option) => !withheld.has(option));
  const least = Math.min(...shown.map((option) => counts[option] ?? 0));
  return oneOf(
    shown.filter((option) => counts[option] === least),
    pick,
  );
}

/** One of several, by lot where there is more than one. Throws RangeError for none. */
export function oneOf(candidates: readonly number[], pick: Pick): number {
  const chosen = candidates[candidates.length > 1 ? pick(candidates.length) : 0];
  if (chosen === undefined) throw new RangeError("A lot needs something to choose from.");
  return chosen;
}
