import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DangerWeights, dangerCheck } from "../../../src/core/feedback/danger.ts";
import { KINDS, readerOf } from "../../../src/core/feedback/danger-features.ts";
import { newLine } from "../../../src/core/feedback/danger-line.ts";
import { placesOf } from "../../../src/core/feedback/danger-places.ts";
import { scoring } from "../../../src/core/feedback/danger-score.ts";
import { windowsOf, wordsOf } from "../../../src/core/feedback/danger-words.ts";
import { loadDangerWeights } from "../../../src/words/danger-weights.ts";
import { asItself, featuresOf } from "../../corpora/features.ts";
import { growth } from "../../growth.ts";

const check = dangerCheck(loadDangerWeights());
const EVERY_DAY = "The bus was late again and the hall was cold, so we went home before the tea. Could it be Thursday?";

// How many of them are found is asked of corpora: test/corpora.
describe("P34: words that may speak of danger", () => {
  it.each([
    "I WANT TO DIE",
    "i want to die!!!",
    "I want   to\n die",
    "I don’t want to be here any more",
    "I don't want to be here any more",
    "Well. I wish I was dead. Sorry.",
    "i cant go on nomore, wanna die tbh",
    "I want… to die",
    "He'll kill me if I leave",
    "He hit me again",
    "This form is killing me and I want to die",
    "It is to die for, but I want to kill myself",
  ])("are found however they are typed: %s", (text) => {
    expect(check(text)).toBe(true);
  });

  it.each([EVERY_DAY, "", "?!", "😀", "This form is killing me"])("are not found in %j", (text) => {
    expect(check(text)).toBe(false);
  });

  it.each([
    ["stops", `${`${EVERY_DAY} `.repeat(20)}I want to kill myself. ${`${EVERY_DAY} `.repeat(20)}`],
    ["a line for each", `${`${EVERY_DAY}\n`.repeat(20)}I want to kill myself\n${`${EVERY_DAY}\n`.repeat(20)}`],
  ])("are found in the middle of a long message with %s", (_how, text) => {
    expect(check(text)).toBe(true);
    expect(check(text.replaceAll("I want to kill myself", ""))).toBe(false);
  });

  it("are looked for in a time that grows with the text, not with its square", () => {
    const some = "i want he hit dont want no not the to of and life is better off ";
    for (const text of [some, "I. want. to. ", "aaaaaaab'll ", "ab"])
      expect(growth((size) => check(text.repeat(Math.ceil(size / text.length))), 2_000, 40_000)).toBeLessThan(8);
  });

  it("are looked for in any text without a fault", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        (text) => void expect(check(text)).toBeTypeOf("boolean"),
      ),
    );
  });
});

describe("what is looked at of a text", () => {
  it.each([
    ["One", [["one"]]],
    ["One. Two", [["one", ".", "two"], ["one", "."], ["two"]]],
    [
      "One\ntwo. Three",
      [
        ["one", ".", "two", ".", "three"],
        ["one", "."],
        ["two", "."],
        ["three"],
        ["one", ".", "two", "."],
        ["two", ".", "three"],
      ],
    ],
    ["SOOO CAN'T he'll 3 😀!", [["so", "cant", "he", "will", "3", "😀", "."]]],
  ])("%j", (text, windows) => {
    expect(lookedAt(wordsOf(text))).toEqual(windows);
  });

  it("holds every word of it, however long it is", () => {
    const word = fc.constantFrom("one", "two", ".", "?", "three");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (text) => {
        const words = wordsOf(text.join(" "));
        const windows = lookedAt(words);
        expect(new Set(windows.flat().filter(isWord))).toEqual(new Set(words.filter(isWord)));
        expect(Math.max(0, ...windows.map((window) => window.length))).toBeLessThanOrEqual(60);
      }),
    );
  });

  const lookedAt = (words: readonly string[]) => {
    const { whole, line, parts } = windowsOf(words);
    return [...(whole ? [words] : []), ...parts.map(({ from, to }) => line.slice(from, to))];
  };
  const isWord = (word: string): boolean => !/[.?]/.test(word);
});

describe("what a text scores", () => {
  const families = new Map([
    ["hit", [1]],
    ["punched", [1]],
    ["mum", [2]],
  ]);
  const known = (text: string) => featuresOf(wordsOf(text), readerOf(families, asItself), newLine());
  const shared = (kind: number, one: string, other: string) => {
    const others = known(other)[kind] ?? new Set<number>();
    return [...(known(one)[kind] ?? [])].filter((feature) => others.has(feature)).length;
  };

  it("has as many kinds of features as there are weights for kinds", () => {
    expect(known("mum hit me")).toHaveLength(KINDS.length);
  });

  it.each([
    ["words and neighbours", 0, "mum hit me", "mum hit her", 4],
    ["their order counts", 0, "mum hit", "hit mum", 2],
    ["parts of a misspelt word", 1, "strangled", "strangeld", 12],
    ["families and pairs of them", 2, "punched my mum", "hit mum", 3],
    ["not over a stop", 2, "punched. mum", "hit mum", 2],
    ["a family beside a word", 3, "hit me", "punched me", 1],
    ["words with another between them", 4, "want to die", "want a die", 1],
  ])("%s", (_what, kind, one, other, count) => {
    expect(shared(kind, one, other)).toBe(count);
  });

  it("is the bias where nothing in it is known, and from the threshold on it is danger", () => {
    const [feature = 0] = known("hit")[2] ?? [];
    const learnt: DangerWeights = {
      language: "en",
      version: 1,
      always: ["say this"],
      families,
      places: placesOf([feature], Uint8Array.of(10), Int8Array.of(20)),
      unit: 0.5,
      bias: -1,
      threshold: -0.31,
    };
    const { ofWords, ofText } = scoring(learnt);
    expect(ofWords(wordsOf("nothing here"))).toBe(-1);
    expect(ofWords(wordsOf("punched"))).toBeCloseTo(-1 + (0.7 * 20 * 0.5) / 10);
    expect(dangerCheck([learnt])("punched")).toBe(true);
    expect(dangerCheck([{ ...learnt, threshold: -0.2 }])("punched")).toBe(false);
    expect(dangerCheck([])("punched")).toBe(false);
    expect(dangerCheck([learnt])("They SAY this!")).toBe(true);
    expect(dangerCheck([learnt])("They essay this!")).toBe(false);
    // A part of a message must say more than a whole one.
    expect(ofText(wordsOf("punched. nothing"))).toBeCloseTo(-0.3);
    expect(ofText(wordsOf(`${"nothing here. ".repeat(40)}punched. nothing`))).toBeCloseTo(-0.9);
  });
});
