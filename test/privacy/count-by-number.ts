import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TestProject } from "vitest/node";
import { faultsByNumber, type RunTest, shownByNumber } from "./by-number.ts";
import { PROPERTIES } from "./properties.ts";

/** After all tests: says where each property was shown, and fails the run where one was not. */
export function setup(project: TestProject): () => Promise<void> {
  return async () => {
    const { vitest } = project;
    const modules = vitest.state.getTestModules();
    const all = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(".test.ts"));
    if (modules.length < all.length || vitest.config.testNamePattern) {
      process.stdout.write("\nP1 to P37 were not counted: only some of the tests were to run.\n");
      return;
    }
    const tests = modules.flatMap((module): readonly RunTest[] =>
      [...module.children.allTests()].map((test) => ({
        file: basename(module.moduleId),
        path: pathOf(test),
        state: test.result().state,
      })),
    );
    // Somebody only had the tests listed.
    if (tests.every(({ state }) => state === "pending")) return;
    process.stdout.write(`\n${shownByNumber(tests).map(lineOf).join("\n")}\n`);
    const faults = faultsByNumber(tests, await readFile(join(import.meta.dirname, "README.md"), "utf8"));
    if (faults.length === 0) return;
    process.stdout.write(`\n${faults.join("\n")}\n`);
    process.exitCode = 1;
  };
}

type Named = { readonly name: string; readonly parent: unknown };

function pathOf(test: Named): readonly string[] {
  const { parent } = test;
  const above = typeof parent === "object" && parent !== null && "name" in parent ? pathOf(parent as Named) : [];
  return [...above, test.name];
}

function lineOf({ number, passed, count }: ReturnType<typeof shownByNumber>[number]): string {
  const { title, on } = PROPERTIES[number - 1] ?? { title: "", on: [] };
  const where = on.map((one) => `${one} ${count(one)}`).join(", ");
  const told = `${passed.length} passed${where && ` (${where})`}`;
  return `${`P${number}`.padEnd(5)}${title}: ${told}`;
}
