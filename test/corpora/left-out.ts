import type { Families } from "../../src/core/feedback/danger-features.ts";
import { scoring } from "../../src/core/feedback/danger-score.ts";
import { wordsOf } from "../../src/core/feedback/danger-words.ts";
import { type Example, OWN_AUTHOR } from "./examples.ts";
import { learn, readExamples } from "./learning.ts";

/** At most this share of others' ordinary sentences should be met with help lines first. */
const TRAPS_AT_MOST = 0.05;

/** What somebody saw whose sentences were not learnt from, at a threshold that was not chosen on them either. Shares from 0 to 1. */
export interface LeftOut {
  readonly author: string;
  readonly crisis: number;
  readonly crisisTraps: number;
}

/** What is to be expected of an author not met yet, and the threshold for all. */
export interface Expected {
  readonly threshold: number;
  readonly authors: readonly LeftOut[];
  /** The mean over all authors but the own one. */
  readonly mean: Omit<LeftOut, "author">;
}

interface Scored extends Example {
  readonly score: number;
}

/** Learns once without each author, and scores that author's sentences with what was learnt of the others'. */
export function leaveOneAuthorOut(examples: readonly Example[], families: Families): Expected {
  const read = readExamples(examples, families);
  const names = [...new Set(examples.map(({ author }) => author))];
  const scored = names.flatMap((author) => {
    const learnt = learn(
      read.filter((example) => example.author !== author),
      families,
    );
    const { ofText } = scoring(learnt);
    return examples
      .filter((example) => example.author === author)
      .map((example): Scored => ({ ...example, score: ofText(wordsOf(example.text)) }));
  });
  const authors = names.map((author) => {
    const own = scored.filter((example) => example.author === author);
    const threshold = thresholdOf(scored.filter((other) => other.author !== author));
    return { author, crisis: share(own, true, threshold), crisisTraps: share(own, false, threshold) };
  });
  const others = authors.filter(({ author }) => author !== OWN_AUTHOR);
  const mean = (of: "crisis" | "crisisTraps") => others.reduce((sum, author) => sum + author[of], 0) / others.length;
  return {
    threshold: thresholdOf(scored),
    authors,
    mean: { crisis: rounded(mean("crisis")), crisisTraps: rounded(mean("crisisTraps")) },
  };
}

/** The lowest score that keeps enough traps unseen. The own author's traps are unlike what people write, and do not count. */
function thresholdOf(scored: readonly Scored[]): number {
  const traps = scored
    .filter(({ danger, author }) => !danger && author !== OWN_AUTHOR)
    .map(({ score }) => score)
    .sort((one, other) => other - one);
  return Math.ceil(1000 * (traps[Math.floor(TRAPS_AT_MOST * traps.length)] ?? 0) + 1) / 1000;
}

function share(scored: readonly Scored[], danger: boolean, threshold: number): number {
  const all = scored.filter((example) => example.danger === danger);
  return rounded(all.filter(({ score }) => score >= threshold).length / all.length);
}

/** To three places. */
const rounded = (number: number): number => Math.round(1000 * number) / 1000;
