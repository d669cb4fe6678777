import { importRule, isProduct, isPure, type Rule } from "./rule.ts";
import type { Import } from "./source-file.ts";

const told = (taken: Import): string => taken.target ?? "a name that is computed at run time";
const under = (taken: Import, ...folders: readonly string[]): boolean =>
  folders.some((folder) => taken.target === folder || taken.target?.startsWith(`${folder}/`) === true);
const unless = (fine: boolean, taken: Import): string | undefined => (fine ? undefined : told(taken));

/** The client library of each platform, by the adapter's folder. */
const CLIENT_LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  discord: ["discord.js"],
  slack: ["@slack"],
  telegram: ["grammy"],
  web: ["hono", "@hono/node-server"],
};

/** Which parts a folder of ours must not reach; what has no line here is bound by a rule of its own. */
const NOT_FROM: Readonly<Record<string, readonly string[]>> = {
  "src/anonymity": ["src/engine", "src/storage", "src/words", "src/cards", "adapters"],
  "src/engine": ["src/storage", "adapters"],
  "src/storage": ["src/engine", "src/anonymity", "src/words", "src/cards", "adapters"],
  "src/words": ["src/engine", "src/storage", "src/anonymity", "adapters"],
};

/** The one file that may use each library that writes a format. */
const WRITERS: Readonly<Record<string, string>> = {
  feedsmith: "src/engine/feed-files.ts",
  ics: "src/engine/calendar-file.ts",
};

/** Who may import whom. */
export const IMPORT_RULES: readonly Rule[] = [
  importRule(
    "pure code stands alone",
    "The rules in src/core and src/cards must be provable: they import nothing but themselves (and Temporal, for dates).",
    isPure,
    (taken) => unless(under(taken, "src/core", "src/cards", "temporal-polyfill"), taken),
  ),
  importRule(
    "ports know no implementation",
    "A port is what two parts agree on. If it imports one of them, the other can no longer be replaced.",
    (path) => path.startsWith("src/ports/"),
    (taken) =>
      unless(
        under(taken, "src/ports", "src/core", "src/cards", "node:util") ||
          (taken.target === "node:http" && taken.typeOnly),
        taken,
      ),
  ),
  importRule(
    "parts keep apart",
    "Engine, storage, anonymity and words meet only through src/ports; src/main.ts puts them together.",
    isProduct,
    (taken, path) => {
      const own = Object.keys(NOT_FROM).find((folder) => path.startsWith(`${folder}/`));
      return unless(own === undefined || !under(taken, ...(NOT_FROM[own] ?? [])), taken);
    },
  ),
  importRule(
    "an adapter knows only its platform",
    "Adding a platform is one folder: an adapter imports its client library, src/ports, src/cards and the types of time.",
    (path) => path.startsWith("adapters/"),
    (taken, path) => {
      const name = path.split("/")[1] ?? "";
      if (taken.target === "src/core/time.ts") return taken.typeOnly ? undefined : `a value from ${told(taken)}`;
      const own = [`adapters/${name}`, ...(CLIENT_LIBRARIES[name] ?? [])];
      return unless(
        under(taken, "src/ports", "src/cards", ...own) || taken.target?.startsWith("node:") === true,
        taken,
      );
    },
  ),
  importRule(
    "only main puts adapters in",
    "The engine must not know which platforms there are: only src/platforms.ts, the practice room and src/try.ts do.",
    (path) => isProduct(path) && !/^(adapters\/|src\/(platforms|practice|try)\.ts$)/.test(path),
    (taken) => unless(!under(taken, "adapters"), taken),
  ),
  importRule(
    "only storage knows the database client",
    "Prisma's error texts print arguments, members' words included: nothing outside src/storage may meet them.",
    (path) => isProduct(path) && !path.startsWith("src/storage/"),
    (taken) => unless(!under(taken, "@prisma", "prisma", "src/storage/generated"), taken),
  ),
  importRule(
    "only storage and backup know the database engines",
    "Whoever opens the database beside the store goes round its guards.",
    (path) => isProduct(path) && !/^src\/(storage|backup)\//.test(path),
    (taken) => unless(!under(taken, "better-sqlite3", "pg"), taken),
  ),
  importRule(
    "one clockwork",
    "node-cron does one thing, the tick in src/engine/tick.ts; everything else is a row that falls due.",
    (path) => isProduct(path) && path !== "src/engine/tick.ts",
    (taken) => unless(!under(taken, "node-cron"), taken),
  ),
  importRule(
    "one writer of each format",
    "The libraries that write feeds and calendars need texts made sound and their gaps mended: each has one file for that.",
    isProduct,
    (taken, path) => {
      const writer = WRITERS[taken.target ?? ""];
      return unless(writer === undefined || writer === path, taken);
    },
  ),
  importRule(
    "a person is opened in two places only",
    "Only src/anonymity and adapters may open or make a PersonRef. Everybody else takes its type, and samePerson.",
    (path) => isProduct(path) && !/^(src\/anonymity|adapters)\//.test(path),
    (taken) => {
      if (taken.target !== "src/ports/person.ts" || taken.typeOnly) return undefined;
      const values = taken.names.filter((n) => !n.typeOnly).map((n) => n.name);
      // A namespace or dynamic import has no list of names and takes everything.
      return taken.names.length === 0 || values.includes("PersonRef") ? "PersonRef as a value" : undefined;
    },
  ),
  importRule(
    "imports can be read",
    "An import whose target is computed cannot be checked by any of these rules.",
    isProduct,
    (taken) => (taken.target === undefined ? told(taken) : undefined),
  ),
];
