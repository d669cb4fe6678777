import type { Knowledge } from "./tables.ts";

/** A promise of the rule that does not hold, in a form to read. */
export type Breach = string;

/**
 * The promises a private poll makes, whatever a reader knows beforehand: who answered, how many, what could be chosen,
 * the rule. `pairs`: options are chosen by some and not chosen by others (several choices), so both sides count.
 *
 * - A withheld count that could be 0 to 4 (or, of a pair, leave 0 to 4 on the other side) has at least 3 possible
 *   values. Zero is in this, so "nobody", "everybody" and with them unanimity can never be told.
 * - A figure that is shown is never of so few.
 * - Where only the leading option is named, every other option may have none, and each keeps 3 possible values.
 */
export function breaches(known: Knowledge, answered: number, pairs: boolean): readonly Breach[] {
  const found: Breach[] = [];
  const isFew = (count: number) => count <= 4 || (pairs && answered - count <= 4);
  for (const [output, byLabel] of known) {
    for (const [label, counts] of byLabel) {
      const told = `${answered} answers, ${output}, ${label} may be ${[...counts].sort((a, b) => a - b).join(",")}`;
      const few = [...counts].some(isFew);
      const numbers = output.startsWith("numbers");
      if (numbers && label === "*" && few && counts.size < 3) found.push(told);
      if (numbers && label !== "*" && few) found.push(told);
      if (!numbers && counts.size < 3) found.push(told);
      if (label === "other" && !counts.has(0)) found.push(told);
    }
  }
  return found;
}
