/** Writes adapters/slack/manifest.json from the commands and their words; with `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { manifest } from "../../adapters/slack/manifest.ts";
import { commands } from "../../src/engine/commands.ts";
import { loadWords } from "../../src/words/load-words.ts";

const FILE = "adapters/slack/manifest.json";
const path = resolve(import.meta.dirname, "../..", FILE);
const catalogue = loadWords();
const published = commands(
  catalogue.languages.map(({ language }) => language),
  (language) => catalogue.words(language),
);
const WIDTH = 120;
/** As the formatter of this project writes JSON: a list of texts on one line where there is room. */
const written = JSON.stringify(manifest(published), undefined, 2).replace(
  /^.*\[\n(?:\s*"[^"\n]*",?\n)+\s*\],?$/gm,
  (lines) => {
    const one = lines
      .replace(/\n\s*/g, " ")
      .replace("[ ", "[")
      .replace(/ \](,?)$/, "]$1");
    return one.length <= WIDTH ? one : lines;
  },
);
const wanted = `${written}\n`;

const existing = (): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

if (existing() !== wanted) {
  if (process.argv.includes("--check")) {
    process.stdout.write(`${FILE} is not what the commands say; npm run manifest\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, wanted);
  }
}
