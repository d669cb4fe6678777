import { type Families, featuresOf, KINDS } from "./danger-features.ts";
import { windowsOf, wordsOf } from "./danger-words.ts";

/** What was learnt of one language; how is told in docs/decisions/words-of-danger-are-learnt.md. */
export interface DangerWeights {
  /** BCP 47. */
  readonly language: string;
  readonly version: number;
  /** What is danger whatever else is said: some words with spaces between, as `wordsOf` gives them. */
  readonly always: readonly string[];
  readonly families: Families;
  /** Where in the two lists that follow a feature stands. Whatever is not here was in too few sentences to learn from. */
  readonly places: ReadonlyMap<number, number>;
  /** Of every feature, how rare it is among the sentences that were learnt from. */
  readonly rarity: Uint8Array;
  /** Of every feature, how much it speaks for danger, or below 0 against it, in units of `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
  readonly bias: number;
  /** From this score on the help lines come first. */
  readonly threshold: number;
}

/** What is learnt from sentences; which score is high enough is another question. */
export type Learnt = Omit<DangerWeights, "language" | "version" | "always" | "threshold">;

/** Whether a text should be met with the help lines before anything else. Nothing of the answer is kept (privacy S3). */
export type DangerCheck = (text: string) => boolean;

/** Makes the check from what was learnt: texts of any language are held against all of it. */
export function dangerCheck(learnt: readonly DangerWeights[]): DangerCheck {
  return (text) => {
    const words = wordsOf(text);
    const said = ` ${words.join(" ")} `;
    return learnt.some(
      (weights) =>
        weights.always.some((phrase) => said.includes(` ${phrase} `)) || textScore(words, weights) >= weights.threshold,
    );
  };
}

/** How much more a part must speak of danger than a whole message: there are many, and each is without what is around it. */
const PART_MARGIN = 0.6;

/** The largest score of what is looked at of a text. */
export function textScore(words: readonly string[], learnt: Learnt): number {
  const { whole, parts } = windowsOf(words);
  const scores = parts.map((part) => dangerScore(part, learnt) - PART_MARGIN);
  return Math.max(whole ? dangerScore(whole, learnt) : learnt.bias, ...scores);
}

/** How much some words speak of danger: the sum of what their features weigh, each kind as if it were of one length. */
export function dangerScore(words: readonly string[], learnt: Learnt): number {
  let score = learnt.bias;
  for (const [kind, features] of featuresOf(words, learnt.families).entries()) {
    let weight = 0;
    let length = 0;
    for (const feature of features) {
      const place = learnt.places.get(feature);
      if (place === undefined) continue;
      weight += learnt.weights[place] ?? 0;
      length += (learnt.rarity[place] ?? 0) ** 2;
    }
    if (length > 0) score += ((KINDS[kind] ?? 0) * weight * learnt.unit) / Math.sqrt(length);
  }
  return score;
}
