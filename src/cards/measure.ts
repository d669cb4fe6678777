import type { Block, Card, Span } from "./card.ts";

/** What a card may take up: the part of a platform's limits that fitting needs. */
export interface CardLimits {
  /** For the title and all blocks but the controls, as `measureCard` counts. */
  readonly cardCharacters: number;
  readonly titleCharacters: number;
  /** For a button, a choice, an option and its hint. */
  readonly labelCharacters: number;
  /** A choice counts as one. */
  readonly controlsPerCard: number;
  readonly optionsPerChoice: number;
}

/** What a platform's markup adds at most: "**", "• ", a line break, Slack's date token. Escapes are the adapter's affair. */
export const ADDED = { block: 2, item: 3, fact: 8, row: 16, strong: 7, link: 4, time: 48, divider: 4 } as const;

export function measureSpan(span: Span): number {
  if (typeof span === "string") return span.length;
  switch (span.kind) {
    case "strong":
      return measureSpans(span.spans) + ADDED.strong;
    case "link":
      return span.label.length + span.url.length + ADDED.link;
    case "time":
      return span.written.length + ADDED.time;
  }
}

/** In UTF-16 units, with what markup adds. */
export function measureSpans(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + measureSpan(span), 0);
}

/** In UTF-16 units, with what markup adds; 0 for controls, which platforms count apart. */
export function measureBlock(block: Block<unknown>): number {
  switch (block.kind) {
    case "text":
      return ADDED.block + measureSpans(block.spans);
    case "list":
      return ADDED.block + sum(block.items, measureItem);
    case "facts":
      return ADDED.block + sum(block.facts, measureFact);
    case "tally":
      return ADDED.block + sum(block.rows, measureRow);
    case "image":
      return ADDED.block + block.alt.length;
    case "divider":
      return ADDED.divider;
    case "controls":
      return 0;
  }
}

export function measureItem(item: readonly Span[]): number {
  return ADDED.item + measureSpans(item);
}

export function measureFact(fact: { readonly label: string; readonly value: readonly Span[] }): number {
  return ADDED.fact + fact.label.length + measureSpans(fact.value);
}

export function measureRow(row: { readonly label: string; readonly said: string }): number {
  return ADDED.row + row.label.length + row.said.length;
}

/** What a card takes up of `cardCharacters`. */
export function measureCard(card: Card<unknown>): number {
  return (card.title === undefined ? 0 : card.title.length + ADDED.block) + sum(card.blocks, measureBlock);
}

function sum<T>(all: readonly T[], measure: (one: T) => number): number {
  return all.reduce((total, one) => total + measure(one), 0);
}
