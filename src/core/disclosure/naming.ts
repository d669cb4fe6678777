import {
  anyValue,
  type CellValues,
  type ChoiceSpace,
  canReach,
  exactly,
  hiddenValues,
  rest,
  sums,
  upTo,
  valuesOf,
} from "./choice-space.ts";
import { mayBeShown } from "./several-choices.ts";
import { FEWEST_VALUES, NUMBERS_FROM } from "./thresholds.ts";

/** What may be said where no numbers are shown. It depends on nothing that anybody answered. */
export interface Naming {
  /** Whether numbers may be shown at all, where each table's own test passes. */
  readonly numbers: boolean;
  readonly leading: "not-named" | "named" | "named-and-ties-told";
}

type Tie = "tied" | "untied" | "either";

/**
 * Decides from what every reader knows beforehand. Naming the leading option is allowed where, for all a reader can
 * then tell, every other option may have none at all, and each option, the leading one included, keeps three possible
 * counts. A tie is told only where this holds both with the tie told and with the absence of a tie known: of six
 * people and two options, "a tie" would say three and three.
 *
 * From 20 answers on, the leading option is named for those tables whose numbers cannot be shown. The test looks only
 * at the tables where every option is to be withheld; there may be more, where the joint test fails. More tables only
 * add possible counts, so what is proved for the fewer holds for all, whichever they are.
 */
export function naming(space: ChoiceSpace): Naming {
  if (space.answered < NUMBERS_FROM) return { numbers: false, leading: leading(space, anyValue(space)) };
  const fallback = leading(space, hiddenValues(space));
  // Where not even showing nothing is a safe fallback, it must not be seen which tables need one: none shows anything.
  return { numbers: fallback !== "not-named" || withholdingKeepsSecret(space), leading: fallback };
}

function leading(space: ChoiceSpace, values: CellValues): Naming["leading"] {
  if (keepsSecret(space, values, "tied") && keepsSecret(space, values, "untied")) return "named-and-ties-told";
  return keepsSecret(space, values, "either") ? "named" : "not-named";
}

function withholdingKeepsSecret(space: ChoiceSpace): boolean {
  return mayBeShown(
    space,
    Array.from({ length: space.options }, () => ({ kind: "withheld" })),
  );
}

/** Stops at the first few values that are enough. */
function keepsSecret(space: ChoiceSpace, values: CellValues, tie: Tie): boolean {
  const ofLeading = new Set<number>();
  const ofAnother = new Set<number>();
  for (const top of valuesOf(values)) {
    for (const other of valuesOf(upTo(tie === "untied" ? top - 1 : top, values))) {
      if (!isPossible(space, values, tie, top, other)) continue;
      ofLeading.add(top);
      ofAnother.add(other);
      if (ofLeading.size >= FEWEST_VALUES && ofAnother.size >= FEWEST_VALUES && ofAnother.has(0)) return true;
    }
  }
  return false;
}

/** Whether some table has `top` as its largest count, at the named option, and `other` at one given other option. */
function isPossible(space: ChoiceSpace, values: CellValues, tie: Tie, top: number, other: number): boolean {
  const left = rest(sums(space), exactly(top + other));
  const others = space.options - 2;
  const below = upTo(tie === "untied" ? top - 1 : top, values);
  if (tie !== "tied" || other === top) return canReach(left, others, below);
  // The equal of the leading one is among the rest.
  return others > 0 && canReach(rest(left, exactly(top)), others - 1, below);
}
