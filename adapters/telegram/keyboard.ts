import type { InlineKeyboardButton } from "grammy/types";
import type { Card, Control } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { canOpen } from "./write.ts";

/** How long two labels may be to stand side by side on a small phone. */
const SHORT = 14;
const MOST_BUTTONS = 100;
/** `callback_data` in bytes of UTF-8. */
const MOST_DATA = 64;
const WEIGHTS = { primary: "primary", danger: "danger" } as const;

/** The rows of buttons under a card, and how many did not fit. */
export interface Keyboard {
  readonly rows: InlineKeyboardButton[][];
  readonly left: number;
}

/** One button for each control, and for each option of a choice; short ones two in a row. */
export function keyboardOf(card: Card<ActionToken>): Keyboard {
  const blocks = card.blocks.flatMap((block) => (block.kind === "controls" ? [block.controls.flatMap(buttonsOf)] : []));
  const rows: InlineKeyboardButton[][] = [];
  let room = MOST_BUTTONS;
  let left = 0;
  for (const buttons of blocks) {
    const kept = buttons.slice(0, room);
    room -= kept.length;
    left += buttons.length - kept.length;
    rows.push(...inRows(kept));
  }
  return { rows, left };
}

function buttonsOf(control: Control<ActionToken>): readonly InlineKeyboardButton[] {
  switch (control.kind) {
    case "button": {
      const button = { text: labelled(control.label), callback_data: control.action };
      return [control.weight === undefined ? button : { ...button, style: WEIGHTS[control.weight] }];
    }
    case "link":
      return canOpen(control.url) ? [{ text: labelled(control.label), url: control.url }] : [];
    case "choice":
      return control.options.flatMap(({ key, label }) => {
        // Keys are ours and short; one that does not fit could only be pressed in vain.
        const data = `${control.action}${key}`;
        return Buffer.byteLength(data) > MOST_DATA ? [] : [{ text: labelled(label), callback_data: data }];
      });
    default:
      return control satisfies never;
  }
}

/** A button without a visible label is refused. */
const labelled = (label: string): string => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(label) ? label : "…");

function inRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const beside = last?.length === 1 && [...last, button].every(({ text }) => text.length <= SHORT);
    if (beside) last.push(button);
    else rows.push([button]);
  }
  return rows;
}
