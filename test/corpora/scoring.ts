import { dangerCheck } from "../../src/core/feedback/danger.ts";
import { findHints, type Hint } from "../../src/core/feedback/hints.ts";
import { loadDangerWeights } from "../../src/words/danger-weights.ts";
import type { Corpus } from "./corpus.ts";

/** What came of one list. `seen`: sentences in which something was found; `wrong`: those that went otherwise than wanted. */
export interface Score {
  readonly list: keyof Corpus;
  readonly seen: number;
  readonly of: number;
  /** `seen` of `of`, from 0 to 1. */
  readonly share: number;
  readonly wanted: "seen" | "unseen";
  readonly wrong: readonly string[];
}

type Look = (text: string) => boolean;

const hinted =
  (...hints: readonly Hint[]): Look =>
  (text) =>
    findHints(text).some(({ hint }) => hints.includes(hint));

/**
 * A number with a right check digit may be told as the one or the other: both are hidden alike. Traps are judged by what
 * names one person surely; a date or a name in them is right to be hinted, and has traps of its own.
 */
const HINTED = {
  phones: hinted("phone", "nhs"),
  emails: hinted("email"),
  postcodes: hinted("postcode"),
  nhs: hinted("nhs", "phone"),
  nationalInsurance: hinted("ni"),
  dates: hinted("date"),
  names: hinted("name"),
  identifierTraps: hinted("phone", "email", "postcode", "nhs", "ni"),
  dateTraps: hinted("date"),
  nameTraps: hinted("name"),
} as const satisfies Readonly<Record<Exclude<keyof Corpus, "crisis" | "crisisTraps">, Look>>;

/** One score for each list that holds anything, in a fixed order. */
export function scores(corpus: Corpus): readonly Score[] {
  const inDanger = dangerCheck(loadDangerWeights());
  const looks: Readonly<Record<keyof Corpus, Look>> = { crisis: inDanger, crisisTraps: inDanger, ...HINTED };
  return (Object.keys(looks) as (keyof Corpus)[])
    .filter((list) => corpus[list].length > 0)
    .map((list) => score(list, corpus[list], looks[list]));
}

function score(list: keyof Corpus, sentences: readonly string[], look: Look): Score {
  const wanted = list.endsWith("Traps") ? "unseen" : "seen";
  const found = sentences.filter(look);
  const wrong = wanted === "unseen" ? found : sentences.filter((text) => !look(text));
  return { list, seen: found.length, of: sentences.length, share: found.length / sentences.length, wanted, wrong };
}

/** One line: "crisis            97.1 % (136 of 140), wanted: seen". */
export const scoreLine = ({ list, seen, of, share, wanted }: Score): string =>
  `${list.padEnd(18)}${(100 * share).toFixed(1).padStart(5)} % (${seen} of ${of}), wanted: ${wanted}`;
