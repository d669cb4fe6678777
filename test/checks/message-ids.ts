import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parse } from "@fluent/syntax";

/** The text of src/core/message-id.ts for a language file: a union of every message id, sorted. */
export function messageIdModule(fluent: string): string {
  const ids = parse(fluent, {}).body.flatMap((entry) => (entry.type === "Message" ? [entry.id.name] : []));
  const head =
    "/** Every message of the language files. Made from `src/words/en.ftl` by `npm run generate`; do not edit. */\n";
  return `${head}export type MessageId =\n${ids
    .sort()
    .map((id) => `  | "${id}"`)
    .join("\n")};\n`;
}

/** Writes the module, or with `check` only compares; returns whether it was up to date. */
export function generateMessageIds(root: string, check: boolean): boolean {
  const file = join(root, "src/core/message-id.ts");
  const wanted = messageIdModule(readFileSync(join(root, "src/words/en.ftl"), "utf8"));
  const upToDate = readFileSync(file, "utf8") === wanted;
  if (!upToDate && !check) writeFileSync(file, wanted);
  return upToDate;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const check = argv.includes("--check");
  const upToDate = generateMessageIds(fileURLToPath(new URL("../..", import.meta.url)), check);
  if (check && !upToDate) {
    console.error("src/core/message-id.ts does not match src/words/en.ftl: run `npm run generate`.");
    exit(1);
  }
}
