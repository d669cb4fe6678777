import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readerOf, readLine } from "../../../src/core/feedback/danger-features.ts";
import { emptyLine, newLine } from "../../../src/core/feedback/danger-line.ts";
import { placeOf, placesOf, rarityAt, weightAt } from "../../../src/core/feedback/danger-places.ts";
import { scoring } from "../../../src/core/feedback/danger-score.ts";
import { wordsOf } from "../../../src/core/feedback/danger-words.ts";
import { loadDangerWeights } from "../../../src/words/danger-weights.ts";
import { dangerExamples } from "../../corpora/examples.ts";
import { asItself } from "../../corpora/features.ts";
import { plainScore } from "./plain-danger-score.ts";

const [learnt] = loadDangerWeights();
if (!learnt) throw new Error("Nothing was learnt.");
const { ofText } = scoring(learnt);
const sentences = dangerExamples().map(({ text }) => text);

/** Those texts whose quick score is not the slow one, to the last bit. */
const otherwise = (texts: readonly string[]) =>
  texts.filter((text) => !Object.is(ofText(wordsOf(text)), plainScore(wordsOf(text), learnt)));

function joined(count: number, between: string): readonly string[] {
  const some = sentences.filter((_text, at) => at % 3 === 0);
  return some.flatMap((_text, at) => (at % count === 0 ? some.slice(at, at + count).join(between) : []));
}

const failing = (): never => {
  throw new Error("broken");
};

describe("the quick score is the slow one", { timeout: 120_000 }, () => {
  it("of every sentence of the corpora", () => {
    expect(sentences.length).toBeGreaterThan(8000);
    expect(otherwise(sentences)).toEqual([]);
  });

  it.each([
    [2, " "],
    [2, "\n"],
    [2, "?! "],
    [3, " , "],
    [5, ".\n\n"],
    [20, " "],
  ])("of sentences joined by %i with %j between them", (count, between) => {
    expect(otherwise(joined(count, between))).toEqual([]);
  });

  it("of words in any order, with stops and questions anywhere", () => {
    const known = fc.constantFrom(...learnt.families.keys(), ...wordsOf(sentences.slice(0, 300).join(" ")));
    const word = fc.oneof({ arbitrary: known, weight: 4 }, fc.constantFrom(".", "?", ",", "!", "hit", "me", "he"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 150 }), (words) => void expect(otherwise([words.join(" ")])).toEqual([])),
      { numRuns: 500 },
    );
  });

  it("of any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, (any) => void expect(otherwise([any])).toEqual([])),
      { numRuns: 500 },
    );
    expect(otherwise(["", ".", "?", "ab".repeat(5000), `${"a".repeat(2000)}b `.repeat(9)])).toEqual([]);
  });
});

it("nothing of a text is left in a line that was emptied, however long the text", () => {
  const line = newLine();
  const reader = readerOf(learnt.families, asItself);
  for (const text of ["He always hit me and my mum.", "He hit me. ".repeat(400)]) {
    readLine(wordsOf(text), reader, line);
    const lists = line.kinds.flatMap(({ features, from, before }) => [features, from, before]);
    expect(lists.every((list) => list.some((number) => number !== 0))).toBe(true);
    emptyLine(line);
    expect(line.hashes).toEqual([]);
    expect(lists.flatMap((list) => [...list]).filter((number) => number !== 0)).toEqual([]);
    expect(line.kinds.flatMap(({ words, count }) => [words, count])).toEqual(Array(10).fill(0));
  }
});

it("nothing of a text is left where the look at it failed", () => {
  const broken = { length: 1, charCodeAt: () => 0, toString: failing };
  expect(() => ofText(["he", "hit", "me", broken as unknown as string])).toThrow("broken");
  expect(otherwise(sentences.slice(0, 100))).toEqual([]);
});

it("every feature has the place of its order and what was learnt of it, and no other number has one", () => {
  const number = fc.oneof(fc.integer(), fc.integer({ min: -70_000, max: 70_000 }));
  const learntOf = fc.tuple(number, fc.integer({ min: 0, max: 255 }), fc.integer({ min: -128, max: 127 }));
  const all = fc.uniqueArray(learntOf, { selector: ([feature]) => feature });
  fc.assert(
    fc.property(all, fc.array(number), (some, others) => {
      const sorted = some.toSorted(([one], [other]) => one - other);
      const features = sorted.map(([feature]) => feature);
      const rarity = Uint8Array.from(sorted, ([, rare]) => rare);
      const weights = Int8Array.from(sorted, ([, , weight]) => weight);
      const places = placesOf(features, rarity, weights);
      for (const any of [...features, ...others]) expect(placeOf(any, places)).toBe(features.indexOf(any));
      const found = sorted.map(([feature], at) => [feature, rarityAt(at, places), weightAt(at, places)]);
      expect(found).toEqual(sorted);
    }),
  );
  for (const wrong of [
    [1, 0],
    [1, 1],
  ])
    expect(() => placesOf(wrong, new Uint8Array(2), new Int8Array(2))).toThrow();
});
