import { type FamiliesFile, familiesByWord, type WeightsFile } from "../../src/words/danger-weights.ts";
import { dangerExamples, learntFrom } from "./examples.ts";
import { learn, readExamples } from "./learning.ts";

/** Learns from all corpora, and lays out what was learnt as its file. */
export function learntFile(families: FamiliesFile, threshold: number): WeightsFile {
  const byWord = familiesByWord(families);
  const { features: all, rarity, weights, unit, bias } = learn(readExamples(dangerExamples(), byWord), byWord);
  const features = Buffer.alloc(4 * all.length);
  for (const [place, feature] of all.entries()) features.writeInt32LE(feature, 4 * place);
  const { language, version, date } = families;
  return {
    language,
    version,
    date,
    note: "Learnt by test/corpora/train.ts from invented sentences; not to be edited. A missed phrase is mended by sentences in test/corpora/en.",
    learntFrom: learntFrom(families),
    threshold,
    bias: Number(bias.toPrecision(9)),
    unit: Number(unit.toPrecision(9)),
    features: features.toString("base64"),
    rarity: Buffer.from(rarity).toString("base64"),
    weights: Buffer.from(weights.buffer).toString("base64"),
  };
}
