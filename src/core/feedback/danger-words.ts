/** A sentence has ended. It stands among the words, because what belongs together seldom reaches over it. */
export const STOP = ".";

/** A run without a stop is cut here: some people dictate, and never come to one. */
const LONGEST_PIECE = 30;
/** What people write in one breath. It is looked at whole as well. */
const SHORT_MESSAGE = 60;

/** Some words of a line: from one, up to another and without it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** What is looked at of a text, as words: a short message whole, and the parts of every message with more to it. */
export interface Windows {
  readonly whole: boolean;
  /** The words without the stops that end nothing. */
  readonly line: readonly string[];
  /** Of `line`. */
  readonly parts: readonly Part[];
}

/** A sentence of danger is seen in the middle of a long message: its parts are every sentence, and every two neighbours. */
export function windowsOf(words: readonly string[]): Windows {
  const { line, pieces } = piecesOf(words);
  const whole = words.length <= SHORT_MESSAGE;
  if (whole && pieces.length < 3) return { whole, line, parts: pieces.length < 2 ? [] : pieces };
  const pairs = pieces.slice(1).map(({ to }, before) => ({ from: pieces[before]?.from ?? 0, to }));
  return { whole, line, parts: [...pieces, ...pairs] };
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
    word === "!" || word === ";" || word === ":" ? STOP : word,
  );
}

/** What an apostrophe stands for: without it "he'll" would be "hell". */
const LONG: Readonly<Record<string, string>> = { ll: " will", ve: " have", re: " are", m: " am", d: " would" };

function piecesOf(words: readonly string[]): { readonly line: readonly string[]; readonly pieces: readonly Part[] } {
  const line: string[] = [];
  const pieces: Part[] = [];
  let from = 0;
  const end = () => {
    if (line.length > from) pieces.push({ from, to: line.length });
    from = line.length;
  };
  for (const word of words) {
    if (word === STOP && line.length === from) continue;
    line.push(word);
    if (word === STOP || word === "?" || line.length - from === LONGEST_PIECE) end();
  }
  end();
  return { line, pieces };
}
