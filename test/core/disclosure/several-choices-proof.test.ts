import { describe, expect, test, vi } from "vitest";
import { naming } from "../../../src/core/disclosure/naming.ts";
import { breaches } from "./secrecy.ts";
import { reachable, reachableTied } from "./sumset.ts";
import { allTables, fallingTables, knowledge, plainKnowledge, type Rule, realRule, type Table } from "./tables.ts";

// Thousands of tables a test: seconds on an idle core, more on a busy one.
vi.setConfig({ testTimeout: 60_000 });

/** Every (min, max) that makes a question with several choices. */
const bounds = (options: number) =>
  Array.from({ length: options }, (_, i) => i + 1).flatMap((min) =>
    Array.from({ length: options - min + 1 }, (_, i) => [min, min + i] as const).filter(([, max]) => max > 1),
  );
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

type RuleOf = (answered: number, min: number, max: number) => Rule;

/** Where every table gives one and the same output, nothing was told, whatever a reader knew before. */
function allBreaches(options: number, from: number, to: number, ruleOf: RuleOf = realRule) {
  return range(from, to).flatMap((answered) =>
    bounds(options).flatMap(([min, max]) => {
      const tables = fallingTables(options, answered, answered * min, answered * max);
      const known = knowledge(tables, ruleOf(answered, min, max));
      const silent = known.size === 1 && [...known.keys()].every((output) => /^numbers: [* ]+$/.test(output));
      return silent ? [] : breaches(known, answered, true).map((breach) => `${min} to ${max}: ${breach}`);
    }),
  );
}

