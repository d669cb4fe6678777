import type { Card } from "../../src/cards/card.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import type { Board } from "./board.ts";
import type { PrivateEntry } from "./private-screens.ts";

/** What the person read on the control they pressed; undefined where no card in sight carries it any more. */
export function labelOf(
  token: ActionToken,
  chosen: string | undefined,
  board: Board,
  entries: readonly PrivateEntry[],
): string | undefined {
  const group = board.posts.flatMap((post) => (post.kind === "card" ? [post.card] : []));
  const own = entries.flatMap(({ body }) => (body.kind === "card" ? [body.card] : []));
  for (const card of [...group, ...own].reverse()) {
    const label = labelIn(card, token, chosen);
    if (label !== undefined) return label;
  }
  return undefined;
}

function labelIn(card: Card<ActionToken>, token: ActionToken, chosen: string | undefined): string | undefined {
  for (const block of card.blocks) {
    if (block.kind !== "controls") continue;
    for (const control of block.controls) {
      if (control.kind === "link" || control.action !== token) continue;
      if (control.kind === "button") return control.label;
      return control.options.find(({ key }) => key === chosen)?.label ?? control.label;
    }
  }
  return undefined;
}
