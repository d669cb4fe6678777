import type { RichTextElement, RichTextList, RichTextSection } from "@slack/types";
import type { Fact, Span, TallyRow } from "../../src/cards/card.ts";

/**
 * Texts inside a rich_text block are never parsed: no star, @name, :smile: or address in them does anything. That is why
 * all running text goes there, and nothing a member wrote is ever put into Slack's own markup.
 */
export type RichPart = RichTextSection | RichTextList;

/** A longer address Slack would refuse. */
const MOST_URL = 3000;

export const section = (spans: readonly Span[]): RichTextSection => ({
  type: "rich_text_section",
  elements: notNone(spans.flatMap((span) => elementsOf(span, false))),
});

export const list = (items: readonly (readonly Span[])[]): RichTextList => ({
  type: "rich_text_list",
  style: "bullet",
  elements: items.map(section),
});

export const factLine = ({ label, value }: Fact): RichTextSection => ({
  type: "rich_text_section",
  elements: notNone([...words(`${label}: `, true), ...value.flatMap((span) => elementsOf(span, false))]),
});

/** In words alone: a bar of little squares is read out square by square by a screen reader. */
export const tallyLine = ({ label, said }: TallyRow): RichTextSection => ({
  type: "rich_text_section",
  elements: notNone([...words(label, true), ...words(`\n${said}`, false)]),
});

/** Whether Slack would take the address: http or https, and not longer than it allows. */
export const isLink = (url: string): boolean => /^https?:\/\/\S+$/i.test(url) && url.length <= MOST_URL;

function elementsOf(span: Span, bold: boolean): readonly RichTextElement[] {
  if (typeof span === "string") return words(span, bold);
  switch (span.kind) {
    case "strong":
      return span.spans.flatMap((inner) => elementsOf(inner, true));
    case "link": {
      if (!isLink(span.url)) return words(span.label === "" ? span.url : `${span.label}: ${span.url}`, bold);
      const link = { type: "link", url: span.url, ...(bold ? { style: { bold } } : {}) } as const;
      return [span.label === "" ? link : { ...link, text: span.label }];
    }
    case "time":
      // Slack would write the date its own way and in English; the words already name it in the group's zone.
      return words(span.written, bold);
    default:
      return span satisfies never;
  }
}

/** Slack refuses an empty text. */
const words = (text: string, bold: boolean): readonly RichTextElement[] =>
  text === "" ? [] : [{ type: "text", text, ...(bold ? { style: { bold } } : {}) }];

const notNone = (elements: readonly RichTextElement[]): RichTextElement[] =>
  elements.length === 0 ? [{ type: "text", text: " " }] : [...elements];
