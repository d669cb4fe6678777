/** A sentence has ended. It stands among the words, because what belongs together seldom reaches over it. */
export const STOP = ".";

/** A run without a stop is cut here: some people dictate, and never come to one. */
const LONGEST_PIECE = 30;
/** What people write in one breath. It is looked at whole as well. */
const SHORT_MESSAGE = 60;

/** What is looked at of a text, as words: a short message whole, and the parts of every message with more to it. */
export interface Windows {
  readonly whole?: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** A sentence of danger is seen in the middle of a long message: its parts are every sentence, and every two neighbours. */
export function windowsOf(words: readonly string[]): Windows {
  const pieces = piecesOf(words);
  const pairs = pieces.slice(1).map((piece, before) => [...(pieces[before] ?? []), ...piece]);
  if (words.length > SHORT_MESSAGE) return { parts: [...pieces, ...pairs] };
  return { whole: words, parts: pieces.length < 2 ? [] : pieces.length === 2 ? pieces : [...pieces, ...pairs] };
}

/** One case; a letter drawn out is one letter; numbers, question marks and small pictures are words. */
export function wordsOf(text: string): readonly string[] {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\p{L})['’‘ʼ`´](ll|ve|re|m|d)(?!\p{L})/gu, (_all, letter: string, end: string) => letter + LONG[end])
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\.{2,}/g, " ")
    .replace(/\n+/g, ". ");
  return (letters.match(/\p{L}+|\p{N}+|[.!?;:,]|\p{Extended_Pictographic}/gu) ?? []).map((word) =>
    /[.!;:]/.test(word) ? STOP : word,
  );
}

/** What an apostrophe stands for: without it "he'll" would be "hell". */
const LONG: Readonly<Record<string, string>> = { ll: " will", ve: " have", re: " are", m: " am", d: " would" };

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
