/** A text as Discord's own client shows it. */
export interface ReadText {
  readonly text: string;
  /** What would do something: mentions, addresses that become links by themselves, emoji, times. */
  readonly active: readonly string[];
}

interface Rule {
  readonly match: RegExp;
  read(found: RegExpExecArray, active: string[]): string;
}

const acts =
  (shown: string) =>
  (found: RegExpExecArray, active: string[]): string => {
    active.push(found[0]);
    return shown;
  };
const inner = (found: RegExpExecArray, active: string[]): string => inline(found[1] ?? "", active);

/** In the order in which Discord tries them, each at the place where reading stands. */
const RULES: readonly Rule[] = [
  { match: /^\\([^0-9A-Za-z\s])/, read: (found) => found[1] ?? "" },
  { match: /^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, read: (found) => `[code ${found[1]}]` },
  { match: /^(`+)([\s\S]*?[^`])\1(?!`)/, read: (found) => `[code ${found[2]}]` },
  { match: /^<(?:@[!&]?|#)\d+>/, read: acts("[mention]") },
  { match: /^<\/[^>]+:\d+>/, read: acts("[mention]") },
  { match: /^<id:[a-z]+>/, read: acts("[mention]") },
  { match: /^@(?:everyone|here)\b/, read: acts("[mention]") },
  { match: /^<t:-?\d+(?::[a-zA-Z])?>/, read: acts("[time]") },
  { match: /^<a?:\w+:\d+>/, read: acts("[emoji]") },
  { match: /^:[^\s:]+?:/, read: acts("[emoji]") },
  { match: /^<((?:https?|steam|mailto|tel):[^\s>]+)>/, read: acts("[link]") },
  {
    match: /^\[((?:\\[\s\S]|[^\]\\])+)\]\(<(https?:\/\/[^\s>]+)>\)/,
    read: (found, active) => inline(found[1] ?? "", active),
  },
  { match: /^\[((?:\\[\s\S]|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)/, read: acts("[link]") },
  { match: /^(?:https?|steam):\/\/[^\s<]+/, read: acts("[link]") },
  { match: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, read: inner },
  { match: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, read: inner },
  { match: /^~~((?:\\[\s\S]|[^\\])+?)~~(?!~)/, read: inner },
  { match: /^\|\|([\s\S]+?)\|\|/, read: acts("[spoiler]") },
  { match: /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/, read: inner },
  { match: /^_((?:\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/, read: inner },
];

function inline(source: string, active: string[]): string {
  let out = "";
  let rest = source;
  while (rest !== "") {
    const hit = firstOf(rest);
    if (hit) {
      out += hit.rule.read(hit.found, active);
      rest = rest.slice(hit.found[0].length);
    } else {
      const [sign = ""] = rest;
      out += sign;
      rest = rest.slice(sign.length);
    }
  }
  return out;
}

function firstOf(rest: string): { readonly rule: Rule; readonly found: RegExpExecArray } | undefined {
  for (const rule of RULES) {
    const found = rule.match.exec(rest);
    if (found) return { rule, found };
  }
  return undefined;
}

const QUOTE = /^ *>(?:>>)? /;
const LIST = /^ *(?:[-*]|\d+\.) +(?=\S)/;
const HEADING = /^ *(?:#{1,3}|-#) +(?=\S)/;

/** Signs at the beginning of a line become what they draw: bullets for lists, nothing for headings. */
function lineStart(line: string): string {
  if (QUOTE.test(line)) return `[quote] ${line.replace(QUOTE, "")}`;
  // Small print looks like a list at first sight.
  if (HEADING.test(line)) return line.replace(HEADING, "");
  if (!LIST.test(line)) return line;
  const item = line.replace(LIST, "");
  return `• ${HEADING.test(item) ? item.replace(HEADING, "") : item}`;
}

/** Reads Discord's markup the way its client does, from its documented rules and not from our renderer. */
export function readMarkdown(source: string): ReadText {
  const active: string[] = [];
  const text = inline(source.split("\n").map(lineStart).join("\n"), active);
  return { text, active };
}
