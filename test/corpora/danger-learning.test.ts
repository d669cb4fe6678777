import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { loadDangerWeights, loadFamilies } from "../../src/words/danger-weights.ts";
import { wordsFolder } from "../../src/words/load-words.ts";
import { dangerCorpora, dangerExamples, learntFrom } from "./examples.ts";
import { learntFile } from "./learnt-file.ts";

const SHARES = { crisis: z.number(), crisisTraps: z.number() };
const LEFT_OUT = z.strictObject({
  version: z.int(),
  date: z.string(),
  learntFrom: z.string(),
  threshold: z.number(),
  authors: z.array(z.strictObject({ author: z.string(), ...SHARES })),
  mean: z.strictObject(SHARES),
});
const leftOut = LEFT_OUT.parse(JSON.parse(readFileSync(join(import.meta.dirname, "left-out.json"), "utf8")));
const families = loadFamilies("en");

it("what was learnt is what the corpora and the families teach", { timeout: 400_000 }, () => {
  const text = readFileSync(join(wordsFolder(), "danger-weights.en.json"), "utf8");
  expect(JSON.parse(text), "Run npx tsx test/corpora/train.ts.").toEqual(learntFile(families, leftOut.threshold));
});

it("the figures for authors left out are of these corpora, these families and this threshold", () => {
  expect(leftOut).toMatchObject({ version: families.version, date: families.date, learntFrom: learntFrom(families) });
  expect(leftOut.authors.map(({ author }) => author)).toEqual([...dangerCorpora().keys()]);
  expect(loadDangerWeights().map(({ version, threshold }) => [version, threshold])).toEqual([
    [families.version, leftOut.threshold],
  ]);
});

it("no sentence is both of danger and not, and none stands twice", () => {
  const texts = dangerExamples().map(({ text }) => text);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});
