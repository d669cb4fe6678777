/** A link or image of a Markdown text: its target as written and the line it stands on, from 1. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** Blanks code, fenced or in backticks, and keeps the lines. */
function withoutCode(text: string): readonly string[] {
  let fence: string | undefined;
  return text.split("\n").map((line) => {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1]?.slice(0, 3);
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      fence = fence === undefined ? mark : undefined;
      return "";
    }
    return fence === undefined ? line.replace(/`[^`]*`/g, "") : "";
  });
}

const INLINE = /\]\(\s*<?([^)\s>]+)>?(?:\s+["'][^)]*)?\)/g;
const REFERENCE = /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/;

/** Inline links, images and link definitions, in order; what stands in code is none. */
export function linksOf(text: string): readonly Link[] {
  return withoutCode(text).flatMap((line, at) => {
    const targets = [...line.matchAll(INLINE)].map((match) => match[1] ?? "");
    const defined = REFERENCE.exec(line)?.[1];
    return [...targets, ...(defined === undefined ? [] : [defined])].map((target) => ({ target, line: at + 1 }));
  });
}

/** The anchors GitHub gives to the headings of a text. */
export function headings(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const out = new Set<string>();
  let fenced = false;
  for (const line of text.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? undefined : /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    out.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return out;
}
