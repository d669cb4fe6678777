import { type Choice, endsOf, type PatternNames, readPatterns, STOP, textOf } from "./danger-pattern.ts";

/** Phrases of one language that mean somebody may be in danger, as versioned data; patterns as in `readPatterns`. */
export interface DangerPhrases {
  /** BCP 47. */
  readonly language: string;
  readonly version: number;
  /** Other ways of writing, of up to three words, with the one that patterns are written in: "cant" → "can not". */
  readonly spellings: Readonly<Record<string, string>>;
  readonly names: PatternNames;
  readonly phrases: readonly string[];
  /** What is said without meaning it: taken out before anything is looked for. */
  readonly sayings: readonly string[];
}

/** Whether a text should be met with the help lines before anything else. Nothing of the answer is kept (privacy S3). */
export type DangerCheck = (text: string) => boolean;

/** Makes the check from lists: texts of any language are held against all of them. Throws BadPattern. */
export function dangerCheck(lists: readonly DangerPhrases[]): DangerCheck {
  const checks = lists.map(checkOf);
  return (text) => {
    // A name says no more than that somebody is meant: "he hit Jane" is looked at once more as "he hit someone".
    const texts = [...new Set([text, text.replace(NAMED, "someone")])].map(wordsOf);
    return checks.some((inDanger) => texts.some(inDanger));
  };
}

function checkOf({ spellings, names, phrases, sayings }: DangerPhrases): (words: readonly string[]) => boolean {
  const respelt = respelling(spellings);
  const meant = readPatterns(phrases, names);
  const unmeant = readPatterns(sayings, names);
  return (words) => {
    const left = textOf(without(unmeant, respelt(words)));
    return left.words.some((_word, at) => endsOf(meant, left, at).length > 0);
  };
}

/** The words with a stop in place of every saying. */
function without(sayings: Choice, words: readonly string[]): readonly string[] {
  const covered = new Set<number>();
  const text = textOf(words);
  for (const from of words.keys())
    for (const end of endsOf(sayings, text, from)) for (let at = from; at < end; at++) covered.add(at);
  return words.map((word, at) => (covered.has(at) ? STOP : word));
}

const LONGEST_SPELLING = 3;

/** Every word as the patterns write it; of several ways to read the same words, the longest. */
function respelling(spellings: Readonly<Record<string, string>>): (words: readonly string[]) => readonly string[] {
  const known = new Map(Object.entries(spellings).map(([from, to]) => [from, to.split(" ")]));
  return (words) => {
    const written: string[] = [];
    for (let at = 0; at < words.length; ) {
      let count = Math.min(LONGEST_SPELLING, words.length - at);
      let found = known.get(words.slice(at, at + count).join(" "));
      while (!found && count > 1) found = known.get(words.slice(at, at + --count).join(" "));
      written.push(...(found ?? words.slice(at, at + 1)));
      at += count;
    }
    return written;
  };
}

/** A word with a capital in the middle of a sentence. */
const NAMED = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}+/gu;

/** One case, a letter drawn out is one letter; a stop parts what stands around it, dots that trail off do not. */
function wordsOf(text: string): readonly string[] {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\p{L})['’‘ʼ`´](ll|ve|re|m|d)(?!\p{L})/gu, (_all, letter: string, end: string) => letter + LONG[end])
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\.{2,}/g, " ");
  return [
    STOP,
    ...(letters.match(/[\p{L}\p{N}]+|[.!?;:,]/gu) ?? []).map((word) => (/[.!?;:]/.test(word) ? STOP : word)),
    STOP,
  ];
}

/** What an apostrophe stands for: without it "he'll" would be "hell". English's; no other list of ours has such an ending. */
const LONG: Readonly<Record<string, string>> = { ll: " will", ve: " have", re: " are", m: " am", d: " would" };
