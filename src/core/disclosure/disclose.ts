import type { Privacy, QuestionKind } from "../poll/poll.ts";
import { type ChoiceSpace, sums } from "./choice-space.ts";
import { naming } from "./naming.ts";
import type { Counts, Figure, Published } from "./published.ts";
import { mayBeShown, pairFigures, showsNumbers } from "./several-choices.ts";
import { oneOf, type Pick, strictFigures } from "./single-choice.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What decides how much is shown; frozen by the first answer. `min` and `max` are those of the question. */
export interface DisclosureRules {
  readonly privacy: Privacy;
  readonly kind: QuestionKind;
  readonly min: number;
  readonly max: number;
}

/**
 * What may be shown of the answers that came one way (architecture A14, A15). Every caller that shows a result shows
 * this and nothing else. A private poll gives "rounded" with every figure withheld where even the leading option
 * would say too much. `pick` draws lots: below `below`, each number as likely. Throws RangeError for counts that no
 * set of answers can give: for those the proof would not hold.
 */
export function disclose(counts: Counts, rules: DisclosureRules, pick: Pick): Published {
  const { way, answered, options, escapes } = counts;
  const threshold = THRESHOLDS[way];
  if (answered < threshold) return { kind: "too-few", way, threshold };
  if (rules.privacy === "open") return { kind: "exact", way, answered, options, escapes };
  const space = spaceOf(counts, rules);
  checkPossible(space, options);
  const { numbers, leading } = naming(space);
  const figures = numbers ? shownNumbers(space, options, pick) : undefined;
  if (figures !== undefined) return { kind: "rounded", way, options: figures };
  if (leading === "not-named") return { kind: "rounded", way, options: options.map(() => ({ kind: "withheld" })) };
  const most = Math.max(...options);
  const leaders = [...options.keys()].filter((option) => options[option] === most);
  const tied = leaders.length > 1 && leading === "named-and-ties-told";
  return { kind: "leading", way, option: oneOf(leaders, pick), tied };
}

function shownNumbers(space: ChoiceSpace, counts: readonly number[], pick: Pick): readonly Figure[] | undefined {
  const figures = space.max === 1 ? strictFigures(counts, pick) : pairFigures(space, counts);
  if (!showsNumbers(figures)) return undefined;
  return space.max === 1 || mayBeShown(space, figures) ? figures : undefined;
}

/** Whoever answered chose at least one option and at most all. */
function spaceOf({ answered, options }: Counts, { kind, min, max }: DisclosureRules): ChoiceSpace {
  const most = kind === "several" ? Math.min(Math.max(max, 1), options.length) : 1;
  const least = kind === "several" ? Math.min(Math.max(min, 1), most) : 1;
  return { answered, options: options.length, min: least, max: most };
}

function checkPossible(space: ChoiceSpace, counts: readonly number[]): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { from, to } = sums(space);
  const each = counts.every((count) => Number.isInteger(count) && count >= 0 && count <= space.answered);
  if (counts.length < 2 || !each || total < from || total > to) {
    throw new RangeError("No set of answers gives these counts.");
  }
}
