import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normal } from "../../src/cards/normal.ts";
import type { Reply } from "../../src/cards/replies.ts";
import { interpret, readCode } from "../../src/cards/typed.ts";
import { vocabularyOf } from "../../src/cards/vocabulary.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { growth } from "../growth.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 120_000;

const catalogue = loadWords();
const english = vocabularyOf(catalogue.words("en"));
const welsh = vocabularyOf(catalogue.words("cy"));

const repliesFor = (...labels: string[]): Reply<string>[] =>
  labels.map((label, index) => ({ number: index + 1, label, action: label }));
/** What was read, as labels: one, a list, or "? " and those to ask back about. */
const read = (text: string, labels: readonly string[], vocabulary = english): string | string[] => {
  const typed = interpret(text, repliesFor(...labels), vocabulary);
  if (typed.kind === "matched") return typed.reply.label;
  if (typed.kind === "several") return typed.replies.map((reply) => reply.label);
  return `? ${typed.nearest.map((reply) => reply.label).join(", ")}`.trim();
};

const BREAK = ["This week", "This month", "Over a year ago", "Never", "Not sure"];
const CARE = ["Tea & cake", "Café visit", "Don’t mind"];

describe("one answer", () => {
  it.each([
    ["2", "This month"],
    [" 2. ", "This month"],
    ["#2", "This month"],
    ["2️⃣", "This month"],
    ["٢", "This month"],
    ["b", "This month"],
    ["B)", "This month"],
    ["the second one", "This month"],
    ["2nd", "This month"],
    ["option two please", "This month"],
    ["THIS MONTH!!", "This month"],
    ["“this month”", "This month"],
    ["this mnoth", "This month"],
    ["this mont", "This month"],
    ["nevver", "Never"],
    ["I choose never", "Never"],
    ["not", "Not sure"],
    ["over a year", "Over a year ago"],
  ])("%s", (text, label) => {
    expect(read(text, BREAK)).toBe(label);
  });

  it.each([
    ["cafe visit", "Café visit"],
    ["tea and cake", "Tea & cake"],
    ["Tea&Cake", "Tea & cake"],
    ["dont mind", "Don’t mind"],
    ["don't mind", "Don’t mind"],
  ])("accents, apostrophes and & do not matter: %s", (text, label) => {
    expect(read(text, CARE)).toBe(label);
  });

  it.each([
    ["yep", "Yes", ["Yes", "No", "Not sure"]],
    ["y", "Yes", ["Yes", "No"]],
    ["nope", "No, stop", ["Yes, send it", "No, stop"]],
    ["ok", "OK", ["OK", "Tell me more"]],
    ["no", "No", ["No", "Not sure"]],
  ] as const)("yes and no: %s", (text, label, labels) => {
    expect(read(text, labels)).toBe(label);
  });

  it("knows pictures where a label is nothing else", () => {
    expect(read("👍", ["👍", "👎"])).toBe("👍");
  });
});

describe("what could mean two things is never guessed", () => {
  it.each([
    ["this", BREAK, "? This week, This month"],
    ["not the second one", BREAK, "? Not sure"],
    ["6", BREAK, "?"],
    ["0", BREAK, "?"],
    ["1-3", BREAK, "?"],
    ["1/3", BREAK, "?"],
    ["2 or 3", BREAK, "?"],
    ["", BREAK, "?"],
    ["?!", BREAK, "?"],
    ["good", ["Not good", "Very bad"], "? Not good"],
    ["comfortable", ["Uncomfortable", "No view"], "?"],
    ["uncomfortable", ["Comfortable", "No view"], "?"],
    ["able", ["Unable", "No view"], "?"],
    ["want", ["Won't", "Maybe"], "?"],
    ["no tea", ["Tea", "Coffee"], "? Tea"],
    ["no", ["No preference", "Tuesday"], "?"],
    ["yes", ["Monday", "Tuesday"], "?"],
    ["10am", ["11am", "12am"], "?"],
    ["2", ["0", "1", "2", "3+"], "? 1, 2"],
    ["3", ["0", "1", "2", "3+"], "? 2, 3+"],
    ["2", ["3 hours", "1 hour", "2 hours"], "? 1 hour, 2 hours"],
    ["I am so tired, Mum fell again this week and nobody came", BREAK, "? This week, This month"],
  ] as const)("%s among %j", (text, labels, expected) => {
    expect(read(text, labels)).toBe(expected);
  });
});

