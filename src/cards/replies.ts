import type { Card } from "./card.ts";

/** One thing a person can answer to a card by typing: a button, or one option of a choice. Links cannot be typed. */
export interface Reply<A> {
  /** From 1, through all controls of the card, as `plain` writes them. */
  readonly number: number;
  readonly label: string;
  readonly action: A;
  /** The key of the option; absent for a button. */
  readonly chosen?: string;
}

/** What can be answered to a card, in the order and with the numbers in which `plain` writes it. */
export function repliesOf<A>(card: Card<A>): readonly Reply<A>[] {
  const controls = card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  return controls
    .flatMap((control): readonly Omit<Reply<A>, "number">[] => {
      if (control.kind === "link") return [];
      if (control.kind === "button") return [{ label: control.label, action: control.action }];
      return control.options.map(({ key, label }) => ({ label, action: control.action, chosen: key }));
    })
    .map((reply, index) => ({ ...reply, number: index + 1 }));
}
