import type { Seen } from "../stage.ts";
import { type Json, rec, recs, str } from "./json.ts";
import type { Message, Window } from "./workspace.ts";

/** A control as a person meets it: the label, and what Slack's client sends when it is used. */
export interface Control {
  readonly label: string;
  readonly block: string;
  readonly action: Json;
}

/** A message as Slack's client draws it: blocks only, the text is for notifications. */
export const seenMessage = (message: Message): Seen => ({
  text: message.blocks.flatMap(linesOf).join("\n"),
  labels: controlsOf(message.blocks).map(({ label }) => label),
});

/** A window as it is drawn: title, fields with what they hold, what is to be put right, the send button. */
export const seenWindow = ({ view, values, errors }: Window): Seen => {
  const lines = recs(view.blocks).flatMap((block) => [
    ...linesOf(block),
    ...held(values.get(str(block.block_id))),
    ...[errors[str(block.block_id)] ?? []].flat(),
  ]);
  const submit = view.submit === undefined ? [] : [plain(view.submit)];
  return {
    text: [plain(view.title), ...lines].join("\n"),
    labels: [...controlsOf(recs(view.blocks)).map(({ label }) => label), ...submit],
  };
};

/** Everything that can be pressed, in order; each option of a choice is one. */
export function controlsOf(blocks: readonly Json[]): readonly Control[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== "actions") return [];
    const blockId = str(block.block_id) || `b${at}`;
    return recs(block.elements).flatMap((element): readonly Control[] => {
      const { type, action_id } = element;
      if (type === "button") {
        const action = { type, action_id, text: element.text, value: element.value };
        return [{ label: plain(element.text), block: blockId, action }];
      }
      return recs(element.options).map((option) => ({
        label: plain(option.text),
        block: blockId,
        action: { type, action_id, selected_option: option, placeholder: element.placeholder },
      }));
    });
  });
}

/** Plain text is shown to the letter; anything that would be parsed has no place on these screens. */
export const plain = (text: unknown): string => {
  const { type, text: said } = rec(text);
  if (type !== "plain_text") throw new Error(`This screen shows plain text only, not ${str(type)}.`);
  return str(said);
};

function linesOf(block: Json): readonly string[] {
  switch (block.type) {
    case "header":
      return [plain(block.text)];
    case "context":
      return recs(block.elements).map(plain);
    case "rich_text":
      return recs(block.elements).flatMap(richLines);
    case "actions":
      return recs(block.elements).flatMap((element) =>
        element.placeholder === undefined ? [] : [plain(element.placeholder)],
      );
    case "input": {
      const element = rec(block.element);
      const options = recs(element.options).flatMap(({ text, description }) => [
        plain(text),
        ...(description === undefined ? [] : [plain(description)]),
      ]);
      return [plain(block.label), ...(block.hint === undefined ? [] : [plain(block.hint)]), ...options];
    }
    default:
      return [];
  }
}

function richLines(element: Json): readonly string[] {
  if (element.type === "rich_text_list") return recs(element.elements).map((item) => `• ${richText(item)}`);
  return [richText(element)];
}

const richText = (section: Json): string =>
  recs(section.elements)
    .map((part) => str(part.text) || str(part.url))
    .join("");

function held(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  const options = [value.selected_option ?? [], value.selected_options ?? []].flat();
  const chosen = options.map((option) => `(chosen) ${plain(rec(option).text)}`);
  return [str(value.value), str(value.selected_date), ...chosen].filter((line) => line !== "");
}
