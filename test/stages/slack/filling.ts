import { type Json, rec, recs, str } from "./json.ts";
import { plain } from "./screen.ts";
import type { Window } from "./workspace.ts";

/** What the fields of a window hold when it is opened: what the bot put there, in the shape Slack sends it back. */
export function valuesOf(view: Json): Map<string, Json> {
  return new Map(inputsOf(view).map((block) => [str(block.block_id), initial(rec(block.element))]));
}

/** Types into an open window by the labels of its fields. Throws for what Slack's client would not let anybody do. */
export function typeInto(window: Window, answers: Readonly<Record<string, string | readonly string[]>>): void {
  const inputs = inputsOf(window.view);
  for (const [label, answer] of Object.entries(answers)) {
    const block = inputs.find((one) => plain(one.label) === label);
    if (!block)
      throw new Error(`The window has no field "${label}". It has: ${inputs.map((one) => plain(one.label))}.`);
    window.values.set(str(block.block_id), given(rec(block.element), answer));
  }
  for (const block of inputs) {
    const value = window.values.get(str(block.block_id)) ?? {};
    if (block.optional !== true && isEmpty(value)) throw new Error(`"${plain(block.label)}" must be filled in.`);
  }
}

/** The state as it is sent in. */
export const stateOf = (window: Window): Json => ({
  values: Object.fromEntries(
    inputsOf(window.view).map((block) => {
      const id = str(block.block_id);
      return [id, { [str(rec(block.element).action_id)]: window.values.get(id) ?? {} }];
    }),
  ),
});

const inputsOf = (view: Json): readonly Json[] => recs(view.blocks).filter((block) => block.type === "input");

const isEmpty = (value: Json): boolean =>
  !str(value.value) && !str(value.selected_date) && !value.selected_option && recs(value.selected_options).length === 0;

function initial(element: Json): Json {
  const { type } = element;
  switch (type) {
    case "plain_text_input":
      return { type, value: element.initial_value ?? null };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "radio_buttons":
    case "static_select":
      return { type, selected_option: element.initial_option ?? null };
    default:
      return { type, selected_options: element.initial_options ?? [] };
  }
}

function given(element: Json, answer: string | readonly string[]): Json {
  const { type } = element;
  const one = [answer].flat().join("\n");
  switch (type) {
    case "plain_text_input":
      if (element.multiline !== true && one.includes("\n")) throw new Error("This field takes one line.");
      if (one.length > Number(element.max_length)) throw new Error("That is more than the field takes.");
      return { type, value: one === "" ? null : one };
    case "datepicker":
      if (!/^\d{4}-\d{2}-\d{2}$/.test(one)) throw new Error("A day is picked from a calendar.");
      return { type, selected_date: one };
    case "radio_buttons":
    case "static_select":
      return { type, selected_option: optionOf(element, one) };
    default:
      return { type, selected_options: [answer].flat().map((label) => optionOf(element, label)) };
  }
}

function optionOf(element: Json, label: string): Json {
  const options = recs(element.options);
  const found = options.find((option) => plain(option.text) === label);
  if (!found)
    throw new Error(`There is no option "${label}". There is: ${options.map((o) => plain(o.text)).join(", ")}.`);
  return found;
}
