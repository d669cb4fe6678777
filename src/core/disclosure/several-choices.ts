import { type ChoiceSpace, canReach, exactly, hiddenValues, rest, type Span, sums, valuesOf } from "./choice-space.ts";
import type { Figure } from "./published.ts";
import { about } from "./single-choice.ts";
import { FEWEST_VALUES, ROUND_TO, SMALLEST_SHOWN } from "./thresholds.ts";

/**
 * Each option as a pair, chosen and not chosen: rounded where both sides are 8 or more, else withheld. Not yet fit to
 * be shown: see `mayBeShown`.
 */
export function pairFigures({ answered }: ChoiceSpace, counts: readonly number[]): readonly Figure[] {
  return counts.map((count) =>
    count < SMALLEST_SHOWN || answered - count < SMALLEST_SHOWN ? { kind: "withheld" } : about(count),
  );
}

/** Whether anything at all would be shown. */
export function showsNumbers(figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure.kind === "about");
}

/**
 * The joint test: given all that is shown, how many answered and how many each could choose, every withheld option
 * keeps at least three possible counts. Exact, and a function of what is shown alone: that it passed says nothing
 * more. (That it failed does; the fallback is proved for the most that its failing can say. See `naming`.)
 */
export function mayBeShown(space: ChoiceSpace, figures: readonly Figure[]): boolean {
  const shown = figures.filter((figure) => figure.kind === "about");
  const withheld = figures.length - shown.length;
  return (
    withheld === 0 ||
    withheldValues(
      space,
      shown.map((figure) => figure.count),
      withheld,
    ) >= FEWEST_VALUES
  );
}

/** How many values a withheld option can have; the same for each, since nothing tells them apart. */
function withheldValues(space: ChoiceSpace, shown: readonly number[], withheld: number): number {
  const values = hiddenValues(space);
  const visible = shown.map((count) => behind(space, count));
  const taken = {
    from: visible.reduce((sum, span) => sum + span.from, 0),
    to: visible.reduce((sum, span) => sum + span.to, 0),
  };
  const left = rest(sums(space), taken);
  return [...valuesOf(values)].filter((value) => canReach(rest(left, exactly(value)), withheld - 1, values)).length;
}

/** The counts that a rounded figure may stand for. */
function behind({ answered }: ChoiceSpace, rounded: number): Span {
  const reach = (ROUND_TO - 1) / 2;
  return {
    from: Math.max(SMALLEST_SHOWN, rounded - reach),
    to: Math.min(answered - SMALLEST_SHOWN, rounded + reach),
  };
}
