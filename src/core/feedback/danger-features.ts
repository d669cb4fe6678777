import { type Line, nextWord, type Standing, stands } from "./danger-line.ts";
import { type Part, STOP } from "./danger-words.ts";

/** Words that stand for one another, by number of the family; a word may be of several. */
export type Families = ReadonlyMap<string, readonly number[]>;

/** How much each kind of feature counts beside the others, in the order of `Line.kinds`; chosen on left-out authors. */
export const KINDS: readonly number[] = [1, 0.7, 0.7, 0.7, 0.5];

/** Of how many letters parts of a word are: what is left of it where it is misspelt. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
/** Over how many words of a family a pair may reach, and over how many words of any kind. */
const FAMILY_REACH = 3;
const WORD_REACH = 4;

/** How lines are read: made once from the families, it holds nothing of what is read. */
export interface Reader {
  /** What is to be written down for a feature, a whole number of 32 bits: itself, or its place; below 0 a place is none. */
  readonly as: (feature: number) => number;
  /** What is known of the words of the families before any of them is read. They are half of what people write. */
  readonly known: ReadonlyMap<string, Known>;
}

interface Known {
  readonly kin: readonly number[];
  /** As they are to be written down. */
  readonly parts: Int32Array;
}

const NONE: readonly number[] = [];
/** Before the first word, and after the last. */
const EDGE = 1;

/** Makes a reader that writes `as(feature)` down for every feature. */
export function readerOf(families: Families, as: Reader["as"]): Reader {
  const known = new Map<string, Known>();
  for (const [word, kin] of families) {
    const parts: number[] = [];
    eachPart(word, (part) => void parts.push(as(part)));
    known.set(word, { kin, parts: Int32Array.from(parts) });
  }
  return { as, known };
}

/** Reads words into an empty line: all features but those of the edges. None holds more than two words. */
export function readLine(words: readonly string[], { as, known }: Reader, into: Line): void {
  const hashes = words.map(hashOf);
  const before = words.map((word) => known.get(word));
  const kin = before.map((word) => word?.kin ?? NONE);
  const [near, parts, pairs, beside, apart] = into.kinds;
  into.hashes = hashes;
  neighbours(hashes, as, near);
  partsOf(words, before, as, parts);
  pairsOfFamilies(words, kin, as, pairs);
  besideFamilies(hashes, kin, as, beside);
  reaching(words, hashes, as, apart);
  for (const found of into.kinds) nextWord(found);
}

/** What tells where some words of a line begin and end: features of the kind of neighbours, the first of all. */
export function edgesOf({ hashes }: Line, { from, to }: Part): readonly [number, number] {
  if (from === to) return [told(EDGE, EDGE), told(EDGE, EDGE)];
  return [told(EDGE, hashes[from] ?? EDGE), told(hashes[to - 1] ?? EDGE, EDGE)];
}

function neighbours(hashes: readonly number[], as: Reader["as"], found: Standing): void {
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    nextWord(found);
    stands(found, as(told(hash, 0)), at);
    if (at > 0) stands(found, as(told(hashes[at - 1] ?? 0, hash)), at - 1);
  }
}

function partsOf(
  words: readonly string[],
  known: readonly (Known | undefined)[],
  as: Reader["as"],
  found: Standing,
): void {
  for (let at = 0; at < words.length; at++) {
    nextWord(found);
    const parts = known[at]?.parts;
    if (parts) for (let n = 0; n < parts.length; n++) stands(found, parts[n] ?? -1, at);
    else eachPart(words[at] ?? "", (part) => stands(found, as(part), at));
  }
}

function eachPart(word: string, take: (part: number) => void): void {
  const whole = `<${word}>`;
  for (let from = 0; from + SHORTEST_PART <= whole.length; from++) {
    let hash = START;
    const end = Math.min(whole.length, from + LONGEST_PART);
    for (let at = from; at < end; at++) {
      hash = step(hash, whole.charCodeAt(at));
      if (at - from + 1 >= SHORTEST_PART) take(told(hash, PART));
    }
  }
}

function pairsOfFamilies(
  words: readonly string[],
  kin: readonly (readonly number[])[],
  as: Reader["as"],
  found: Standing,
): void {
  // The last words before that are of a family, since the sentence began.
  const near: number[] = [];
  for (let at = 0; at < words.length; at++) {
    nextWord(found);
    if (words[at] === STOP) near.length = 0;
    const own = kin[at] ?? NONE;
    if (own.length === 0) continue;
    for (const family of own) {
      stands(found, as(told(family, FAMILY)), at);
      for (const from of near)
        for (const other of kin[from] ?? NONE) stands(found, as(told(told(other, family), PAIR)), from);
    }
    near.push(at);
    if (near.length > FAMILY_REACH) near.shift();
  }
}

function besideFamilies(
  hashes: readonly number[],
  kin: readonly (readonly number[])[],
  as: Reader["as"],
  found: Standing,
): void {
  for (let at = 0; at < hashes.length; at++) {
    nextWord(found);
    if (at === 0) continue;
    const before = hashes[at - 1] ?? 0;
    const hash = hashes[at] ?? 0;
    for (const family of kin[at] ?? NONE) stands(found, as(told(told(before, family), AFTER)), at - 1);
    for (const family of kin[at - 1] ?? NONE) stands(found, as(told(told(hash, family), BEFORE)), at - 1);
  }
}

function reaching(words: readonly string[], hashes: readonly number[], as: Reader["as"], found: Standing): void {
  let begin = 0;
  for (let to = 0; to < words.length; to++) {
    nextWord(found);
    if (words[to] === STOP) begin = to + 1;
    const hash = hashes[to] ?? 0;
    for (let from = Math.max(begin, to - WORD_REACH); from < to - 1; from++)
      if (words[from] !== ",") stands(found, as(told(told(hashes[from] ?? 0, hash), REACH)), from);
  }
}

// Salts, so that a thing of one kind is not taken for one of another. Any numbers would do.
const PART = 0x51ed270b;
const FAMILY = 0x2545f491;
const PAIR = 0x6c078965;
const BEFORE = 0x1b873593;
const AFTER = 0x3c6ef372;
const REACH = 0x7f4a7c15;

/** FNV-1a, 32 bits. */
const START = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
function hashOf(word: string): number {
  let hash = START;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/** Two numbers as the one that tells a feature, of 32 bits; mixed as MurmurHash3 ends, so that hardly two are the same. */
function told(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
