import type { ActionsBlockElement, KnownBlock, PlainTextElement, PlainTextOption } from "@slack/types";
import type { Control, Option } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { isLink, section } from "./rich-text.ts";

const IN_A_BLOCK = 25;
const MOST_OPTIONS = 100;
const OPTION_VALUE = 75;
export const LABEL = 75;

/** Never parsed: `emoji: false` keeps ":tada:" as it is written. Slack refuses an empty text, so "…" stands for none. */
export const plainText = (text: string, max: number): PlainTextElement => {
  const cut = cutText(text, max);
  return { type: "plain_text", text: cut.trim() === "" ? "…" : cut, emoji: false };
};

/**
 * Buttons and choices of one block of controls. A control's place in the card is part of its id, because Slack wants
 * ids that differ, and two controls may mean the same. A link Slack would refuse is written out.
 */
export function renderControls(controls: readonly Control<ActionToken>[], first: number): readonly KnownBlock[] {
  const elements: ActionsBlockElement[] = [];
  const written: KnownBlock[] = [];
  for (const [index, control] of controls.entries()) {
    if (control.kind === "link" && !isLink(control.url)) {
      written.push({ type: "rich_text", elements: [section([`${control.label}: ${control.url}`])] });
      continue;
    }
    const element = elementOf(control, first + index);
    if (element) elements.push(element);
  }
  const blocks: KnownBlock[] = [];
  for (let at = 0; at < elements.length; at += IN_A_BLOCK)
    blocks.push({ type: "actions", elements: elements.slice(at, at + IN_A_BLOCK) });
  return [...written, ...blocks];
}

function elementOf(control: Control<ActionToken>, at: number): ActionsBlockElement | undefined {
  switch (control.kind) {
    case "button":
      return {
        type: "button",
        action_id: `${control.action}.${at}`,
        text: plainText(control.label, LABEL),
        ...(control.weight === undefined ? {} : { style: control.weight }),
      };
    case "link":
      return { type: "button", action_id: `link.${at}`, text: plainText(control.label, LABEL), url: control.url };
    case "choice":
      // Slack refuses a choice of nothing.
      if (control.options.length === 0) return undefined;
      return {
        type: "static_select",
        action_id: `${control.action}.${at}`,
        placeholder: plainText(control.label, LABEL),
        options: control.options.slice(0, MOST_OPTIONS).map(renderOption),
      };
    default:
      return control satisfies never;
  }
}

/** An option as Slack takes it; its key comes back as the value, see `keyOf`. */
export const renderOption = ({ key, label, hint }: Option): PlainTextOption => ({
  text: plainText(label, LABEL),
  value: `k${key}`.slice(0, OPTION_VALUE),
  ...(hint === undefined || hint.trim() === "" ? {} : { description: plainText(hint, LABEL) }),
});

/** The key of a chosen option: values may not be empty, so a letter stands before it. */
export const keyOf = (value: string): string => value.slice(1);

/** The token in a control's id; undefined for a link, whose press means nothing to us. */
export const tokenOf = (actionId: string): ActionToken | undefined =>
  /^[cf][^.]{22}\.\d{1,4}$/.test(actionId) ? (actionId.slice(0, 23) as ActionToken) : undefined;
