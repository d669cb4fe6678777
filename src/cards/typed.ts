import { withoutFillers } from "./fillers.ts";
import { nearestReplies } from "./nearest.ts";
import { normal } from "./normal.ts";
import type { Reply } from "./replies.ts";
import { readOne } from "./typed-one.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What somebody meant by what they typed. `nearest` holds up to three replies to ask back about, none where nothing
 * comes near. `code` is the short code they began with, in capitals: the caller checks that it is the ask on show.
 */
export type Typed<A> = { readonly code?: string } & (
  | { readonly kind: "matched"; readonly reply: Reply<A> }
  /** Two or more, in the order of the card, each once. */
  | { readonly kind: "several"; readonly replies: readonly Reply<A>[] }
  | { readonly kind: "unclear"; readonly nearest: readonly Reply<A>[] }
);

/** Longer than any answer to a card: it was not meant as one. */
const LONGEST_ANSWER = 300;

/** "B4", "b4: 2", "B12 1, 3": a letter and a digit or two, then what was answered. */
const CODE = /^\s*([a-z]\d{1,2})(?![\p{L}\p{N}])[\s:.,)–-]*(.*)$/isu;

/** The short code a text begins with, in capitals, and the rest of it ("" where that is all). */
export function readCode(text: string): { readonly code: string; readonly rest: string } | undefined {
  const [, code, rest] = CODE.exec(text) ?? [];
  return code === undefined || rest === undefined ? undefined : { code: code.toUpperCase(), rest: rest.trim() };
}

/**
 * Understands a typed answer to the controls last shown: a number, a letter, an ordinal, yes or no, the words of a label
 * (case, accents, punctuation and one wrong letter forgiven), or a list of these; with or without a short code. It
 * never guesses: what could mean two things is unclear.
 */
export function interpret<A>(text: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): Typed<A> {
  if (text.length > LONGEST_ANSWER) return { kind: "unclear", nearest: [] };
  const whole = readList(text, replies, vocabulary);
  const coded = readCode(text);
  if (coded === undefined || whole.kind !== "unclear") return whole;
  return { ...readList(coded.rest, replies, vocabulary), code: coded.code };
}

function readList<A>(text: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): Typed<A> {
  const one = readOne(text, replies, vocabulary);
  if (one.kind === "matched") return one;
  for (const pieces of splits(text, vocabulary)) {
    const read = pieces.map((piece) => readOne(piece, replies, vocabulary));
    const found = read.flatMap((result) => (result.kind === "matched" ? [result.reply] : []));
    if (found.length === pieces.length) return together(found);
  }
  const nearest =
    one.nearest.length > 0 ? one.nearest : nearestReplies(withoutFillers(normal(text), vocabulary), replies);
  return { kind: "unclear", nearest: [...nearest].sort((a, b) => a.number - b.number).slice(0, 3) };
}

function together<A>(found: readonly Reply<A>[]): Typed<A> {
  const replies = [...new Set(found)].sort((a, b) => a.number - b.number);
  const [only] = replies;
  return replies.length === 1 && only !== undefined ? { kind: "matched", reply: only } : { kind: "several", replies };
}

/** The ways to take a text apart as a list, the most careful first; only those that give two pieces or more. */
function splits(text: string, vocabulary: Vocabulary): readonly (readonly string[])[] {
  const byMarks = pieces(text.split(/[,;\n،、]+/));
  const byWords = byMarks.flatMap((piece) => pieces(splitAtWords(piece, vocabulary.and)));
  // "1 3" is a list; "1-3" and "1/3" might mean anything.
  const bySpaces = /^[\p{Nd}\s]+$/u.test(text.trim()) ? text.trim().split(/\s+/) : [];
  return [byMarks, byWords, bySpaces].filter((all) => all.length > 1);
}

function splitAtWords(text: string, separators: readonly string[]): readonly string[] {
  const found: string[][] = [[]];
  for (const word of text.split(/\s+|(?=[&+])|(?<=[&+])/)) {
    if (separators.includes(normal(word))) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.map((words) => words.join(" "));
}

function pieces(all: readonly string[]): readonly string[] {
  return all.map((piece) => piece.trim()).filter((piece) => piece !== "");
}
