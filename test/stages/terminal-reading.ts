import type { Words } from "../../src/core/words.ts";
import type { Seen } from "./stage.ts";

/** A message as it stands on the paper; `who` is the one person it is for, undefined where it is for everybody. */
export interface OnPaper extends Seen {
  readonly number: number;
  readonly who: string | undefined;
}

/** Reads all that was printed as a person would: what was changed stands as it was printed last, what is gone is not there. */
export function readTerminal(paper: string, words: Words): readonly OnPaper[] {
  const messages = new Map<number, OnPaper>();
  const gone = words.say("chat-terminal-gone");
  for (const part of paper.split(/^(?=── \d+ ── )/m)) {
    const [heading = "", ...rest] = part.split("\n");
    const [, digits, said = ""] = /^── (\d+) ── (.+)$/.exec(heading) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    if (said === gone) messages.delete(number);
    else messages.set(number, { number, who: whoOf(said, words), ...bodyOf(rest) });
  }
  return [...messages.values()].sort((a, b) => a.number - b.number);
}

function whoOf(said: string, words: Words): string | undefined {
  const [before = "", after = ""] = words.say("chat-terminal-alone", { who: "|" }).split("|");
  if (said.startsWith(words.say("chat-terminal-everybody"))) return undefined;
  if (!said.startsWith(before) || !said.includes(after)) throw new Error(`Nobody can tell who sees: ${said}`);
  return said.slice(before.length, said.indexOf(after, before.length));
}

/** The lines with a bar in front; those that are numbered one after the other are what can be pressed. */
function bodyOf(lines: readonly string[]): Seen {
  const body = lines.filter((line) => line.startsWith("│")).map((line) => line.slice(2));
  const labels: string[] = [];
  for (const line of body) {
    const [, number, label] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (label !== undefined && Number(number) === labels.length + 1) labels.push(label);
  }
  return { text: body.join("\n"), labels };
}
