import { describe, expect, it, vi } from "vitest";
import { breaches } from "../core/disclosure/secrecy.ts";
import { fallingTables, knowledge, type Output, type Rule, realRule, type Table } from "../core/disclosure/tables.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What a reader who knows the rule, the question and how many answered could tell of every table there is. */
function tellable(options: number, most: number, ruleOf: (answered: number) => Rule): readonly string[] {
  return Array.from({ length: most - 4 }, (_, extra) => extra + 5).flatMap((answered) =>
    breaches(knowledge(fallingTables(options, answered, answered, answered), ruleOf(answered)), answered, false),
  );
}

/** The tables of several choices: each of `answered` people chose one to `max` of the options. */
function tellableOfSeveral(options: number, most: number, max: number): readonly string[] {
  return Array.from({ length: most - 4 }, (_, extra) => extra + 5).flatMap((answered) => {
    const known = knowledge(fallingTables(options, answered, answered, answered * max), realRule(answered, 1, max));
    // Where every table gives one and the same output, nothing was told.
    const silent = known.size === 1 && [...known.keys()].every((output) => /^numbers: [* ]+$/.test(output));
    return silent ? [] : breaches(known, answered, true);
  });
}

// The same proof over a larger space, up to eight options, stands beside the rule's own tests: test/core/disclosure.
describe("P11: of a private question's result, whatever a reader knows besides", () => {
  it.each([2, 3, 4, 5])("one choice of %i, every table of 5 to 24 answers", (options) => {
    expect(tellable(options, 24, (answered) => realRule(answered, 1, 1))).toEqual([]);
  });

  it.each([
    [2, 2],
    [3, 2],
    [3, 3],
  ])("several choices of %i, up to %i each, every table of 5 to 24 answers", (options, max) => {
    expect(tellableOfSeveral(options, 24, max)).toEqual([]);
  });
});

describe("P11: planted: the same proof finds a rule that is off by one", () => {
  /** The real rule, which shows one figure more than it should wherever it withholds any. */
  const oneFigureMore =
    (answered: number): Rule =>
    (table) =>
      realRule(answered, 1, 1)(table).map((output) => withOneMore(output, table));
  const withOneMore = ({ labels, whole }: Output, table: Table): Output => {
    const at = whole === "numbers" ? labels.indexOf("*") : -1;
    return { whole, labels: labels.map((label, nth) => (nth === at ? String(table[nth]) : label)) };
  };
  /** Counts under eight withheld and no other, in place of the rule, begun one answer too early: at nineteen. */
  const oneAnswerEarly =
    (answered: number): Rule =>
    (table) =>
      answered !== 19
        ? realRule(answered, 1, 1)(table)
        : [{ whole: "numbers", labels: table.map((count) => (count < 8 ? "*" : String(Math.round(count / 5) * 5))) }];

  it("one figure too many", () => {
    expect(tellable(3, 24, oneFigureMore)).not.toEqual([]);
  });

  it("numbers from one answer too early", () => {
    expect(tellable(3, 19, oneAnswerEarly)).not.toEqual([]);
  });
});
