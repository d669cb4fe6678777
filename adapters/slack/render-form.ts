import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from "@slack/types";
import { cutText } from "../../src/cards/cut.ts";
import type { Field, Form } from "../../src/cards/form.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { plainText, renderOption } from "./controls.ts";
import { section } from "./rich-text.ts";
import { asked, titled, type WindowAbout } from "./window.ts";

const MOST_CHARACTERS = 3000;
const LABEL = 2000;
/** Up to ten options Slack shows all at once; more need a list to open. */
const ALL_AT_ONCE = 10;
const MOST_OPTIONS = 100;
/** Beyond these a label is cut, so the whole of it is written above the field. */
const OPTION_LABEL = 75;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A form as a window: one block a field, both its ids the field's name, so that values and problems find each other. */
export function renderForm(form: Form<ActionToken>, about: WindowAbout): ModalView {
  const intro: KnownBlock[] =
    form.intro === undefined || form.intro.trim() === ""
      ? []
      : [{ type: "rich_text", elements: [section([form.intro])] }];
  return {
    type: "modal",
    callback_id: form.action,
    private_metadata: asked(about),
    ...titled(form.title, [...intro, ...form.fields.flatMap(renderField)]),
    submit: plainText(form.send, 24),
    close: plainText(about.close, 24),
  };
}

function renderField(field: Field): readonly KnownBlock[] {
  const input: InputBlock = {
    type: "input",
    block_id: field.name,
    label: plainText(field.label, LABEL),
    ...(field.help === undefined || field.help.trim() === "" ? {} : { hint: plainText(field.help, LABEL) }),
    optional: field.kind === "any-of" || field.optional === true,
    element: elementOf(field),
  };
  return [...longOptions(field), input];
}

function elementOf(field: Field): InputBlock["element"] {
  const action_id = field.name;
  switch (field.kind) {
    case "text": {
      const max_length = Math.max(1, Math.min(field.max, MOST_CHARACTERS));
      const held = typeof field.value === "string" ? field.value : "";
      const initial = held === "" ? {} : { initial_value: cutText(held, max_length) };
      return { type: "plain_text_input", action_id, multiline: field.lines === "many", max_length, ...initial };
    }
    case "one-of": {
      const options = optionsOf(field.options);
      const [held] = heldOf(field, options);
      const initial = held === undefined ? {} : { initial_option: held };
      const type = options.length <= ALL_AT_ONCE ? "radio_buttons" : "static_select";
      return { type, action_id, options, ...initial };
    }
    case "any-of": {
      const options = optionsOf(field.options);
      const held = heldOf(field, options);
      const initial = held.length === 0 ? {} : { initial_options: held };
      const type = options.length <= ALL_AT_ONCE ? "checkboxes" : "multi_static_select";
      return { type, action_id, options, ...initial };
    }
    case "date": {
      const held = typeof field.value === "string" && DAY.test(field.value) ? { initial_date: field.value } : {};
      return { type: "datepicker", action_id, ...held };
    }
    default:
      return field satisfies never;
  }
}

const optionsOf = (options: Extract<Field, { kind: "one-of" }>["options"]): PlainTextOption[] =>
  options.slice(0, MOST_OPTIONS).map(renderOption);

/** Slack wants what is chosen at the start to be one of the options, to the letter. */
function heldOf(field: Extract<Field, { kind: "one-of" | "any-of" }>, options: PlainTextOption[]): PlainTextOption[] {
  const keys = new Set([field.value ?? []].flat());
  return options.filter((_, at) => keys.has(field.options[at]?.key ?? ""));
}

function longOptions(field: Field): readonly KnownBlock[] {
  if (field.kind !== "one-of" && field.kind !== "any-of") return [];
  const long = field.options.filter(({ label }) => label.length > OPTION_LABEL);
  if (long.length === 0) return [];
  const items = long.map(({ label }) => section([cutText(label, MOST_CHARACTERS)]));
  return [{ type: "rich_text", elements: [{ type: "rich_text_list", style: "bullet", elements: items }] }];
}
