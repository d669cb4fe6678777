import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fits, MOST_OPTIONS, type QuestionDraft, question, selections } from "../../../src/core/poll/question.ts";

const good: QuestionDraft = { text: "Which?", kind: "several", options: ["a", "b", "c"], min: 1, max: 2 };
const problems = (change: Partial<QuestionDraft>): readonly string[] => {
  const made = question({ ...good, ...change });
  return made.ok ? [] : made.problems;
};

describe("a question", () => {
  it.each([
    [{}, []],
    [{ text: "" }, ["question-empty"]],
    [{ text: "x".repeat(201) }, ["question-too-long"]],
    [{ options: ["a"] }, ["too-few-options", "wrong-maximum"]],
    [{ options: Array.from({ length: MOST_OPTIONS + 1 }, (_, n) => `${n}`) }, ["too-many-options"]],
    [{ options: ["a", "A", "b"] }, ["options-alike"]],
    [{ options: ["a", "b".repeat(81), "c"] }, ["option-too-long"]],
    [{ min: 0 }, ["wrong-minimum"]],
    [{ min: 3 }, ["wrong-minimum"]],
    [{ max: 4 }, ["wrong-maximum"]],
    [{ text: "", options: [] }, ["question-empty", "too-few-options", "wrong-maximum"]],
  ] as const)("with %o has the problems %o, all at once", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it("has bounds of one unless several may be chosen", () => {
    const made = question({ ...good, kind: "one", min: 2, max: 3 });
    expect(made.ok && made.question).toMatchObject({ min: 1, max: 1 });
  });
});

describe("a question answered in words", () => {
  it("has no options whatever is written there, and nothing of it can be chosen", () => {
    const made = question({ ...good, kind: "words", options: ["a"], min: 3 });
    expect(made.ok && made.question).toEqual({ text: "Which?", kind: "words", options: [], min: 1, max: 1 });
    if (!made.ok) throw new Error("It was refused.");
    expect(fits({ kind: "options", options: [] }, made.question)).toBe("wrong");
    expect(problems({ kind: "words", text: "" })).toEqual(["question-empty"]);
    expect(problems({ kind: "words", text: "x".repeat(201) })).toEqual(["question-too-long"]);
  });
});

describe("a selection", () => {
  it("fits, is too few, too many or wrong: every set of the options, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (count, a, b) => {
          const [min, max] = [Math.min(a, b, count), Math.min(Math.max(a, b), count)];
          const made = question({ ...good, options: Array.from({ length: count }, (_, n) => `${n}`), min, max });
          if (!made.ok) throw new Error(made.problems.join());
          const sets = selections(made.question);
          expect(new Set(sets.map((set) => set.join())).size).toBe(sets.length);
          for (const options of sets)
            expect(fits({ kind: "options", options }, made.question)).toBe(options.length < min ? "too-few" : "fits");
          const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (count - k + 1)) / k);
          expect(sets.length).toBe(Array.from({ length: max }, (_, k) => choose(k + 1)).reduce((sum, n) => sum + n, 0));
        },
      ),
    );
  });

  it.each([[[]], [[1, 0]], [[0, 0]], [[3]], [[-1]], [[0.5]], [[0, 1, 2]]])(
    "of %o does not fit two of three",
    (options) => {
      const made = question(good);
      expect(made.ok && fits({ kind: "options", options }, made.question)).not.toBe("fits");
    },
  );
});
