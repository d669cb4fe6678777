import { describe, expect, test, vi } from "vitest";
import { breaches } from "./secrecy.ts";
import {
  allTables,
  fallingTables,
  knowledge,
  type Output,
  plainKnowledge,
  type Rule,
  realRule,
  type Table,
} from "./tables.ts";

// Thousands of tables a test: seconds on an idle core, more on a busy one.
vi.setConfig({ testTimeout: 60_000 });

const allBreaches = (options: number, most: number, ruleOf: (answered: number) => Rule) =>
  Array.from({ length: most - 4 }, (_, i) => i + 5).flatMap((answered) =>
    breaches(knowledge(fallingTables(options, answered, answered, answered), ruleOf(answered)), answered, false),
  );

describe("one choice: every table there is", () => {
  // 24 answers are promised for every number of options; the fewer options, the further it is cheap to go.
  for (const [options, most] of [
    [2, 60],
    [3, 45],
    [4, 32],
    [5, 28],
    [6, 26],
    [7, 26],
    [8, 26],
  ] as const) {
    test(`${options} options, 5 to ${most} answers`, () => {
      expect(allBreaches(options, most, (answered) => realRule(answered, 1, 1))).toEqual([]);
    });
  }

  test("going by falling tables alone loses nothing", () => {
    for (const [options, answered] of [
      [2, 9],
      [2, 27],
      [3, 8],
      [3, 21],
      [3, 26],
      [4, 6],
      [4, 22],
      [5, 20],
    ] as const) {
      const rule = realRule(answered, 1, 1);
      const short = knowledge(fallingTables(options, answered, answered, answered), rule);
      const long = plainKnowledge(allTables(options, answered, answered, answered), rule);
      expect(long.size).toBeGreaterThan(short.size);
      for (const [output, counts] of long) {
        const [whole = "", list = ""] = output.split(": ");
        const labels = list.split(" ");
        const known = short.get(`${whole}: ${[...labels].sort().join(" ")}`);
        labels.forEach((label, option) => {
          expect(counts[option]).toEqual(known?.get(label));
        });
      }
    }
  });
});

describe("the proof notices a worse rule", () => {
  const numbers = (labels: readonly string[]): readonly Output[] => [{ labels, whole: "numbers" }];
  const round = (count: number) => String(Math.round(count / 5) * 5);

  test("small counts suppressed, the rest not", () => {
    const naive =
      (answered: number): Rule =>
      (table) =>
        answered < 20 ? realRule(answered, 1, 1)(table) : numbers(table.map((c) => (c < 8 ? "*" : round(c))));
    expect(allBreaches(3, 30, naive)).not.toEqual([]);
  });

  test("exact counts of fewer than 20", () => {
    const exact =
      (answered: number): Rule =>
      (table) =>
        answered < 20 ? numbers(table.map(String)) : realRule(answered, 1, 1)(table);
    expect(allBreaches(2, 20, exact)).not.toEqual([]);
  });

  test("rounding is not what protects one choice: the promises hold without it (for several choices they do not)", () => {
    const unrounded =
      (answered: number): Rule =>
      (table) =>
        realRule(
          answered,
          1,
          1,
        )(table).map((output) => ({
          ...output,
          labels: output.labels.map((label, option) => (/^[0-9]/.test(label) ? String(table[option]) : label)),
        }));
    expect(allBreaches(3, 40, unrounded)).toEqual([]);
  });

  test("the strict rule below 20, where it would leave a number", () => {
    const unanimous = (table: Table): readonly Output[] =>
      table.some((c) => c === 12) ? numbers(table.map((c) => (c === 12 ? "10" : "*"))) : realRule(12, 1, 1)(table);
    expect(allBreaches(3, 12, (answered) => (answered === 12 ? unanimous : realRule(answered, 1, 1)))).not.toEqual([]);
  });

  test("every tie told", () => {
    const told =
      (answered: number): Rule =>
      (table) =>
        realRule(
          answered,
          1,
          1,
        )(table).map((output) =>
          output.whole === "leading" && table.filter((count) => count === Math.max(...table)).length > 1
            ? { ...output, whole: "leading tied" }
            : output,
        );
    expect(allBreaches(2, 8, told)).not.toEqual([]);
    expect(allBreaches(3, 9, told)).not.toEqual([]);
  });
});
