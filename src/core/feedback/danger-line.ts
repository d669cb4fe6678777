/**
 * The features of one kind in a line of words, each as often as it stands there, in the order of their last words. So what
 * stands in some of the words is found without reading them again. It is written over and over, because to make it anew for
 * every text takes longer than all the rest.
 */
export interface Standing {
  features: Int32Array;
  /** Of every feature, at which word it begins. */
  from: Int32Array;
  /** Of every word, how many features end before it; and of the end of the line, how many there are. */
  before: Int32Array;
  words: number;
  count: number;
}

/** Words, read once for all that is looked at of them. It tells what somebody wrote: whoever reads into it empties it. */
export interface Line {
  /** By kind: single words and neighbours, parts of words, families and pairs of them, families beside words, words with others between. */
  readonly kinds: readonly [Standing, Standing, Standing, Standing, Standing];
  /** Of every word, a number that tells it. */
  hashes: readonly number[];
}

/** A usual message needs no more room; for a longer one it is made. */
const USUAL = 512;

const newStanding = (): Standing => ({
  features: new Int32Array(USUAL),
  from: new Int32Array(USUAL),
  before: new Int32Array(USUAL),
  words: 0,
  count: 0,
});

/** A line with nothing in it. */
export const newLine = (): Line => ({
  kinds: [newStanding(), newStanding(), newStanding(), newStanding(), newStanding()],
  hashes: [],
});

/** Leaves nothing of what was read, not even where it is written over later. */
export function emptyLine(line: Line): void {
  line.hashes = [];
  for (const found of line.kinds) {
    found.features.fill(0, 0, found.count);
    found.from.fill(0, 0, found.count);
    found.before.fill(0, 0, found.words);
    found.words = 0;
    found.count = 0;
  }
}

/** What follows ends at the next word; after the last word, it says how many features there are. */
export function nextWord(found: Standing): void {
  if (found.words === found.before.length) found.before = wider(found.before);
  found.before[found.words++] = found.count;
}

/** A feature that ends at this word, and begins at the word `from`. */
export function stands(found: Standing, feature: number, from: number): void {
  if (found.count === found.features.length) {
    found.features = wider(found.features);
    found.from = wider(found.from);
  }
  found.features[found.count] = feature;
  found.from[found.count++] = from;
}

function wider(list: Int32Array): Int32Array {
  const twice = new Int32Array(2 * list.length);
  twice.set(list);
  list.fill(0);
  return twice;
}
