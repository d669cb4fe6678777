import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Corpus, readCorpus } from "./corpus.ts";
import { dangerCorpora } from "./examples.ts";
import { scores } from "./scoring.ts";

/**
 * The rules were made from these, by their author or by learning: a high share says only that nothing has been lost.
 * What to expect of others' words stands in left-out.json and in the held-out scores.
 */
const SEEN_AT_LEAST = 0.95;
const TRAPS_AT_MOST = 0.05;

const corpora = new Map([...dangerCorpora(), ["identifiers", join(import.meta.dirname, "en", "identifiers.json")]]);

describe.each([...corpora])("the development corpus of %s", (_name, file) => {
  const corpus = readCorpus(file);

  it.each(scores(corpus).map((score) => [score.list, score] as const))("%s", (_list, { wanted, share, wrong }) => {
    if (wanted === "seen") expect(share, wrong.join(" | ")).toBeGreaterThanOrEqual(SEEN_AT_LEAST);
    else expect(share, wrong.join(" | ")).toBeLessThanOrEqual(TRAPS_AT_MOST);
  });
});

describe("the corpora", () => {
  const all = [...corpora].map(([, file]) => readCorpus(file));
  const least: Readonly<Partial<Record<keyof Corpus, number>>> = { crisis: 4000, crisisTraps: 4000, phones: 60 };

  it.each(Object.entries(least))("hold enough of %s", (list, count) => {
    const sizes = all.map((corpus) => corpus[list as keyof Corpus].length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(count);
  });

  it.each(all)("say nothing twice", (corpus) => {
    for (const list of Object.values(corpus)) expect(new Set(list).size).toBe(list.length);
  });
});
