import type { Card } from "../../src/cards/card.ts";
import { plain } from "../../src/cards/plain.ts";

/** Signs that would move the cursor, ring or colour: in a terminal they act, so they are shown as a box instead. */
const ACTING = /(?![\n\t])\p{Cc}/gu;

/** A card under a line that says who sees it. Each of its lines has a bar in front: no card can pretend to be a heading. */
export function renderCard(card: Card<unknown>, number: number, heading: string): string {
  const lines = plain(card).replace(/\r\n?/g, "\n").replace(ACTING, "\uFFFD").split("\n");
  return `\n── ${number} ── ${heading}\n${lines.map((line) => `│ ${line}`.trimEnd()).join("\n")}\n`;
}

/** A word of the terminal's own, about what was just typed. */
export const renderNote = (text: string): string => `   (${text})\n`;
