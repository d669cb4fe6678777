import { PROPERTIES, type Where } from "./properties.ts";

/** One test that was to run: `path` the names of its suites and its own, `file` the name of its file. */
export interface RunTest {
  readonly file: string;
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "skipped" | "pending";
}

/** "P4: …", "P4, P8: …", "P37 LIMIT: …". */
const NUMBERS = /^(P\d+(?:, P\d+)*)(?: LIMIT)?: /;
const PLACES = /\b(sqlite|postgresql|discord|slack|telegram|web)\b/gi;

/** The properties a test shows, by the numbers that its name or a suite's begins with. */
const numbersOf = ({ path }: RunTest): readonly number[] =>
  path.flatMap((name) => NUMBERS.exec(name)?.[1]?.split(", ") ?? []).map((number) => Number(number.slice(1)));

/** Where it ran: the databases and platforms that its file or its names call by name. */
const placesOf = ({ file, path }: RunTest): ReadonlySet<string> =>
  new Set([file, ...path].flatMap((text) => text.toLowerCase().match(PLACES) ?? []));

/** Files that differ only in database or platform, as one: "feedback.*.test.ts". */
const family = (file: string): string =>
  file.replace(/(sqlite|postgresql|discord|slack|telegram|web)(?=\.test\.ts$)/, "*");

/** How often each property was shown, and where. */
export interface Shown {
  readonly number: number;
  readonly passed: readonly RunTest[];
  readonly files: readonly string[];
  count(where: Where): number;
}

/** P1 to P37, in order, whether anything showed them or not. */
export function shownByNumber(tests: readonly RunTest[]): readonly Shown[] {
  return PROPERTIES.map((_, at) => {
    const ours = tests.filter((test) => numbersOf(test).includes(at + 1));
    const passed = ours.filter(({ state }) => state === "passed");
    return {
      number: at + 1,
      passed,
      files: [...new Set(ours.map(({ file }) => family(file)))].sort(),
      count: (where) => passed.filter((test) => placesOf(test).has(where)).length,
    };
  });
}

/** What keeps a run from showing every property by its number, one sentence each; `readme` is the text of README.md. */
export function faultsByNumber(tests: readonly RunTest[], readme: string): readonly string[] {
  const named = filesNamed(readme);
  const faults = shownByNumber(tests).flatMap(({ number, passed, files, count }) => {
    const missing = (PROPERTIES[number - 1]?.on ?? []).filter((where) => count(where) === 0);
    const told = (named.get(number) ?? []).join(", ");
    return [
      ...(passed.length === 0 ? [`P${number}: no test of this number passed.`] : []),
      ...missing.map((where) => `P${number}: no test of this number passed on ${where}.`),
      ...(told === files.join(", ") ? [] : [`P${number}: README.md names ${told}, and it was ${files.join(", ")}.`]),
    ];
  });
  const strange = [...new Set(tests.flatMap(numbersOf))].filter((number) => number < 1 || number > PROPERTIES.length);
  const idle = tests.filter(({ state }) => state === "skipped" || state === "pending");
  return [
    ...faults,
    ...strange.map((number) => `P${number}: there is no such property.`),
    ...idle.map(({ file, path }) => `${file}: "${path.join(" > ")}" did not run.`),
  ];
}

/** By number, the files that the README's table names for it, sorted. */
function filesNamed(readme: string): ReadonlyMap<number, readonly string[]> {
  const rows = readme.matchAll(/^\| P(\d+) [^|]*\|([^|]*)\|/gm);
  return new Map(
    [...rows].map(([, number, cell = ""]) => [
      Number(number),
      [...cell.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file).sort(),
    ]),
  );
}
