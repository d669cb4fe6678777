import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Corpus, readCorpus } from "./corpus.ts";
import { scores } from "./scoring.ts";

/** The rules' author wrote these: a high share is the least, and says little about others' words. */
const SEEN_AT_LEAST = 0.95;
const TRAPS_AT_MOST = 0.05;

describe.each(["danger", "identifiers"])("the development corpus of %s", (name) => {
  const corpus = readCorpus(join(import.meta.dirname, "en", `${name}.json`));

  it.each(scores(corpus).map((score) => [score.list, score] as const))("%s", (_list, { wanted, share, wrong }) => {
    if (wanted === "seen") expect(share, wrong.join(" | ")).toBeGreaterThanOrEqual(SEEN_AT_LEAST);
    else expect(share, wrong.join(" | ")).toBeLessThanOrEqual(TRAPS_AT_MOST);
  });
});

describe("the corpora", () => {
  const danger = readCorpus(join(import.meta.dirname, "en", "danger.json"));
  const identifiers = readCorpus(join(import.meta.dirname, "en", "identifiers.json"));
  const least: Readonly<Partial<Record<keyof Corpus, number>>> = { crisis: 200, crisisTraps: 200, phones: 60 };

  it.each(Object.entries(least))("hold enough of %s", (list, count) => {
    expect(
      { ...identifiers, ...danger, phones: identifiers.phones }[list as keyof Corpus].length,
    ).toBeGreaterThanOrEqual(count);
  });

  it.each([danger, identifiers])("say nothing twice", (corpus) => {
    for (const list of Object.values(corpus)) expect(new Set(list).size).toBe(list.length);
  });
});
