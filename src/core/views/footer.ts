import { button, controls } from "../../cards/build.ts";
import type { Card } from "../../cards/card.ts";
import { type Intent, plain } from "../intents.ts";
import type { Words } from "../words.ts";

/** Help in the same place on every card (domain H15): the last row, always. */
export function withHelp(card: Card<Intent>, words: Words): Card<Intent> {
  const help = controls<Intent>(
    button(words.say("button-help"), plain("help")),
    button(words.say("button-help-now"), plain("help-now")),
  );
  return { ...card, blocks: [...card.blocks, help] };
}
