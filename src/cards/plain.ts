import type { Words } from "../core/words.ts";
import type { Block, Card, Control, Option, Span } from "./card.ts";
import type { Field, Form } from "./form.ts";

/** How to write a card as text. Without `words` only the card's own words are used. */
export interface PlainOptions {
  readonly words?: Words;
}

/**
 * A card as text in which nothing is lost without colour, pictures or layout: one thing a line, in the order of the
 * card. What can be answered is numbered through the whole card, as `repliesOf` counts. Blocks are parted by an empty
 * line. A card without a title or blocks is its summary.
 */
export function plain(card: Card<unknown>, options: PlainOptions = {}): string {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  const blocks = card.blocks.map((block) => plainBlock(block, next, options.words).join("\n"));
  const last = number > 0 && options.words !== undefined ? options.words.say("plain-type") : "";
  const parts = [card.title ?? "", ...blocks].filter((part) => part.trim() !== "");
  return parts.length === 0 ? card.summary : [...parts, ...(last === "" ? [] : [last])].join("\n\n");
}

/** A form as text, all fields below each other: what it asks, the options numbered within each field, what it holds. */
export function plainForm(form: Form<unknown>, options: PlainOptions = {}): string {
  const fields = form.fields.map((field) => plainField(field, options.words).join("\n"));
  return [form.title, form.intro ?? "", ...fields, form.send].filter((part) => part !== "").join("\n\n");
}

/** Spans as text: a link as its label and address, a time as it is written. */
export function plainSpans(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (typeof span === "string") return span;
      if (span.kind === "strong") return plainSpans(span.spans);
      return span.kind === "time" ? span.written : plainLink(span);
    })
    .join("");
}

function plainBlock(block: Block<unknown>, next: () => number, words: Words | undefined): readonly string[] {
  switch (block.kind) {
    case "text":
      return [plainSpans(block.spans)];
    case "list":
      return block.items.map((item) => `- ${plainSpans(item)}`);
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${plainSpans(value)}`);
    case "tally":
      return block.rows.map(({ label, said }) => `${label}: ${said}`);
    case "image":
      return [words === undefined ? `[${block.alt}]` : words.say("plain-picture", { alt: block.alt })];
    case "divider":
      return [];
    case "controls":
      return block.controls.flatMap((control) => plainControl(control, next));
  }
}

function plainControl(control: Control<unknown>, next: () => number): readonly string[] {
  if (control.kind === "link") return [plainLink(control)];
  if (control.kind === "button") return [`${next()} ${control.label}`];
  return [control.label, ...control.options.map((option) => `${next()} ${plainOption(option)}`)];
}

function plainField(field: Field, words: Words | undefined): readonly string[] {
  const lines = [field.label, ...(field.help === undefined ? [] : [field.help])];
  if (field.kind === "text" || field.kind === "date") {
    return field.value === undefined ? lines : [...lines, String(field.value)];
  }
  const options = field.options.map((option, index) => {
    const held = field.value === option.key || (Array.isArray(field.value) && field.value.includes(option.key));
    const label = plainOption(option);
    if (!held) return `${index + 1} ${label}`;
    return `${index + 1} ${words?.say("step-option-picked", { label }) ?? `[x] ${label}`}`;
  });
  return [...lines, ...options];
}

function plainOption({ label, hint }: Option): string {
  return hint === undefined || hint === "" ? label : `${label} (${hint})`;
}

function plainLink({ label, url }: { readonly label: string; readonly url: string }): string {
  return label === url || label === "" ? url : `${label}: ${url}`;
}
