import { fileRule, type Offence, type Rule } from "./rule.ts";
import type { ProjectFile } from "./source-file.ts";

/** What every folder under adapters/ holds; more is allowed. */
const ADAPTER_FILES = ["adapter.ts", "profile.ts", "read.ts", "render.ts", "failures.ts", "README.md"];
/** Made by a script from the words: as long as there are messages. */
const MADE = new Set(["src/core/message-id.ts"]);
const EMPTY_NAMES = /^(util|helper|manager|service)s?$/;
const isOurs = (path: string): boolean => path.endsWith(".ts") && !path.startsWith("src/storage/generated/");
const linesAllowed = (path: string): number => (path.startsWith("test/") ? 400 : 300);

function missingAdapterFiles(files: readonly ProjectFile[]): readonly Offence[] {
  const folders = new Set(
    files.filter((f) => /^adapters\/[^/]+\//.test(f.path)).map((f) => f.path.split("/")[1] ?? ""),
  );
  const paths = new Set(files.map((f) => f.path));
  return [...folders].flatMap((folder) =>
    ADAPTER_FILES.filter((name) => !paths.has(`adapters/${folder}/${name}`)).map((name) => ({
      path: `adapters/${folder}/${name}`,
      line: 0,
      what: "is not there",
    })),
  );
}

/** Names, sizes and the same files everywhere. */
export const SHAPE_RULES: readonly Rule[] = [
  {
    name: "every adapter has the same files",
    reason: "Who knows one adapter knows them all.",
    offences: missingAdapterFiles,
  },
  fileRule("no barrels", "Importers name the file they mean; an index hides who needs what.", (file) =>
    isOurs(file.path) && /(^|\/)index\.ts$/.test(file.path) ? "index.ts" : undefined,
  ),
  fileRule("names say what is inside", "util, helper, manager and service are names for anything at all.", (file) => {
    const words = file.path
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[/_.-]/);
    return isOurs(file.path) ? words.find((word) => EMPTY_NAMES.test(word)) : undefined;
  }),
  fileRule("small files", "One idea a file, at most 300 lines (tests 400): more wants a second file.", (file) => {
    const count = file.text.split("\n").length - 1;
    const long = isOurs(file.path) && !MADE.has(file.path) && count > linesAllowed(file.path);
    return long ? `${count} lines` : undefined;
  }),
];
