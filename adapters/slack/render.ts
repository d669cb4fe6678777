import type { KnownBlock, RichTextBlock } from "@slack/types";
import type { Block, Card, Span } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import { plainSpans } from "../../src/cards/plain.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { plainText, renderControls } from "./controls.ts";
import { factLine, list, type RichPart, section, tallyLine } from "./rich-text.ts";

/** What a message takes: the line for notifications and screen readers, and what is shown. Always both together. */
export interface Shown {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const MOST_BLOCKS = 50;
/** `chat.update` refuses more than 4000; an escape is up to five characters long. */
const MOST_TEXT = 3900;
const TITLE = 150;
const QUIET = 3000;

/** Total: every card that was fitted to the profile becomes a message Slack takes. */
export function renderCard(card: Card<ActionToken>): Shown {
  return { text: fallback(card.summary), blocks: renderBlocks(card, MOST_BLOCKS) };
}

/** The blocks of a card, at most as many as the surface takes (a message 50, a window 100). */
export function renderBlocks(card: Card<ActionToken>, most: number): KnownBlock[] {
  let controls = 0;
  const blocks = card.blocks.flatMap((block) => {
    const first = controls;
    if (block.kind === "controls") controls += block.controls.length;
    return renderBlock(block, first);
  });
  const titled: KnownBlock[] =
    card.title === undefined || card.title.trim() === ""
      ? blocks
      : [{ type: "header", text: plainText(card.title, TITLE) }, ...blocks];
  if (titled.length === 0) return [{ type: "rich_text", elements: [section([card.summary])] }];
  return titled.length <= most ? titled : squeezed(titled, most);
}

/** Slack's markup knows three signs, and they are all that can ping or link: the rest is for the eye only. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function fallback(summary: string): string {
  const whole = escapeMarkup(summary);
  const text = whole.length <= MOST_TEXT ? whole : escapeMarkup(cutText(summary, Math.floor(MOST_TEXT / 5)));
  return text.trim() === "" ? "…" : text;
}

function renderBlock(block: Block<ActionToken>, firstControl: number): readonly KnownBlock[] {
  switch (block.kind) {
    case "text":
      return block.tone === "quiet" ? quiet(block) : rich([section(block.spans)]);
    case "list":
      return block.items.length === 0 ? [] : rich([list(block.items)]);
    case "facts":
      return rich(block.facts.map(factLine));
    case "tally":
      return rich(block.rows.map(tallyLine));
    case "image":
      // Slack shows pictures by a public address or after an upload of three requests; the words say the same.
      return block.alt.trim() === "" ? [] : context(block.alt);
    case "divider":
      return [{ type: "divider" }];
    case "controls":
      return renderControls(block.controls, firstControl);
    default:
      return block satisfies never;
  }
}

const rich = (elements: RichPart[]): readonly KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: "rich_text", elements }];

const context = (text: string): readonly KnownBlock[] => [{ type: "context", elements: [plainText(text, QUIET)] }];

/** Small print is plain text, which can hold no link; with a link in it, it is written as large as the rest. */
function quiet(block: Extract<Block<ActionToken>, { kind: "text" }>): readonly KnownBlock[] {
  const text = plainSpans(block.spans);
  return block.spans.some(hasLink) || text.trim() === "" ? rich([section(block.spans)]) : context(text);
}

const hasLink = (span: Span): boolean =>
  typeof span !== "string" && (span.kind === "link" || (span.kind === "strong" && span.spans.some(hasLink)));

/** Makes few blocks of many: lines are lost into longer blocks first, then dividers, and nothing else unless it must. */
function squeezed(blocks: readonly KnownBlock[], most: number): KnownBlock[] {
  const merged: KnownBlock[] = [];
  for (const block of blocks) {
    if (block.type === "divider") continue;
    const last = merged.at(-1);
    if (block.type === "rich_text" && last?.type === "rich_text")
      merged[merged.length - 1] = {
        type: "rich_text",
        elements: [...last.elements, ...block.elements],
      } as RichTextBlock;
    else merged.push(block);
  }
  if (merged.length <= most) return merged;
  return [...merged.slice(0, most - 1), { type: "rich_text", elements: [section(["…"])] }];
}
