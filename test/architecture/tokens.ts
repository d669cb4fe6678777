/** One piece of TypeScript source. Comments are left out; a string's `text` is what stands between its quotes. */
export interface Token {
  readonly kind: "word" | "string" | "template" | "regex" | "sign";
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const PIECE = new RegExp(
  [
    "(?<space>\\s+|//[^\\n]*|/\\*[^]*?\\*/)",
    "(?<string>\"(?:[^\"\\\\\\n]|\\\\[^])*\"|'(?:[^'\\\\\\n]|\\\\[^])*')",
    "(?<word>#?[\\p{ID_Start}$_][\\p{ID_Continue}$\\u200c\\u200d]*|\\d[\\w.]*)",
    "(?<sign>=>|\\.\\.\\.|\\?\\.|[^])",
  ].join("|"),
  "uy",
);
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/uy;
/** After one of these a slash begins a regular expression; after anything else it divides. */
const BEFORE_VALUE = new Set(
  "( , = : [ ! & | ? { } ; + - * % < > ~ ^ => ... return case typeof in of do else yield".split(" "),
);

/**
 * Cuts TypeScript into tokens, well enough to find imports and names: strings, templates (their inner expressions as
 * tokens of their own), regular expressions and comments cannot be taken for code.
 */
export function tokens(source: string): readonly Token[] {
  const out: Token[] = [];
  /** For each template that is open: how many braces are open inside its current expression. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;
  const take = (kind: Token["kind"] | undefined, raw: string, text = raw): void => {
    if (kind !== undefined) out.push({ kind, text, line });
    line += raw.split("\n").length - 1;
    at += raw.length;
  };
  const takeTemplate = (): void => {
    const end = templateEnd(source, at + 1);
    const raw = source.slice(at, end.to);
    if (end.opens) templates.push(0);
    take("template", raw, raw.slice(1, end.opens ? -2 : -1));
  };
  while (at < source.length) {
    const char = source[at];
    const depth = templates.at(-1);
    if (char === "`") {
      takeTemplate();
      continue;
    }
    if (char === "}" && depth === 0) {
      templates.pop();
      takeTemplate();
      continue;
    }
    if (depth !== undefined && (char === "{" || char === "}"))
      templates[templates.length - 1] = depth + (char === "{" ? 1 : -1);
    const regex =
      char === "/" && source[at + 1] !== "/" && source[at + 1] !== "*" ? regexAt(source, at, out.at(-1)) : undefined;
    if (regex !== undefined) {
      take("regex", regex);
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(source);
    const groups = found?.groups ?? {};
    const raw = found?.[0] ?? source.slice(at, at + 1);
    if (groups.space !== undefined) take(undefined, raw);
    else if (groups.string !== undefined) take("string", raw, raw.slice(1, -1));
    else take(groups.word === undefined ? "sign" : "word", raw);
  }
  return out;
}

/** Where the text of a template ends: after its closing backtick, or after the `${` that opens an expression. */
function templateEnd(source: string, from: number): { to: number; opens: boolean } {
  let at = from;
  while (at < source.length) {
    if (source[at] === "\\") at += 2;
    else if (source[at] === "`") return { to: at + 1, opens: false };
    else if (source[at] === "$" && source[at + 1] === "{") return { to: at + 2, opens: true };
    else at += 1;
  }
  return { to: source.length, opens: false };
}

function regexAt(source: string, at: number, before: Token | undefined): string | undefined {
  const startsValue = before === undefined || (before.kind !== "string" && BEFORE_VALUE.has(before.text));
  if (!startsValue) return undefined;
  REGEX.lastIndex = at;
  return REGEX.exec(source)?.[0];
}
