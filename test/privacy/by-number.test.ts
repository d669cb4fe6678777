import { describe, expect, it } from "vitest";
import { faultsByNumber, type RunTest } from "./by-number.ts";
import { PROPERTIES } from "./properties.ts";

const numbers = PROPERTIES.map((_, at) => at + 1);
const PLACES = ["sqlite", "postgresql", "discord", "slack", "telegram", "web"];
/** A run in which every property was shown everywhere, and its table. */
const all: readonly RunTest[] = numbers.flatMap((number) =>
  PLACES.map((where): RunTest => ({ file: `it.${where}.test.ts`, path: [`P${number}: holds`], state: "passed" })),
);
const table = (numbered: readonly number[], file = "it.*.test.ts") =>
  numbered.map((number) => `| P${number} something | \`${file}\` | shown |`).join("\n");

describe("the count by number", () => {
  it("finds nothing wrong where all was shown", () => {
    expect(PROPERTIES).toHaveLength(37);
    expect(faultsByNumber(all, table(numbers))).toEqual([]);
  });

  it("finds a number that no test has, or that did not pass", () => {
    const without = all.filter(({ path }) => path[0] !== "P11: holds");
    expect(faultsByNumber(without, table(numbers))).toContain("P11: no test of this number passed.");
    const failing = all.map((test): RunTest => (test.path[0] === "P11: holds" ? { ...test, state: "failed" } : test));
    expect(faultsByNumber(failing, table(numbers))).toContain("P11: no test of this number passed.");
  });

  it("finds a database or a platform on which a number was not shown", () => {
    const without = all.filter(({ path, file }) => path[0] !== "P1: holds" || !file.includes("postgresql"));
    expect(faultsByNumber(without, table(numbers))).toEqual(["P1: no test of this number passed on postgresql."]);
    const unheard = all.filter(({ path, file }) => path[0] !== "P26: holds" || !file.includes("slack"));
    expect(faultsByNumber(unheard, table(numbers))).toEqual(["P26: no test of this number passed on slack."]);
  });

  it("finds a table that names other files, or no such row", () => {
    const wrong = table(numbers).replace("| P4 something | `it.*.test.ts`", "| P4 something | `other.test.ts`");
    expect(faultsByNumber(all, wrong)).toEqual(["P4: README.md names other.test.ts, and it was it.*.test.ts."]);
    expect(faultsByNumber(all, table(numbers.slice(1)))).toHaveLength(1);
  });

  it("finds a test that did not run, and a number that is none", () => {
    const more = (name: string, state: RunTest["state"] = "passed"): readonly RunTest[] => [
      ...all,
      { file: "x.test.ts", path: ["a suite", name], state },
    ];
    expect(faultsByNumber(more("anything", "skipped"), table(numbers))).toHaveLength(1);
    expect(faultsByNumber(more("P38: holds"), table(numbers))).toEqual(["P38: there is no such property."]);
  });

  it("reads several numbers, limits, and places told by a suite's name", () => {
    const one: RunTest = { file: "x.test.ts", path: ["of sqlite", "P5, P6 LIMIT: holds"], state: "passed" };
    const rest = all.filter(({ path, file }) => path[0] !== "P6: holds" || file.includes("postgresql"));
    const readme = table(numbers).replaceAll(/\| (P5|P6) something \| `it/g, "| $1 something | `x.test.ts`, `it");
    expect(faultsByNumber([...rest, one], readme)).toEqual([]);
  });
});
