import { edgesOf, type Families, KINDS, readerOf, readLine } from "./danger-features.ts";
import { emptyLine, type Line, newLine } from "./danger-line.ts";
import { type Places, placeOf, rarityAt, weightAt } from "./danger-places.ts";
import { type Part, windowsOf } from "./danger-words.ts";

/** What is learnt from sentences; which score is high enough is another question. */
export interface Learnt {
  readonly families: Families;
  /** What is not here was in too few sentences to learn from. Weights are in units of `unit`. */
  readonly places: Places;
  readonly unit: number;
  readonly bias: number;
}

/** How much words speak of danger, by what was learnt. */
export interface Scoring {
  /** The largest score of what is looked at of a text, given as words. */
  readonly ofText: (words: readonly string[]) => number;
  /** The score of some words as they stand: what their features weigh, each kind as if it were of one length. */
  readonly ofWords: (words: readonly string[]) => number;
}

/** How much more a part must speak of danger than a whole message: there are many, and each is without what is around it. */
const PART_MARGIN = 0.6;

/** Makes a scoring for text after text. Between two texts it keeps nothing of the first. */
export function scoring(learnt: Learnt): Scoring {
  const sum = summing(learnt);
  const scratch = newLine();
  const reader = readerOf(learnt.families, (feature) => placeOf(feature, learnt.places));
  const reading = (words: readonly string[], look: (score: (part: Part) => number) => number) => {
    try {
      readLine(words, reader, scratch);
      return look((part) => scoreOf(scratch, part, learnt, sum));
    } finally {
      emptyLine(scratch);
    }
  };
  const ofWords = (words: readonly string[]) => reading(words, (score) => score({ from: 0, to: words.length }));
  const ofText = (words: readonly string[]) => {
    const { whole, line, parts } = windowsOf(words);
    // Where a stop ends nothing, the whole is not the line that the parts are counted in, and is read by itself.
    const apart = whole && line.length < words.length;
    const first = apart ? ofWords(words) : learnt.bias;
    if (parts.length === 0 && apart) return first;
    return reading(line, (score) => {
      let most = whole && !apart ? score({ from: 0, to: line.length }) : first;
      for (const part of parts) most = Math.max(most, score(part) - PART_MARGIN);
      return most;
    });
  };
  return { ofText, ofWords };
}

type Sum = (line: Line, kind: number, part: Part) => number;

function scoreOf(line: Line, part: Part, { bias }: Learnt, sum: Sum): number {
  let score = bias;
  for (let kind = 0; kind < KINDS.length; kind++) score += sum(line, kind, part);
  return score;
}

/**
 * Makes what sums the features of one kind in some words of a line, each once. To know what it has met it has a bit for
 * each place. That would tell which words somebody wrote, so it is emptied after every sum, whatever happens.
 */
function summing({ places, unit }: Learnt): Sum {
  const met = new Int32Array((places.known.length >>> 5) + 1);
  const isNew = (place: number): boolean => {
    const bits = met[place >>> 5] ?? 0;
    const bit = 1 << (place & 31);
    met[place >>> 5] = bits | bit;
    return (bits & bit) === 0;
  };
  return (line, kind, part) => {
    let weight = 0;
    let length = 0;
    const add = (place: number) => {
      if (place < 0 || !isNew(place)) return;
      const rare = rarityAt(place, places);
      weight += weightAt(place, places);
      length += rare * rare;
    };
    try {
      eachIn(line, kind, part, add);
      if (kind === 0) for (const edge of edgesOf(line, part)) add(placeOf(edge, places));
      return length > 0 ? ((KINDS[kind] ?? 0) * weight * unit) / Math.sqrt(length) : 0;
    } finally {
      met.fill(0);
    }
  };
}

/** What stands in a part ends in it, and does not begin before it. */
function eachIn({ kinds }: Line, kind: number, { from, to }: Part, add: (feature: number) => void): void {
  const found = kinds[kind];
  if (!found) return;
  const end = found.before[to] ?? 0;
  for (let at = found.before[from] ?? 0; at < end; at++)
    if ((found.from[at] ?? 0) >= from) add(found.features[at] ?? -1);
}
