import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "./catalogue.ts";
import { makeCatalogue } from "./catalogue.ts";
import { languageSource } from "./languages.ts";

let loaded: Catalogue | undefined;

/** Reads the language files when first asked; later the same catalogue again (5 MB). Throws where one is missing or broken. */
export function loadWords(): Catalogue {
  loaded ??= readWords();
  return loaded;
}

function readWords(): Catalogue {
  const folder = wordsFolder();
  const files = readdirSync(folder).filter((file) => file.endsWith(".ftl"));
  return makeCatalogue(
    files.sort().map((file) => languageSource(basename(file, ".ftl"), readFileSync(join(folder, file), "utf8"))),
  );
}

/** Where the language files and the help lines are: the same folder whether the source runs or what was built of it. */
export function wordsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("The language files cannot be found: there is no package.json above them.");
    folder = parent;
  }
  return join(folder, "src", "words");
}
