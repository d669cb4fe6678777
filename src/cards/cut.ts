import type { Span } from "./card.ts";
import { ADDED, measureSpan, measureSpans } from "./measure.ts";

/** Stands for what was cut off a text; screen readers pause at it. */
export const ELLIPSIS = "…";

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many characters a cut may give up so that it falls between two words. */
const WORD_SLACK = 20;

const OPENED = /[\u2066-\u2068]/g;
const CLOSED = /\u2069/g;

/**
 * The text within `max` UTF-16 units, which is never fewer code points than a platform counts. What is cut ends in "…",
 * between two words where one ends near by, never inside a letter with its marks or an emoji, and closes the marks of
 * direction it leaves open.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < ELLIPSIS.length) return "";
  const first = headOf(text, max - ELLIPSIS.length);
  const open = unclosed(first);
  if (open === 0) return first + ELLIPSIS;
  const head = headOf(text, Math.max(0, max - ELLIPSIS.length - open));
  return head + ELLIPSIS + "\u2069".repeat(unclosed(head));
}

function headOf(text: string, max: number): string {
  const boundary = GRAPHEMES.segment(text).containing(max)?.index ?? max;
  const head = text.slice(0, boundary);
  const space = head.lastIndexOf(" ");
  return (space > 0 && boundary - space <= Math.min(WORD_SLACK, max / 2) ? head.slice(0, space) : head).trimEnd();
}

function unclosed(text: string): number {
  return Math.max(0, (text.match(OPENED)?.length ?? 0) - (text.match(CLOSED)?.length ?? 0));
}

/** The spans within `max` as `measureSpans` counts; what is cut ends in "…". A link or a time stays whole or goes. */
export function cutSpans(spans: readonly Span[], max: number): readonly Span[] {
  if (measureSpans(spans) <= max) return spans;
  const kept: Span[] = [];
  let left = max;
  for (const span of spans) {
    const needed = measureSpan(span);
    if (needed > left - ELLIPSIS.length) return [...kept, ...cutSpan(span, left)];
    kept.push(span);
    left -= needed;
  }
  return kept;
}

/** Always cuts, even a span that would just fit, so that what comes after it is not left out in silence. */
function cutSpan(span: Span, max: number): readonly Span[] {
  const told = max >= ELLIPSIS.length ? [ELLIPSIS] : [];
  if (typeof span === "string") {
    const text = cutText(span, Math.min(max, span.length - 1));
    return text === "" ? told : [text];
  }
  if (span.kind !== "strong") return told;
  const spans = cutSpans(span.spans, Math.min(max - ADDED.strong, measureSpans(span.spans) - 1));
  return spans.length === 0 ? told : [{ ...span, spans }];
}
