import type { HomeView, KnownBlock } from "@slack/types";
import type { Command } from "../../src/ports/chat-adapter.ts";
import { LABEL, plainText } from "./controls.ts";

/** What was typed after the one slash command: the name of a command of ours, and the rest. */
export interface Typed {
  readonly command: Pick<Command, "name" | "answersWith">;
  readonly argument: string;
}

const HELP: Typed = { command: { name: "help", answersWith: "card" }, argument: "" };
const NAME = /^[a-z][a-z0-9_]{0,31}$/;

/**
 * Reads "/sayso help with money" as "help" with "with money". Nothing, or a word that is no command, asks for help, and
 * the words go no further: they may be what somebody meant to tell in confidence.
 */
export function readTyped(text: string, commands: readonly Command[]): Typed {
  const [, word = "", argument = ""] = /^\s*\/?(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const name = word.toLowerCase().replaceAll("-", "_");
  const command = commands.find((one) => one.name === name);
  // Before the list is published, any word that could be a command is one.
  if (commands.length === 0 && NAME.test(name)) return { command: { name, answersWith: "card" }, argument };
  return command ? { command, argument: argument.trim() } : HELP;
}

const PRESSED = /^command\.([a-z][a-z0-9_]{0,31})$/;

/** Which command a button of the home page, or an entry of Slack's own menu, hands in. */
export const commandPressed = (actionId: string): string | undefined => PRESSED.exec(actionId)?.[1];

/** The id of such a button or entry. */
export const commandId = (name: string): string => `command.${name}`;

/** What everybody may press without typing anything. */
export const pressable = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ who, argument }) => who === "anyone" && argument === undefined);

/**
 * The app's home page: one button for each thing that can be asked for, organisers' own below the others' and under
 * `organisers` as their heading. Needs no typing, and leaves no message.
 */
export function homeView(
  commands: readonly Command[],
  language: string,
  { name, organisers }: { readonly name: string; readonly organisers: string },
): HomeView {
  const row = (command: Command): KnownBlock => ({
    type: "actions",
    elements: [
      { type: "button", action_id: commandId(command.name), text: plainText(summaryOf(command, language), LABEL) },
    ],
  });
  const theirs = commands.filter(
    ({ who, argument, answersWith }) => who === "organisers" && argument === undefined && answersWith === "card",
  );
  const blocks: KnownBlock[] = [
    { type: "header", text: plainText(name, 150) },
    ...pressable(commands).map(row),
    ...(theirs.length === 0 ? [] : [{ type: "header", text: plainText(organisers, 150) } as const, ...theirs.map(row)]),
  ];
  return { type: "home", blocks: blocks.slice(0, 100) };
}

/** The summary in this language, or in its language without the region, or in English. */
export function summaryOf(command: Command, language: string): string {
  const { summary } = command;
  return summary.get(language) ?? summary.get(language.split("-")[0] ?? "") ?? summary.get("en") ?? command.name;
}
