import { normal } from "./normal.ts";
import type { Reply } from "./replies.ts";

/** Shorter words differ too little from one another: "want" is not "won't". */
const SHORTEST_TYPO = 5;

/**
 * Whether two normal texts differ by one slip of a finger: one letter wrong, missing, doubled or swapped, in one word of
 * five letters or more, whose first letter is right and which holds no digit. "Unable" is no slip for "able".
 */
export function isTypo(typed: string, label: string): boolean {
  const a = typed.split(" ");
  const b = label.split(" ");
  if (a.length !== b.length) return false;
  const wrong = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] ?? ""] as const]));
  const [pair] = wrong;
  return wrong.length === 1 && pair !== undefined && isSlip(pair[0], pair[1]);
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_TYPO - 1 || Math.max(a.length, b.length) < SHORTEST_TYPO) return false;
  return a[0] === b[0] && !/\d/.test(a + b) && oneApart(a, b);
}

function oneApart(a: string, b: string): boolean {
  const start = commonStart(a, b);
  const end = commonStart([...a.slice(start)].reverse().join(""), [...b.slice(start)].reverse().join(""));
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** Replies whose label shares a word with what was typed, or begins as it does; for asking back, never for answering. */
export function nearestReplies<A>(typed: string, replies: readonly Reply<A>[]): readonly Reply<A>[] {
  const words = typed.split(" ").filter((word) => word.length >= 3);
  return replies.filter(({ label }) =>
    normal(label)
      .split(" ")
      .some((word) =>
        words.some((w) => w === word || isSlip(w, word) || (w.length >= 4 && word.startsWith(w.slice(0, 4)))),
      ),
  );
}
