import type { Vocabulary } from "./vocabulary.ts";

/** A normal text without the words around an answer: "the second one" becomes "second". Never empty. */
export function withoutFillers(text: string, vocabulary: Vocabulary): string {
  for (const filler of vocabulary.fillers) {
    if (text.startsWith(`${filler} `)) return withoutFillers(text.slice(filler.length + 1), vocabulary);
    if (text.endsWith(` ${filler}`)) return withoutFillers(text.slice(0, -filler.length - 1), vocabulary);
  }
  return text;
}
