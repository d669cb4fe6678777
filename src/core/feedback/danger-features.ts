import { STOP } from "./danger-words.ts";

/** Words that stand for one another, by number of the family; a word may be of several. */
export type Families = ReadonlyMap<string, readonly number[]>;

/** How much each kind of feature counts beside the others, in the order of `featuresOf`; chosen on left-out authors. */
export const KINDS: readonly number[] = [1, 0.7, 0.7, 0.7, 0.5];

/** Of how many letters parts of a word are: what is left of it where it is misspelt. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
/** Over how many words of a family a pair may reach, and over how many words of any kind. */
const FAMILY_REACH = 3;
const WORD_REACH = 4;

/**
 * What is known of some words, each thing once, by kind: single words and neighbours, parts of words, families and pairs
 * of families, families beside words, and words with others between them. Every thing is told by a whole number of 32 bits,
 * below 0 as well. None holds more than two words.
 */
export function featuresOf(words: readonly string[], families: Families): readonly ReadonlySet<number>[] {
  const hashes = words.map(hashOf);
  const kin = words.map((word) => families.get(word) ?? NONE);
  return [
    neighbours(hashes),
    partsOf(words),
    pairsOfFamilies(words, kin),
    besideFamilies(hashes, kin),
    reaching(words, hashes),
  ];
}

const NONE: readonly number[] = [];
/** Before the first word, and after the last. */
const EDGE = 1;

function neighbours(hashes: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  let before = EDGE;
  for (const hash of hashes) {
    found.add(told(hash, 0));
    found.add(told(before, hash));
    before = hash;
  }
  return found.add(told(before, EDGE));
}

function partsOf(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const word of words) {
    const whole = `<${word}>`;
    for (let from = 0; from + SHORTEST_PART <= whole.length; from++) {
      let hash = START;
      const end = Math.min(whole.length, from + LONGEST_PART);
      for (let at = from; at < end; at++) {
        hash = step(hash, whole.charCodeAt(at));
        if (at - from + 1 >= SHORTEST_PART) found.add(told(hash, PART));
      }
    }
  }
  return found;
}

function pairsOfFamilies(words: readonly string[], kin: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  let near: (readonly number[])[] = [];
  for (const [at, own] of kin.entries()) {
    if (words[at] === STOP) near = [];
    if (own.length === 0) continue;
    for (const family of own) {
      found.add(told(family, FAMILY));
      for (const others of near) for (const other of others) found.add(told(told(other, family), PAIR));
    }
    near = [...near, own].slice(-FAMILY_REACH);
  }
  return found;
}

function besideFamilies(hashes: readonly number[], kin: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, own] of kin.entries()) {
    const before = hashes[at - 1];
    const after = hashes[at + 1];
    for (const family of own) {
      if (before !== undefined) found.add(told(told(before, family), AFTER));
      if (after !== undefined) found.add(told(told(after, family), BEFORE));
    }
  }
  return found;
}

function reaching(words: readonly string[], hashes: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [from, hash] of hashes.entries()) {
    if (words[from] === STOP || words[from] === ",") continue;
    for (let to = from + 1; to < hashes.length && to <= from + WORD_REACH; to++) {
      if (words[to] === STOP) break;
      if (to > from + 1) found.add(told(told(hash, hashes[to] ?? 0), REACH));
    }
  }
  return found;
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
