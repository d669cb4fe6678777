import { withoutFillers } from "./fillers.ts";
import { isTypo } from "./nearest.ts";
import { normal } from "./normal.ts";
import type { Reply } from "./replies.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One typed answer: one reply, or those it could mean (none where it means nothing we know). */
export type TypedOne<A> =
  | { readonly kind: "matched"; readonly reply: Reply<A> }
  | { readonly kind: "unclear"; readonly nearest: readonly Reply<A>[] };

/** Reads one answer. Where its number says one thing and a label another, it is unclear. */
export function readOne<A>(text: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): TypedOne<A> {
  // A range such as "1-3" is not an answer: taking it for one of its ends would be a guess.
  if (/\p{Nd}\s*[-–—/]\s*\p{Nd}/u.test(text) && !replies.some(({ label }) => normal(label) === normal(text))) {
    return { kind: "unclear", nearest: [] };
  }
  const typed = normal(text);
  if (typed === "") return decide(replies.filter(({ label }) => normal(label) === "" && label.trim() === text.trim()));
  const bare = withoutFillers(typed, vocabulary);
  const exact = union(
    [typed, bare].flatMap((form) => [...byLabel(form, replies, vocabulary), ...byPosition(form, replies, vocabulary)]),
  );
  const meant = exact.length > 0 ? exact : byYesOrNo(typed, replies, vocabulary);
  if (meant.length > 0 || isYesOrNo(typed, vocabulary)) return decide(meant);
  const begun = byBeginning(bare, replies);
  return decide(begun.length > 0 ? begun : replies.filter(({ label }) => isTypo(bare, normal(label))));
}

function decide<A>(meant: readonly Reply<A>[]): TypedOne<A> {
  const [only] = meant;
  return meant.length === 1 && only !== undefined
    ? { kind: "matched", reply: only }
    : { kind: "unclear", nearest: meant };
}

function byLabel<A>(typed: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): readonly Reply<A>[] {
  // "Tea & cake" and "tea and cake" are the same.
  const joined = (text: string) =>
    text
      .split(" ")
      .map((word) => (vocabulary.and.includes(word) ? "&" : word))
      .join(" ");
  return replies.filter(({ label }) => joined(normal(label)) === joined(typed));
}

/** "2", "b" or "second". */
function byPosition<A>(typed: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): readonly Reply<A>[] {
  const position = /^\d{1,3}$/.test(typed)
    ? Number(typed)
    : /^[a-z]$/.test(typed) && !isYesOrNo(typed, vocabulary)
      ? typed.charCodeAt(0) - 96
      : vocabulary.ordinals.findIndex((ways) => ways.includes(typed)) + 1;
  // "3" to a card with "3 hours" as its fifth answer may mean either.
  const begins = (label: string) => /^\d/.test(typed) && normal(label).match(/^\d+/)?.[0] === typed;
  return replies.filter(({ number, label }) => number === position || begins(label));
}

/** "yep" to a label that is a yes, or that begins with one and a comma or the like: "Yes, send it". */
function byYesOrNo<A>(typed: string, replies: readonly Reply<A>[], vocabulary: Vocabulary): readonly Reply<A>[] {
  const ways = [vocabulary.yes, vocabulary.no].find((all) => all.includes(typed));
  return ways === undefined
    ? []
    : replies.filter(({ label }) => ways.includes(normal(label.split(/[,.:;!–—]/)[0] ?? "")));
}

function isYesOrNo(typed: string, vocabulary: Vocabulary): boolean {
  return vocabulary.yes.includes(typed) || vocabulary.no.includes(typed);
}

/** The first whole words of a label: "good" is no beginning of "Not good". */
function byBeginning<A>(typed: string, replies: readonly Reply<A>[]): readonly Reply<A>[] {
  return typed.length < 3 ? [] : replies.filter(({ label }) => normal(label).startsWith(`${typed} `));
}

function union<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
