import type { Block, Card, Control, Fact, Span } from "./card.ts";

/** A paragraph. */
export const text = (...spans: readonly Span[]): Block<never> => ({ kind: "text", spans });

/** A paragraph that may be read last. */
export const quiet = (...spans: readonly Span[]): Block<never> => ({ kind: "text", spans, tone: "quiet" });

export const strong = (...spans: readonly Span[]): Span => ({ kind: "strong", spans });

export const list = (...items: readonly (readonly Span[])[]): Block<never> => ({ kind: "list", items });

export const facts = (...all: readonly Fact[]): Block<never> => ({ kind: "facts", facts: all });

export const fact = (label: string, ...value: readonly Span[]): Fact => ({ label, value });

export const controls = <A>(...all: readonly Control<A>[]): Block<A> => ({ kind: "controls", controls: all });

export const button = <A>(label: string, action: A, weight?: "primary" | "danger"): Control<A> =>
  weight === undefined ? { kind: "button", label, action } : { kind: "button", label, action, weight };

/** A card; `summary` is its first paragraph unless given, because a notification shows nothing else. */
export function card<A>(
  language: string,
  title: string | undefined,
  blocks: readonly Block<A>[],
  summary: string = title ?? "",
): Card<A> {
  return title === undefined ? { blocks, summary, language } : { title, blocks, summary, language };
}