describe("lists", () => {
  it.each([
    ["1, 3", ["This week", "Over a year ago"]],
    ["3 and 1", ["This week", "Over a year ago"]],
    ["1 3", ["This week", "Over a year ago"]],
    ["1,2 & 4", ["This week", "This month", "Never"]],
    ["a and c", ["This week", "Over a year ago"]],
    ["never, this week", ["This week", "Never"]],
    ["the first and the third", ["This week", "Over a year ago"]],
    ["2\n4", ["This month", "Never"]],
    ["2, 2", "This month"],
  ])("%s", (text, labels) => {
    expect(read(text, BREAK)).toEqual(labels);
  });

  it("with one piece unclear is unclear as a whole", () => {
    expect(read("1, banana", BREAK)).toBe("?");
    expect(read("1, 9", BREAK)).toBe("?");
  });

  it("a label that holds a list is one answer", () => {
    expect(read("tea, cake and a chat", ["Tea, cake and a chat", "Tea", "Cake"])).toBe("Tea, cake and a chat");
  });
});

describe("short codes", () => {
  it.each([
    ["B4 2", "B4", "2"],
    ["b4: 1 3", "B4", "1 3"],
    ["b12", "B12", ""],
    ["B4. the second one", "B4", "the second one"],
  ])("%s", (text, code, rest) => {
    expect(readCode(text)).toEqual({ code, rest });
  });

  it.each(["B", "4", "B123 1", "b4x", "hello", "Be4 1"])("%s holds none", (text) => {
    expect(readCode(text)).toBeUndefined();
  });

  it("come with the answer", () => {
    expect(interpret("B4 2", repliesFor(...BREAK), english)).toMatchObject({
      kind: "matched",
      code: "B4",
      reply: { number: 2 },
    });
    expect(interpret("b4: 1 3", repliesFor(...BREAK), english)).toMatchObject({ kind: "several", code: "B4" });
    expect(interpret("b4 banana", repliesFor(...BREAK), english)).toMatchObject({ kind: "unclear", code: "B4" });
    expect(interpret("A4", repliesFor("A4", "A5"), english)).toEqual({
      kind: "matched",
      reply: { number: 1, label: "A4", action: "A4" },
    });
  });
});

describe("in Welsh", () => {
  it.each([
    ["yr ail un", "Te"],
    ["ail", "Te"],
    ["2", "Te"],
    ["coffi", "Coffi"],
    ["1 a 2", ["Coffi", "Te"]],
  ])("%s", (text, expected) => {
    expect(read(text, ["Coffi", "Te"], welsh)).toEqual(expected);
  });

  it.each(["ydw", "ie", "oes"])("yes is also %s", (text) => {
    expect(read(text, ["Ie", "Na"], welsh)).toBe("Ie");
  });
});

describe("for every card", () => {
  const labels = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), {
    minLength: 1,
    maxLength: 9,
  });

  it(
    "a number beyond the labels' own digits means what it says",
    () => {
      fc.assert(
        fc.property(labels, fc.nat(8), (all, index) => {
          fc.pre(index < all.length && !all.some((label) => /\d/.test(normal(label))));
          expect(read(String(index + 1), all)).toBe(all[index]);
        }),
      );
    },
    PATIENT,
  );

  it(
    "never throws, is never slow and never makes up a reply",
    () => {
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 400 }), labels, (text, all) => {
          const found = interpret(text, repliesFor(...all), english);
          expect(["matched", "several", "unclear"]).toContain(found.kind);
        }),
      );
      const typing = (size: number) => interpret("a ".repeat(size), repliesFor(...BREAK), english);
      expect(growth(typing, 1_600, 50_000)).toBeLessThan(8);
    },
    PATIENT,
  );
});
