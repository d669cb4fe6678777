import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
} from "discord.js";
import { cutText } from "../../src/cards/cut.ts";
import type { Command } from "../../src/ports/chat-adapter.ts";
import { idOf, type Wire } from "./wire.ts";

const DESCRIPTION = 100;
const OPTION_NAME = 32;

type Texts = Readonly<Record<string, string>>;

interface OptionOnDiscord {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** A command as Discord keeps it: all that we set, in one shape, so that two lists can be compared. */
export interface CommandOnDiscord {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly description_localizations: Texts;
  readonly options: readonly OptionOnDiscord[];
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
  /** null: everybody sees it. The engine checks the role on every call, and its organisers need no right of Discord. */
  readonly default_member_permissions: string | null;
}

/** The commands as Discord takes them: in servers and one to one, in every language it knows. */
export function renderCommands(commands: readonly Command[]): readonly CommandOnDiscord[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: describe(command.summary.get("en")) ?? command.name,
    description_localizations: localized(command.summary),
    options: command.argument === undefined ? [] : [optionOf(command.argument)],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: null,
  }));
}

function optionOf(argument: string): OptionOnDiscord {
  const name = argument
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .slice(0, OPTION_NAME);
  const type = ApplicationCommandOptionType.String;
  return { type, name: name === "" ? "text" : name, description: describe(argument) ?? "text", required: false };
}

/** By Discord's own tags: "es" goes to both of its Spanish ones. Welsh has none, so Discord shows it in English. */
function localized(summary: ReadonlyMap<string, string>): Texts {
  const texts = Object.values(Locale).flatMap((locale) => {
    const text = describe(summary.get(locale) ?? summary.get(locale.split("-")[0] ?? ""));
    return text === undefined ? [] : [[locale, text] as const];
  });
  return Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const describe = (text: string | undefined): string | undefined =>
  text?.trim() ? cutText(text.trim(), DESCRIPTION) : undefined;

/** Whether what Discord has is what we would send: it adds ids and versions, and leaves out what is empty. */
export function sameCommands(held: unknown, wanted: readonly CommandOnDiscord[]): boolean {
  return Array.isArray(held) && JSON.stringify(normal(held)) === JSON.stringify(normal(wanted));
}

function normal(list: readonly Partial<CommandOnDiscord>[]): readonly unknown[] {
  const lines = list.map((one) => ({
    type: one.type ?? ApplicationCommandType.ChatInput,
    name: one.name ?? "",
    description: one.description ?? "",
    texts: Object.entries(one.description_localizations ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    options: (one.options ?? []).map((o) => [o.type, o.name, o.description, o.required ?? false]),
    contexts: [...(one.contexts ?? [])].toSorted(),
    integration_types: [...(one.integration_types ?? [])].toSorted(),
    rights: one.default_member_permissions ?? null,
  }));
  return lines.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes the list only where Discord's differs: it takes no more than 200 new ones a day. Whether it stands now. */
export async function publishCommands(wire: Wire, commands: readonly Command[]): Promise<boolean> {
  const wanted = renderCommands(commands);
  const own = await wire.call({ method: "GET", path: "/applications/@me" });
  const application = own.ok ? idOf(own.value) : undefined;
  if (application === undefined) return false;
  const path: `/${string}` = `/applications/${application}/commands`;
  const query = new URLSearchParams({ with_localizations: "true" });
  const held = await wire.call({ method: "GET", path, query });
  if (!held.ok) return false;
  if (sameCommands(held.value, wanted)) return true;
  return (await wire.call({ method: "PUT", path, body: wanted })).ok;
}
