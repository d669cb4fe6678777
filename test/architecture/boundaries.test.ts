import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { IMPORT_RULES } from "./import-rules.ts";
import { PLANTED } from "./planted.ts";
import type { Rule } from "./rule.ts";
import { SHAPE_RULES } from "./shape-rules.ts";
import type { ProjectFile } from "./source-file.ts";
import { WORD_RULES } from "./word-rules.ts";

const RULES: readonly Rule[] = [...IMPORT_RULES, ...WORD_RULES, ...SHAPE_RULES];
const root = resolve(import.meta.dirname, "../..");

function projectFiles(): readonly ProjectFile[] {
  const top = readdirSync(root, { withFileTypes: true });
  const single = top.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const folders = ["src", "adapters", "prisma", "test"].filter((name) => top.some((entry) => entry.name === name));
  const deep = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
  return [...single, ...deep]
    .filter((path) => /\.(ts|md)$/.test(path) && !path.startsWith("src/storage/generated/"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const said = (rule: Rule, files: readonly ProjectFile[]): readonly string[] =>
  rule.offences(files).map((o) => `${o.path}:${o.line} ${o.what}`);

describe("the project keeps its boundaries", () => {
  const files = projectFiles();

  it("and all of it is looked at", () => {
    const paths = files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining(["src/core/poll/poll.ts", "src/ports/person.ts", "test/stages/stage.ts"]),
    );
  });

  it.each(RULES)("$name", (rule) => {
    expect(said(rule, files), rule.reason).toEqual([]);
  });
});

describe("every rule bites", () => {
  it.each(RULES)("$name", (rule) => {
    const planted = PLANTED[rule.name];
    if (planted === undefined) throw new Error(`No offender is planted for the rule "${rule.name}".`);
    for (const [path, text] of planted.offenders) {
      expect(said(rule, [{ path, text }]), `${path}: ${text.slice(0, 80)}`).not.toEqual([]);
    }
    for (const [path, text] of planted.innocents) {
      expect(said(rule, [{ path, text }]), `${path}: ${text.slice(0, 80)}`).toEqual([]);
    }
  });

  it("and nothing is planted for a rule that is gone", () => {
    const names = RULES.map((rule) => rule.name);
    expect(Object.keys(PLANTED).filter((name) => !names.includes(name))).toEqual([]);
  });
});
