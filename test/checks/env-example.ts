/** Writes `.env.example` and the settings table of the hosting guide from the settings; with `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { SETTINGS } from "../../src/settings.ts";
import { envExample, withTable } from "./settings-text.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(resolve(root, path), "utf8");
const guide = "docs/hosting.md";
const wanted = new Map([
  [".env.example", envExample(SETTINGS)],
  [guide, withTable(read(guide), SETTINGS)],
]);

const existing = (path: string): string | undefined => {
  try {
    return read(path);
  } catch {
    return undefined;
  }
};

const stale = [...wanted].filter(([path, text]) => existing(path) !== text);
if (process.argv.includes("--check")) {
  for (const [path] of stale) process.stdout.write(`${path} is not what src/settings.ts says; npm run generate:docs\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(resolve(root, path), text);
}
