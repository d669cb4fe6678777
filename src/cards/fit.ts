import type { Block, Card } from "./card.ts";
import { cutSpans, cutText } from "./cut.ts";
import type { Fitted } from "./fit-controls.ts";
import { fitControls, withControl } from "./fit-controls.ts";
import type { CardLimits } from "./measure.ts";
import { ADDED, measureBlock, measureCard, measureFact, measureItem, measureRow } from "./measure.ts";

/** The control that opens what did not fit, one to one. */
export interface More<A> {
  readonly label: string;
  readonly action: A;
  /** "And 4 more." in the reader's language; without it the card says "… +4". */
  readonly said?: (count: number) => string;
}

/**
 * Makes any card fit and never throws: a card that fits comes back as it is. What does not fit is told: a text cut off
 * ends in "…", things left out are counted in a last line, and `more`, where given, opens the rest. Where the limits
 * leave room for nothing, nothing is what comes out.
 */
export function fit<A>(card: Card<A>, limits: CardLimits, more?: More<A>): Card<A> {
  if (fits(card, limits)) return card;
  const reserved = more === undefined ? 0 : 1;
  const title = card.title === undefined ? undefined : cutText(card.title, limits.titleCharacters);
  const controls = fitControls(card.blocks, limits, reserved);
  const named = { ...card, blocks: controls.value, summary: cutText(card.summary, limits.cardCharacters) };
  const told = fitText(title === undefined ? named : { ...named, title }, limits, controls.left, more);
  return more === undefined || limits.controlsPerCard < 1
    ? told
    : withControl(told, {
        kind: "button",
        label: cutText(more.label, limits.labelCharacters),
        action: more.action,
      });
}

/** Whether a card is within the limits as it is. */
export function fits(card: Card<unknown>, limits: CardLimits): boolean {
  if (measureCard(card) > limits.cardCharacters || card.summary.length > limits.cardCharacters) return false;
  if ((card.title?.length ?? 0) > limits.titleCharacters) return false;
  const controls = card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  if (controls.length > limits.controlsPerCard) return false;
  const options = controls.flatMap((control) => (control.kind === "choice" ? [control.options] : []));
  if (options.some((all) => all.length > limits.optionsPerChoice)) return false;
  const labels = [...controls.map((c) => c.label), ...options.flat().flatMap((o) => [o.label, o.hint ?? ""])];
  return labels.every((label) => label.length <= limits.labelCharacters);
}

/** Room kept for the line that counts what was left out; the longest number of things is far shorter than this. */
const LAST_LINE = 40;

function fitText<A>(card: Card<A>, limits: CardLimits, alreadyLeft: number, more: More<A> | undefined): Card<A> {
  if (alreadyLeft === 0 && measureCard(card) <= limits.cardCharacters) return card;
  const fitted = keepBlocks(untitled(card, limits), limits.cardCharacters, alreadyLeft > 0);
  const left = alreadyLeft + fitted.left;
  if (left === 0) return fitted.value;
  const room = limits.cardCharacters - measureCard(fitted.value) - ADDED.block;
  const line = cutText(more?.said?.(left) ?? `… +${left}`, room);
  if (line === "") return fitted.value;
  return { ...fitted.value, blocks: beforeLastControls(fitted.value.blocks, { kind: "text", spans: [line] }) };
}

/** Without the title where there is not even room for that. */
function untitled<A>(card: Card<A>, limits: CardLimits): Card<A> {
  if (card.title === undefined) return card;
  const title = cutText(card.title, Math.min(limits.titleCharacters, limits.cardCharacters - ADDED.block));
  const { title: _, ...rest } = card;
  return title === "" ? rest : { ...rest, title };
}

function keepBlocks<A>(card: Card<A>, max: number, lineNeeded: boolean): Fitted<Card<A>> {
  const bare = measureCard({ ...card, blocks: [] });
  const whole = measureCard(card) + (lineNeeded ? LAST_LINE + ADDED.block : 0) <= max;
  let room = whole ? max - bare : Math.max(0, max - bare - LAST_LINE - ADDED.block);
  let left = 0;
  let full = false;
  const blocks = card.blocks.flatMap((block): readonly Block<A>[] => {
    if (block.kind === "controls") return [block];
    const part: Fitted<Block<A> | undefined> = full
      ? { value: undefined, left: countOf(block), cut: true }
      : keepBlock(block, room);
    full ||= part.cut;
    left += part.left;
    if (part.value === undefined) return [];
    room -= measureBlock(part.value);
    return [part.value];
  });
  return { value: { ...card, blocks }, left, cut: full };
}

/** As much of a block as there is room for. */
function keepBlock<A>(block: Block<A>, room: number): Fitted<Block<A> | undefined> {
  if (measureBlock(block) <= room) return { value: block, left: 0, cut: false };
  const inner = room - ADDED.block;
  switch (block.kind) {
    case "text": {
      const spans = inner > 0 ? cutSpans(block.spans, inner) : [];
      const value = spans.length === 0 ? undefined : { ...block, spans };
      return { value, left: 1, cut: true };
    }
    case "list":
      return part(block.items, inner, measureItem, (items) => ({ ...block, items }));
    case "facts":
      return part(block.facts, inner, measureFact, (facts) => ({ ...block, facts }));
    case "tally":
      return part(block.rows, inner, measureRow, (rows) => ({ ...block, rows }));
    default:
      return { value: undefined, left: countOf(block), cut: true };
  }
}

/** The first entries there is room for, in order. */
function part<T, B>(
  all: readonly T[],
  room: number,
  measure: (one: T) => number,
  block: (kept: readonly T[]) => B,
): Fitted<B | undefined> {
  const kept: T[] = [];
  let used = 0;
  for (const one of all) {
    used += measure(one);
    if (used > room) break;
    kept.push(one);
  }
  return { value: kept.length === 0 ? undefined : block(kept), left: all.length - kept.length, cut: true };
}

/** How many things a reader misses where a block is left out. */
function countOf(block: Block<unknown>): number {
  switch (block.kind) {
    case "list":
      return block.items.length;
    case "facts":
      return block.facts.length;
    case "tally":
      return block.rows.length;
    case "divider":
      return 0;
    default:
      return 1;
  }
}

function beforeLastControls<A>(blocks: readonly Block<A>[], line: Block<A>): readonly Block<A>[] {
  const at = blocks.at(-1)?.kind === "controls" ? blocks.length - 1 : blocks.length;
  return blocks.toSpliced(at, 0, line);
}
