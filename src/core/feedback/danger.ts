/** Phrases of one language that mean somebody may be in danger, as versioned data. Patterns of plain words and gaps. */
export interface DangerPhrases {
  /** BCP 47. */
  readonly language: string;
  readonly version: number;
  /** "[…|…]" offers several wordings (an empty one: none of them), "*" stands for up to three words of any kind, "," for the end of a sentence. */
  readonly phrases: readonly string[];
  /** What is said without meaning it: taken out before anything is looked for. */
  readonly sayings: readonly string[];
}

/** Whether a text should be met with the help lines before anything else. Nothing of the answer is kept (privacy S3). */
export type DangerCheck = (text: string) => boolean;

/** Makes the check from lists: texts of any language are held against all of them. */
export function dangerCheck(lists: readonly DangerPhrases[]): DangerCheck {
  const phrases = lists.flatMap((list) => list.phrases.map(compiled));
  const sayings = lists.flatMap((list) => list.sayings.map(compiled));
  return (text) => {
    const plain = sayings.reduce((left, saying) => left.replaceAll(saying, ", "), levelled(text));
    return phrases.some((phrase) => {
      phrase.lastIndex = 0;
      return phrase.test(plain);
    });
  };
}

/** One case, plain apostrophes left out, one space, a letter drawn out is one letter; a stop parts what stands around it. */
function levelled(text: string): string {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/(\p{L})\1{2,}/gu, "$1");
  return ` ${letters.replace(/[^\p{L}\p{N}]*[.!?;,][^\p{L}\p{N}]*/gu, " , ").replace(/[^\p{L}\p{N},]+/gu, " ")} , `;
}

const TOKENS = /\*|\[[^\]]*\]|[^\s[\]*]+/g;

/** Linear in the text: every gap is bounded, and a stop ends every phrase. */
function compiled(phrase: string): RegExp {
  const parts = phrase
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(TOKENS)
    ?.map((token) => {
      if (token === "*") return "(?:[^ ,]+ ){0,3}?";
      if (!token.startsWith("[")) return `${token} `;
      const wordings = token.slice(1, -1).split("|");
      return `(?:${wordings.map((one) => (one === "" ? "" : `${one} `)).join("|")})`;
    });
  // The space before is looked at, not taken, so that one phrase may begin where another ends.
  return new RegExp(`(?<= )${(parts ?? []).join("")}`, "gu");
}
