import type { Api } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import { cutText } from "../../src/cards/cut.ts";
import type { Command } from "../../src/ports/chat-adapter.ts";

/** One list of commands as Telegram keeps them: who sees it, and in which language. */
interface Shelf {
  readonly scope: BotCommandScope;
  readonly language?: LanguageCode;
  readonly commands: readonly BotCommand[];
}

const MOST_DESCRIPTION = 256;

/**
 * Makes Telegram's lists equal to this one: members see what anybody may do, administrators of a group and people in
 * private chats also what organisers may do. Reads first, and writes differences only.
 */
export async function publishCommands(api: Api, commands: readonly Command[]): Promise<void> {
  for (const shelf of shelvesOf(commands)) {
    const where = { scope: shelf.scope, ...(shelf.language === undefined ? {} : { language_code: shelf.language }) };
    const known = await api.raw.getMyCommands(where);
    if (alike(known, shelf.commands)) continue;
    if (shelf.commands.length === 0) await api.raw.deleteMyCommands(where);
    else await api.raw.setMyCommands({ ...where, commands: [...shelf.commands] });
  }
}

/** Every list there is, also those that must be empty: an older version may have filled them. */
function shelvesOf(commands: readonly Command[]): readonly Shelf[] {
  const forAll = commands.filter(({ who }) => who === "anyone");
  const told = new Set(commands.flatMap(({ summary }) => [...summary.keys()]).filter((tag) => /^[a-z]{2}$/.test(tag)));
  // English is what everybody sees for whom there is nothing better.
  told.delete("en");
  const languages = [undefined, ...told];
  const empty: readonly Shelf[] = [
    ...[undefined, "en", ...told].map((language) => shelf({ type: "default" }, language, [])),
    ...(["all_private_chats", "all_group_chats", "all_chat_administrators"] as const).map((type) =>
      shelf({ type }, "en", []),
    ),
  ];
  return [
    ...languages.flatMap((language) => [
      shelf({ type: "all_private_chats" }, language, commands),
      shelf({ type: "all_group_chats" }, language, forAll),
      shelf({ type: "all_chat_administrators" }, language, commands),
    ]),
    ...empty,
  ];
}

function shelf(scope: BotCommandScope, language: string | undefined, commands: readonly Command[]): Shelf {
  const listed = commands.map(({ name, summary }) => ({
    command: name,
    description: cutText(summary.get(language ?? "en") ?? summary.get("en") ?? name, MOST_DESCRIPTION) || name,
  }));
  return { scope, commands: listed, ...(language === undefined ? {} : { language: language as LanguageCode }) };
}

const alike = (one: readonly BotCommand[], other: readonly BotCommand[]): boolean =>
  one.length === other.length &&
  one.every(({ command, description }, at) => command === other[at]?.command && description === other[at]?.description);
