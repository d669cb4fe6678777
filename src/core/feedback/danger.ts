import { type Learnt, scoring } from "./danger-score.ts";
import { wordsOf } from "./danger-words.ts";

/** What was learnt of one language; how is told in docs/decisions/words-of-danger-are-learnt.md. */
export interface DangerWeights extends Learnt {
  /** BCP 47. */
  readonly language: string;
  readonly version: number;
  /** What is danger whatever else is said: some words with spaces between, as `wordsOf` gives them. */
  readonly always: readonly string[];
  /** From this score on the help lines come first. */
  readonly threshold: number;
}

/** Whether a text should be met with the help lines before anything else. Nothing of the answer is kept (privacy S3). */
export type DangerCheck = (text: string) => boolean;

/** Makes the check from what was learnt: texts of any language are held against all of it. */
export function dangerCheck(learnt: readonly DangerWeights[]): DangerCheck {
  const looks = learnt.map((weights) => {
    const { ofText } = scoring(weights);
    const { threshold } = weights;
    return { saysAlways: saysOneOf(weights.always), speaks: (words: readonly string[]) => ofText(words) >= threshold };
  });
  return (text) => {
    const words = wordsOf(text);
    const said = ` ${words.join(" ")} `;
    return looks.some(({ saysAlways, speaks }) => saysAlways(said) || speaks(words));
  };
}

/** Looks for all phrases at once; they are letters and spaces, so nothing in them means something else in a pattern. */
function saysOneOf(phrases: readonly string[]): (said: string) => boolean {
  if (phrases.length === 0) return () => false;
  const any = new RegExp(` (?:${phrases.join("|")}) `, "u");
  return (said) => any.test(said);
}