describe("several choices: every table there is, every number of choices", () => {
  for (const [options, most] of [
    [2, 30],
    [3, 26],
    [4, 13],
  ] as const) {
    test(`${options} options, 5 to ${most} answers`, () => {
      expect(allBreaches(options, 5, most)).toEqual([]);
    });
  }

  test("4 options, 20 and 24 answers; 5 options, 5 to 9 answers", () => {
    expect(allBreaches(4, 20, 20)).toEqual([]);
    expect(allBreaches(4, 24, 24)).toEqual([]);
    expect(allBreaches(5, 5, 9)).toEqual([]);
  });

  test("going by falling tables alone loses nothing", () => {
    for (const [options, answered, min, max] of [
      [2, 21, 1, 2],
      [3, 7, 1, 2],
      [3, 20, 2, 2],
      [3, 21, 1, 3],
    ] as const) {
      const rule = realRule(answered, min, max);
      const bounds = [options, answered, answered * min, answered * max] as const;
      const short = knowledge(fallingTables(...bounds), rule);
      for (const [output, counts] of plainKnowledge(allTables(...bounds), rule)) {
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

/**
 * For more options there are too many tables, but not too many outputs. Here each output's possible counts are worked
 * out by listing reachable sums one by one, apart from the program's arithmetic with spans, and checked the same way.
 */
describe("several choices: every output there is, up to 8 options", () => {
  for (const options of [2, 3, 4, 5, 6, 7, 8]) {
    test(`${options} options, 5 to 24 answers and some more`, () => {
      const faults = [...range(5, 24), ...(options > 5 ? [] : [31, 60])].flatMap((answered) =>
        bounds(options).flatMap(([min, max]) => outputFaults(options, answered, min, max)),
      );
      expect(faults).toEqual([]);
    });
  }

  test("it finds the same possible counts as going through every table", () => {
    for (const [options, answered, min, max] of [
      [3, 20, 1, 2],
      [3, 23, 2, 2],
      [4, 20, 1, 4],
      [3, 22, 1, 3],
    ] as const) {
      const tables = fallingTables(options, answered, answered * min, answered * max);
      for (const [output, byLabel] of knowledge(tables, realRule(answered, min, max))) {
        const labels = (output.split(": ")[1] ?? "").split(" ");
        if (!output.startsWith("numbers") || !labels.includes("*")) continue;
        const withheld = labels.filter((label) => label === "*").length;
        const shown = labels.filter((label) => label !== "*").map((label) => behind(answered, Number(label)));
        expect([...(byLabel.get("*") ?? [])].sort((a, b) => a - b)).toEqual(
          possible(
            hidden(answered),
            [...shown, ...Array(withheld - 1).fill(hidden(answered))],
            [answered * min, answered * max],
          ),
        );
      }
    }
  });
});

const hidden = (answered: number) => [...range(0, 7), ...range(answered - 7, answered)];
const behind = (answered: number, figure: number) =>
  range(8, answered - 8).filter((count) => Math.round(count / 5) * 5 === figure);

/** The values of `of` with which the `others` can make up a sum within the window. */
function possible(of: readonly number[], others: readonly (readonly number[])[], window: readonly [number, number]) {
  const sums = reachable(others);
  return of.filter((value) => range(window[0] - value, window[1] - value).some((sum) => sums.has(sum)));
}

function outputFaults(options: number, answered: number, min: number, max: number): readonly string[] {
  const window = [answered * min, answered * max] as const;
  const about = `${options} options, ${answered} answers, ${min} to ${max}`;
  const { numbers, leading } = naming({ answered, options, min, max });
  const faults: string[] = [];
  if (leading !== "not-named") faults.push(...leadingFaults(options, answered, window, leading, about));
  if (numbers) {
    if (leading === "not-named") {
      const values = possible(hidden(answered), Array(options - 1).fill(hidden(answered)), window);
      if (values.length < 3) faults.push(`${about}, nothing shown: ${values}`);
    }
    faults.push(...numberFaults(options, answered, min, max, about));
  }
  return faults;
}

/** All of the fallback's tables that are sure to be in it: there may be more, which only adds possible counts. */
function leadingFaults(
  options: number,
  answered: number,
  window: readonly [number, number],
  leading: string,
  about: string,
): readonly string[] {
  const values = answered < 20 ? range(0, answered) : hidden(answered);
  const ties = leading === "named" ? (["either"] as const) : (["tied", "untied"] as const);
  return ties.flatMap((tie) => {
    const tops = new Set<number>();
    const others = new Set<number>();
    for (const top of values) {
      const below = values.filter((value) => (tie === "untied" ? value < top : value <= top));
      const sumsBy = (other: number) =>
        tie === "tied" && other !== top
          ? reachableTied(below, options - 2, top)
          : reachable(Array(options - 2).fill(below));
      const free = sumsBy(top);
      const tied = sumsBy(-1);
      for (const other of below) {
        const sums = other === top ? free : tied;
        if (!range(window[0] - top - other, window[1] - top - other).some((sum) => sums.has(sum))) continue;
        tops.add(top);
        others.add(other);
      }
    }
    return tops.size >= 3 && others.size >= 3 && others.has(0) ? [] : [`${about}, leading ${tie}: ${[...others]}`];
  });
}

/** One table for each output that is shown; then what that output leaves possible. */
function numberFaults(options: number, answered: number, min: number, max: number, about: string): readonly string[] {
  const figures = [...new Set(range(8, answered - 8).map((count) => Math.round(count / 5) * 5))];
  const faults: string[] = [];
  for (let withheld = 1; withheld < options; withheld++) {
    for (const shown of multisets(figures, options - withheld)) {
      const cells = [...shown.map((figure) => behind(answered, figure)), ...Array(withheld).fill(hidden(answered))];
      const table = tableWithin(cells, answered * min, answered * max);
      if (table === undefined) continue;
      const [output] = realRule(answered, min, max)(table);
      if (output?.whole !== "numbers" || output.labels.every((label) => label === "*")) continue;
      const values = possible(hidden(answered), cells.slice(0, -1), [answered * min, answered * max]);
      if (values.length < 3) faults.push(`${about}, ${output.labels}: ${values}`);
    }
  }
  return faults;
}

function* multisets(of: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (const [i, first] of of.entries())
      for (const others of multisets(of.slice(i), size - 1)) yield [first, ...others];
}

/** Some table with a count of each cell and a sum within the window. */
function tableWithin(cells: readonly (readonly number[])[], from: number, to: number): Table | undefined {
  const [first, ...others] = cells;
  if (first === undefined) return from <= 0 && to >= 0 ? [] : undefined;
  const sums = reachable(others);
  for (const count of first) {
    if (!range(from - count, to - count).some((sum) => sums.has(sum))) continue;
    const rest = tableWithin(others, from - count, to - count);
    return rest && [count, ...rest];
  }
  return undefined;
}

describe("the proof notices a worse rule", () => {
  const pairs = (answered: number, table: Table, show: (count: number) => string) => [
    { labels: table.map((c) => (c < 8 || answered - c < 8 ? "*" : show(c))), whole: "numbers" },
  ];
  const round = (count: number) => String(Math.round(count / 5) * 5);

  test("pairs shown without the joint test", () => {
    const naive: RuleOf = (answered, min, max) => (table) =>
      answered < 20 ? realRule(answered, min, max)(table) : pairs(answered, table, round);
    expect(allBreaches(3, 20, 24, naive)).not.toEqual([]);
  });

  test("rounded to 1 where the joint test reckons with 5", () => {
    const unrounded: RuleOf = (answered, min, max) => (table) =>
      realRule(
        answered,
        min,
        max,
      )(table).map((output) =>
        output.whole === "numbers"
          ? { ...output, labels: output.labels.map((label, i) => (label === "*" ? "*" : String(table[i]))) }
          : output,
      );
    expect(allBreaches(3, 20, 21, unrounded)).not.toEqual([]);
  });

  test("exact counts of fewer than 20", () => {
    const exact: RuleOf = (answered) => (table) => pairs(answered, table, String);
    expect(allBreaches(2, 5, 9, () => (table) => [{ labels: table.map(String), whole: "numbers" }])).not.toEqual([]);
    expect(allBreaches(3, 16, 19, exact)).not.toEqual([]);
  });

  test("the leading option named for everybody", () => {
    const named: RuleOf = () => (table) => {
      const top = table.indexOf(Math.max(...table));
      return [{ labels: table.map((_, i) => (i === top ? "leading" : "other")), whole: "leading" }];
    };
    expect(allBreaches(3, 5, 5, named)).not.toEqual([]);
  });
});
