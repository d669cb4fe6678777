import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import type { Option } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import type { Answers, Field, Form } from "../../src/cards/form.ts";
import { labelOf, renderOptions, writeOption } from "./controls.ts";
import { escapeText } from "./markdown.ts";
import { DISCORD_LIMITS } from "./profile.ts";

/** How a date is asked for: Discord has no date picker. The engine reads more ways than this one. */
const EXAMPLE_DAY = "2027-03-31";

/** A form as Discord's window. `customId` comes back with the answers; `kept` stands in the fields. */
export function renderForm(
  form: Form<string>,
  customId: string,
  kept?: Answers,
): APIModalInteractionResponseCallbackData {
  const fields = form.fields.slice(0, DISCORD_LIMITS.windowParts).map((field) => renderField(field, kept));
  const intro: APIModalInteractionResponseCallbackComponent[] =
    form.intro?.trim() && fields.length < DISCORD_LIMITS.windowParts
      ? [{ type: ComponentType.TextDisplay, content: escapeText(form.intro) }]
      : [];
  return {
    custom_id: customId,
    title: labelOf(form.title, DISCORD_LIMITS.windowTitle),
    components: [...intro, ...fields],
  };
}

function renderField(field: Field, kept: Answers | undefined): APILabelComponent {
  const held = kept ? kept.get(field.name) : field.value;
  const values = held === undefined ? [] : typeof held === "string" ? [held] : held;
  const help = field.kind === "date" ? [field.help, EXAMPLE_DAY].filter(Boolean).join(" ") : field.help;
  return { type: ComponentType.Label, ...renderLabel(field.label, help), component: renderInput(field, values) };
}

/** A label too long for Discord goes on in the line below it, "…" to "…". */
function renderLabel(label: string, help: string | undefined): Pick<APILabelComponent, "label" | "description"> {
  const head = labelOf(label, DISCORD_LIMITS.fieldLabel);
  const rest = head === label.trim() ? "" : `…${label.slice(head.length - 1).trim()}`;
  const both = [rest, help?.trim() ?? ""].filter((part) => part !== "").join(" ");
  // Where both do not fit, the question itself comes before its help.
  const below = both.length <= DISCORD_LIMITS.fieldText || rest === "" ? both : rest;
  return below === "" ? { label: head } : { label: head, description: cutText(below, DISCORD_LIMITS.fieldText) };
}

function renderInput(field: Field, values: readonly string[]): APIComponentInLabel {
  const required = !(field.kind === "any-of" || field.optional === true);
  switch (field.kind) {
    case "text": {
      const max = Math.min(Math.max(1, field.max), DISCORD_LIMITS.inputText);
      const style = field.lines === "many" ? TextInputStyle.Paragraph : TextInputStyle.Short;
      return renderText(field.name, values, { style, max, required });
    }
    case "date":
      return renderText(field.name, values, { style: TextInputStyle.Short, max: 40, required });
    case "one-of":
      return renderOne(field.name, field.options, values, required);
    case "any-of":
      return renderSeveral(field.name, field.options, values);
    default:
      return field satisfies never;
  }
}

function renderText(
  name: string,
  values: readonly string[],
  { style, max, required }: { style: TextInputStyle; max: number; required: boolean },
): APIComponentInLabel {
  const value = cutText(values.join("\n"), max);
  const input = { type: ComponentType.TextInput as const, custom_id: name, style, max_length: max, required };
  return value === "" ? input : { ...input, value };
}

function renderOne(
  name: string,
  options: readonly Option[],
  values: readonly string[],
  required: boolean,
): APIComponentInLabel {
  const drawn = withDefaults(options, values.slice(0, 1));
  if (options.length >= 2 && options.length <= DISCORD_LIMITS.openOptions)
    return { type: ComponentType.RadioGroup, custom_id: name, options: drawn, required };
  return { type: ComponentType.StringSelect, custom_id: name, options: drawn, required };
}

function renderSeveral(name: string, options: readonly Option[], values: readonly string[]): APIComponentInLabel {
  const drawn = withDefaults(options, values);
  const amount = { min_values: 0, max_values: Math.max(1, drawn.length), required: false };
  if (options.length <= DISCORD_LIMITS.openOptions)
    return { type: ComponentType.CheckboxGroup, custom_id: name, options: drawn, ...amount };
  return { type: ComponentType.StringSelect, custom_id: name, options: drawn, ...amount };
}

function withDefaults(options: readonly Option[], values: readonly string[]) {
  const chosen = new Set(options.flatMap(({ key }, at) => (values.includes(key) ? [writeOption(at, key)] : [])));
  return renderOptions(options).map((one) => (chosen.has(one.value) ? { ...one, default: true } : one));
}
