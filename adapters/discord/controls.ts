import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Control, Option } from "../../src/cards/card.ts";
import { cutText } from "../../src/cards/cut.ts";
import { webAddress } from "./markdown.ts";
import { DISCORD_LIMITS } from "./profile.ts";

/** One row of buttons, or one list to choose from. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Gives every control of one message an id of its own, as Discord demands: the same token twice ends in ".1". */
export class ControlIds {
  readonly #taken = new Set<string>();

  take(token: string): string {
    let id = token;
    for (let n = 1; this.#taken.has(id); n += 1) id = `${token}.${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** Controls in rows, in their order. A choice without options cannot be shown and is left out. */
export function renderControls(controls: readonly Control<string>[], ids: ControlIds): readonly Row[] {
  const rows: Row[] = [];
  let buttons: APIButtonComponent[] = [];
  const endRow = (): void => {
    if (buttons.length > 0) rows.push({ type: ComponentType.ActionRow, components: buttons });
    buttons = [];
  };
  for (const control of controls) {
    if (control.kind === "choice") {
      endRow();
      if (control.options.length > 0) rows.push(renderChoice(control, ids));
      continue;
    }
    const button = renderButton(control, ids);
    if (!button) continue;
    if (buttons.length === DISCORD_LIMITS.buttonsPerRow) endRow();
    buttons.push(button);
  }
  endRow();
  return rows;
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

function renderButton(
  control: Exclude<Control<string>, { kind: "choice" }>,
  ids: ControlIds,
): APIButtonComponent | undefined {
  const label = labelOf(control.label, DISCORD_LIMITS.buttonLabel);
  if (control.kind === "link") {
    const url = linkAddress(control.url);
    return url === undefined ? undefined : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const style = control.weight === undefined ? ButtonStyle.Secondary : STYLES[control.weight];
  return { type: ComponentType.Button, style, label, custom_id: ids.take(control.action) };
}

/** The address of a link button; undefined where Discord takes none such, and the link is written out as text. */
export function linkAddress(url: string): string | undefined {
  const address = webAddress(url);
  return address !== undefined && address.length <= DISCORD_LIMITS.url ? address : undefined;
}

function renderChoice(control: Extract<Control<string>, { kind: "choice" }>, ids: ControlIds): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: ids.take(control.action),
        placeholder: labelOf(control.label, DISCORD_LIMITS.placeholder),
        options: renderOptions(control.options),
      },
    ],
  };
}

/** Options whose values tell the key: "3.key", so that no two are alike and none is empty. */
export function renderOptions(options: readonly Option[]): APISelectMenuOption[] {
  return options.slice(0, DISCORD_LIMITS.options).map((option, at) => ({
    label: labelOf(option.label, DISCORD_LIMITS.optionText),
    value: writeOption(at, option.key),
    ...(option.hint?.trim() ? { description: cutText(option.hint, DISCORD_LIMITS.optionText) } : {}),
  }));
}

/** What stands for an option on the wire. */
export const writeOption = (at: number, key: string): string => `${at}.${key}`;

/** The key that `writeOption` was given. */
export const readOption = (value: string): string => value.slice(value.indexOf(".") + 1);

/** Discord refuses blank labels. */
export const labelOf = (label: string, max: number): string => cutText(label, max).trim() || "…";
