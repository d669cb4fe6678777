import { type Families, KINDS } from "../../../src/core/feedback/danger-features.ts";
import { placeOf, rarityAt, weightAt } from "../../../src/core/feedback/danger-places.ts";
import type { Learnt } from "../../../src/core/feedback/danger-score.ts";
import { STOP } from "../../../src/core/feedback/danger-words.ts";

// How words of danger were scored at first: slowly, every window by itself, in sets. What is quick must score the same.

const PART_MARGIN = 0.6;
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
const FAMILY_REACH = 3;
const WORD_REACH = 4;
const LONGEST_PIECE = 30;
const SHORT_MESSAGE = 60;

interface Windows {
  readonly whole?: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** The score of a text as it was at first. */
export function plainScore(words: readonly string[], learnt: Learnt): number {
  const { whole, parts } = windowsOf(words);
  const scores = parts.map((part) => dangerScore(part, learnt) - PART_MARGIN);
  return Math.max(whole ? dangerScore(whole, learnt) : learnt.bias, ...scores);
}

function dangerScore(words: readonly string[], learnt: Learnt): number {
  let score = learnt.bias;
  for (const [kind, features] of featuresOf(words, learnt.families).entries()) {
    let weight = 0;
    let length = 0;
    for (const feature of features) {
      const place = placeOf(feature, learnt.places);
      if (place < 0) continue;
      weight += weightAt(place, learnt.places);
      length += rarityAt(place, learnt.places) ** 2;
    }
    if (length > 0) score += ((KINDS[kind] ?? 0) * weight * learnt.unit) / Math.sqrt(length);
  }
  return score;
}

function windowsOf(words: readonly string[]): Windows {
  const pieces = piecesOf(words);
  const pairs = pieces.slice(1).map((piece, before) => [...(pieces[before] ?? []), ...piece]);
  if (words.length > SHORT_MESSAGE) return { parts: [...pieces, ...pairs] };
  return { whole: words, parts: pieces.length < 2 ? [] : pieces.length === 2 ? pieces : [...pieces, ...pairs] };
}

function piecesOf(words: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  const end = () => {
    if (piece.some((word) => word !== STOP)) pieces.push(piece);
    piece = [];
  };
  for (const word of words) {
    piece.push(word);
    if (word === STOP || word === "?" || piece.length === LONGEST_PIECE) end();
  }
  end();
  return pieces;
}

function featuresOf(words: readonly string[], families: Families): readonly ReadonlySet<number>[] {
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
