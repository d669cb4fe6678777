import type { InlineKeyboardMarkup } from "grammy/types";
import type { Card } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { keyboardOf } from "./keyboard.ts";
import type { Written } from "./unlinked.ts";
import { writeCard } from "./write.ts";

/** Characters of a message's text, and of the text under a picture. */
export const MOST_TEXT = 4096;
export const MOST_CAPTION = 1024;

/** A card as Telegram shows it. */
export interface Rendered extends Written {
  readonly keyboard?: InlineKeyboardMarkup;
  /** A PNG, where the card has one and all its text fits under it; the text says in words what is on it. */
  readonly picture?: Uint8Array;
}

/** A card that many people are shown is one object, and is written once. */
const known = new WeakMap<Card<ActionToken>, Rendered>();

/** Total: whatever the card, what comes out is within Telegram's limits. */
export function render(card: Card<ActionToken>, most = MOST_TEXT): Rendered {
  if (most !== MOST_TEXT) return write(card, most);
  const rendered = known.get(card) ?? write(card, most);
  known.set(card, rendered);
  return rendered;
}

function write(card: Card<ActionToken>, most: number): Rendered {
  const { rows, left } = keyboardOf(card);
  const told: Card<ActionToken> =
    left === 0 ? card : { ...card, blocks: [...card.blocks, { kind: "text", spans: [`… +${left}`] }] };
  const written = writeCard(told, most);
  const image = card.blocks.find((block) => block.kind === "image");
  return {
    ...written,
    ...(rows.length === 0 ? {} : { keyboard: { inline_keyboard: rows } }),
    ...(image !== undefined && written.text.length <= MOST_CAPTION ? { picture: image.png } : {}),
  };
}
