import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "./corpus.ts";

/** A sentence of a corpus, and whether it speaks of danger. */
export interface Example {
  readonly text: string;
  readonly danger: boolean;
  /** Who wrote it: sentences of one author resemble each other. */
  readonly author: string;
}

const FOLDER = import.meta.dirname;

/** The author of the patterns that were used before: the traps were written one by one to try them, word by word. */
export const OWN_AUTHOR = "danger";

/** The corpora that may be learnt from, by author: a held-out one only after it was scored. */
export function dangerCorpora(): ReadonlyMap<string, string> {
  const authors = readdirSync(join(FOLDER, "en", "authors"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort((one, other) => Number(one) - Number(other));
  return new Map([
    [OWN_AUTHOR, join(FOLDER, "en", "danger.json")],
    ...authors.map((author) => [author, join(FOLDER, "en", "authors", `${author}.json`)] as const),
    ["first held-out", join(FOLDER, "held-out", "en.json")],
  ]);
}

/** Every sentence of those corpora, in their order. */
export function dangerExamples(): readonly Example[] {
  return [...dangerCorpora()].flatMap(([author, file]) => {
    const { crisis, crisisTraps } = readCorpus(file);
    return [
      ...crisis.map((text) => ({ text, danger: true, author })),
      ...crisisTraps.map((text) => ({ text, danger: false, author })),
    ];
  });
}

/** SHA-256 of all that the weights are learnt from: of the sentences, however they are laid out, and of the families. */
export function learntFrom(families: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([dangerExamples(), families]))
    .digest("hex");
}
