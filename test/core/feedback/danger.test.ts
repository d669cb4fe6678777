import { describe, expect, it } from "vitest";
import { dangerCheck } from "../../../src/core/feedback/danger.ts";
import { BadPattern, readPatterns } from "../../../src/core/feedback/danger-pattern.ts";
import { loadDangerPhrases } from "../../../src/words/danger-phrases.ts";

const check = dangerCheck(loadDangerPhrases());

// How many of them are found is asked of corpora: test/corpora.
describe("P34: words that may speak of danger", () => {
  it.each([
    "I WANT TO DIE",
    "i want to die!!!",
    "I want   to\n die",
    "I don’t want to be here any more",
    "I don't want to be here any more",
    "Well. I wish I was dead. Sorry.",
    "This form is killing me and I want to die",
    "It is to die for, but I want to kill myself",
    "i cant go on nomore, wanna die tbh",
    "I want… to die",
    "He'll kill me if I leave",
    "He hit Jane again",
  ])("are found however they are typed: %s", (text) => {
    expect(check(text)).toBe(true);
  });

  it("are looked for in a time that grows with the text, not with its square", () => {
    const text = "i want he hit dont want no not the to of and life is better off ".repeat(200);
    const from = performance.now();
    check(text);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});

describe("a pattern", () => {
  const found = (pattern: string, text: string) =>
    dangerCheck([
      {
        language: "en",
        version: 1,
        spellings: { cant: "can not" },
        names: { who: "[he|she]" },
        phrases: [pattern],
        sayings: ["hurt feelings"],
      },
    ])(text);

  it.each([
    ["hurt me", "you hurt me", true],
    ["hurt me", "hurt. me", false],
    ["hurt* me", "hurting me", true],
    ["hurt * me", "hurt all of us and me", false],
    ["hurt * me", "hurt us and me", true],
    ["hurt ** me", "hurt all of us and then me", true],
    ["[hurt|hit and|] me", "me", true],
    ["{who} hurt", "so she hurt", true],
    ["hurt ,", "it hurt", true],
    ["can not", "I can't", true],
    ["hurt feelings", "hurt feelings", false],
  ])("%s in “%s”: %s", (pattern, text, seen) => {
    expect(found(pattern, text)).toBe(seen);
  });

  it.each(["[a", "a]", "a|b", "{nobody}", "a.b", "{self}"])("written wrongly is told: %s", (pattern) => {
    expect(() => readPatterns([pattern], { self: "{self}" })).toThrow(BadPattern);
  });
});

describe("the lists", () => {
  it.each(loadDangerPhrases())(
    "are written as their own spellings say, or parts could never be found: $language",
    (list) => {
      const patterns = [...list.phrases, ...list.sayings, ...Object.values(list.names)];
      const runs = patterns
        .flatMap((pattern) => pattern.split(/[[\]|*,]|\{[a-z]+\}/))
        .map((run) => run.trim().split(/ +/));
      const misspelt = runs.flatMap((words) =>
        words.flatMap((_word, from) =>
          [1, 2, 3].map((count) => words.slice(from, from + count).join(" ")).filter((some) => some in list.spellings),
        ),
      );
      expect([...new Set(misspelt)]).toEqual([]);
    },
  );
});
