import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "../core/due.ts";
import type { DangerWeights } from "../core/feedback/danger.ts";
import type { Families } from "../core/feedback/danger-features.ts";
import { placesOf } from "../core/feedback/danger-places.ts";
import { wordsFolder } from "./load-words.ts";

const ABOUT = { language: z.string().min(2), version: z.int().positive(), date: z.string().refine(isDay) };
const WORD = z.string().regex(/^(?:[\p{Ll}\p{Lo}\p{M}]+|\p{N}+|\p{Extended_Pictographic})$/u);
const FAMILIES = z.strictObject({
  ...ABOUT,
  note: z.string().min(1),
  always: z.array(z.string().regex(/^\p{Ll}+(?: \p{Ll}+)*$/u)),
  families: z.record(z.string().regex(/^[a-z]+$/), z.array(WORD).min(1)),
});
const WEIGHTS = z.strictObject({
  ...ABOUT,
  note: z.string().min(1),
  /** SHA-256 of the corpora and the families that it was learnt from. */
  learntFrom: z.string().regex(/^[0-9a-f]{64}$/),
  threshold: z.number(),
  bias: z.number(),
  unit: z.number().positive(),
  /** Whole numbers of 32 bits, the lowest byte first. */
  features: z.base64().min(1),
  /** A byte for each feature. */
  rarity: z.base64().min(1),
  /** A byte with a sign for each feature. */
  weights: z.base64().min(1),
});

/** Families as they stand in their file, written by hand: `danger-families.<language>.json`. */
export type FamiliesFile = z.infer<typeof FAMILIES>;
/** What was learnt as it stands in its file, never written by hand: `danger-weights.<language>.json`. */
export type WeightsFile = z.infer<typeof WEIGHTS>;

/** What was learnt of every language that has a file. Throws where one is written wrongly, or does not fit its families. */
export function loadDangerWeights(): readonly DangerWeights[] {
  return readdirSync(wordsFolder())
    .flatMap((file) => /^danger-weights\.(.+)\.json$/.exec(file)?.[1] ?? [])
    .sort()
    .map((language) => dangerWeights(WEIGHTS.parse(read(`danger-weights.${language}.json`)), loadFamilies(language)));
}

/** The families of one language. Throws where the file is written wrongly. */
export const loadFamilies = (language: string): FamiliesFile =>
  FAMILIES.parse(read(`danger-families.${language}.json`));

const read = (file: string): unknown => JSON.parse(readFileSync(join(wordsFolder(), file), "utf8"));

/** The numbers of the families that each word is of, from 1 in the order of the file. */
export function familiesByWord({ families }: FamiliesFile): Families {
  const byWord = new Map<string, number[]>();
  for (const [at, words] of Object.values(families).entries())
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at + 1]);
  return byWord;
}

function dangerWeights(file: WeightsFile, families: FamiliesFile): DangerWeights {
  const features = Buffer.from(file.features, "base64");
  const rarity = Uint8Array.from(Buffer.from(file.rarity, "base64"));
  const weights = Int8Array.from(Buffer.from(file.weights, "base64"));
  if (features.length !== 4 * rarity.length || rarity.length !== weights.length || file.version !== families.version)
    throw new Error(`The weights of danger for "${file.language}" are not of one making with their families.`);
  const numbers = Int32Array.from(rarity, (_rare, place) => features.readInt32LE(4 * place));
  const { language, version, threshold, bias, unit } = file;
  const byWord = { always: families.always, families: familiesByWord(families) };
  return { language, version, threshold, bias, unit, ...byWord, places: placesOf(numbers, rarity, weights) };
}
