import { commandsOf } from "./discord-parts.ts";
import { below, fieldsOf, lengthOf, listOf, type Part, partsOf, repeated, type WireRule } from "./rule.ts";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Commands of a kind: typed with a slash, on a person, on a message. */
const MOST = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
]);

const kindOf = ({ value }: Part): number => (typeof value.type === "number" ? value.type : 1);
const isName = (name: unknown): boolean => typeof name !== "string" || (NAME.test(name) && name === name.toLowerCase());

/** A command and its options, deep; options are told by a type and a name. */
const namedParts = (command: Part): readonly Part[] => [
  command,
  ...partsOf(command.value.options, below(command.path, "options")).filter(
    ({ value }) => typeof value.type === "number",
  ),
];

/** A rule about slash commands and, where `deep`, their options. */
const about = (says: string, source: string, broken: (command: Part) => readonly string[]): WireRule => ({
  says,
  source,
  broken: (body, call) =>
    commandsOf(body, call)
      .filter((command) => kindOf(command) === 1)
      .flatMap(broken),
});

const longest = (text: unknown, localised: unknown): number =>
  Math.max(lengthOf(text), ...Object.values(fieldsOf(localised) ?? {}).map(lengthOf));

function length(part: Part): number {
  return partsOf(part.value).reduce(
    (all, { value }) =>
      all +
      longest(value.name, value.name_localizations) +
      longest(value.description, value.description_localizations) +
      lengthOf(value.value),
    0,
  );
}

/** What Discord refuses among commands although the published types allow it. */
export const DISCORD_COMMAND_RULES: readonly WireRule[] = [
  about("must be lowercase letters, digits, - and _, at most 32", "Application commands, naming.", (command) =>
    namedParts(command).flatMap(({ path, value }) => [
      ...(isName(value.name) ? [] : [below(path, "name")]),
      ...Object.entries(fieldsOf(value.name_localizations) ?? {}).flatMap(([locale, name]) =>
        isName(name) ? [] : [below(path, `name_localizations.${locale}`)],
      ),
    ]),
  ),
  about("must have 1 to 100 characters", "Application commands: the description of each.", (command) =>
    namedParts(command)
      .filter(({ value }) => typeof value.description === "string")
      .filter(({ value }) => value.description === "" || lengthOf(value.description) > 100)
      .map(({ path }) => below(path, "description")),
  ),
  {
    says: "must be the only command or option of its name",
    source: "Application commands: names are unique for each kind, and among the options of one.",
    broken: (body, call) => {
      const commands = commandsOf(body, call);
      const lists = commands.flatMap(namedParts).map(({ path, value }) =>
        listOf(value.options).flatMap((option, i) => {
          const its = fieldsOf(option);
          return its === undefined ? [] : [{ path: below(below(path, "options"), i), value: its }];
        }),
      );
      const kinds = [...MOST.keys()].map((kind) => commands.filter((command) => kindOf(command) === kind));
      return [...kinds, ...lists].flatMap((parts) => repeated(parts, "name"));
    },
  },
  {
    says: "must not hold more commands of a kind than 100 typed ones, 15 on people, 15 on messages",
    source: "Application commands, registering; the change of August 2026 for the last two.",
    broken: (body, call) =>
      [...MOST].some(([kind, most]) => commandsOf(body, call).filter((c) => kindOf(c) === kind).length > most)
        ? [""]
        : [],
  },
  about("must come before the options that may be left out", "Application commands, required options.", (command) =>
    namedParts(command).flatMap(({ path, value }) => {
      const options = listOf(value.options).map((option) => fieldsOf(option)?.required === true);
      const first = options.indexOf(false);
      return options.flatMap((required, i) =>
        required && first !== -1 && i > first ? [below(below(path, "options"), i)] : [],
      );
    }),
  ),
  about("must hold at most 25", "Application commands: options, and choices of an option.", (command) =>
    namedParts(command).flatMap(({ path, value }) =>
      ["options", "choices"].filter((name) => listOf(value[name]).length > 25).map((name) => below(path, name)),
    ),
  ),
  about(
    "must have at most 8000 characters in all",
    "Application commands: names, descriptions and values together, the longest language counting.",
    (command) => (length(command) > 8000 ? [command.path] : []),
  ),
  {
    says: "must not be here: only slash commands have one",
    source: "Application commands: commands on people and messages have no description.",
    broken: (body, call) =>
      commandsOf(body, call)
        .filter((command) => kindOf(command) === 2 || kindOf(command) === 3)
        .filter(({ value }) => lengthOf(value.description) > 0)
        .map(({ path }) => below(path, "description")),
  },
];
