import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importsOf } from "./source-file.ts";
import { tokens } from "./tokens.ts";

const imports = (text: string, path = "src/a/b.ts") =>
  importsOf({ path, text }).map((i) => `${i.line} ${i.typeOnly ? "type " : ""}${i.target ?? "computed"}`);

describe("imports", () => {
  it.each([
    ['import { a } from "../c.ts";', ["1 src/c.ts"]],
    ['import type { A } from "./c.ts";', ["1 type src/a/c.ts"]],
    ['import * as fs from "node:fs";', ["1 node:fs"]],
    ['import d, { e } from "pkg/sub";', ["1 pkg/sub"]],
    ['import "./side.ts";', ["1 src/a/side.ts"]],
    ['export { a } from "../c.ts";', ["1 src/c.ts"]],
    ['export * from "../c.ts";', ["1 src/c.ts"]],
    ['export * as c from "../c.ts";', ["1 src/c.ts"]],
    ['export type { A } from "../c.ts";', ["1 type src/c.ts"]],
    ["\n\nconst m = await import('../c.ts');", ["3 src/c.ts"]],
    ['type T = import("../c.ts").T;', ["1 src/c.ts"]],
    ["const m = await import(where);", ["1 computed"]],
    ["const m = await import(`./${where}.ts`);", ["1 computed"]],
    ['const x = require("pkg");', ["1 pkg"]],
    ['import json from "./x.json" with { type: "json" };', ["1 src/a/x.json"]],
    ['const a = `${b ? `x ${await import("hidden")}` : ""}`;', ["1 hidden"]],
    ["const u = import.meta.url;", []],
    ['// import "no"\n/* import "no" */ const s = \'import "no"\'; const t = `import "no"`;', []],
    ['const r = /import "no"/; const q = a / b; export const z = [1].from("x");', []],
    ['export const from = "x"; export function f() {}', []],
  ])("of %s", (text, expected) => {
    expect(imports(text)).toEqual(expected);
  });

  it("names what is taken, under the name the other file gives it", () => {
    const [first] = importsOf({ path: "a.ts", text: 'import { type A, b as c, type as t } from "./c.ts";' });
    expect(first?.names).toEqual([
      { name: "A", typeOnly: true },
      { name: "b", typeOnly: false },
      { name: "type", typeOnly: false },
    ]);
  });
});

describe("tokens", () => {
  it("tells a division from a regular expression, and strings, templates and comments from code", () => {
    const text = "a = b / c / d; // x\nif (/[/\"]'/.test(s)) y(`q${ { a: 1 }.a }r`) /* ' */ + 'it\\'s'";
    expect(tokens(text).map((t) => `${t.kind[0]}${t.text}`)).toEqual(
      [
        "wa",
        "s=",
        "wb",
        "s/",
        "wc",
        "s/",
        "wd",
        "s;",
        "wif",
        "s(",
        "r/[/\"]'/",
        "s.",
        "wtest",
        "s(",
        "ws",
        "s)",
        "s)",
      ].concat(["wy", "s(", "tq", "s{", "wa", "s:", "w1", "s}", "s.", "wa", "tr", "s)", "s+", "sit\\'s"]),
    );
  });

  it("keeps count of the lines", () => {
    const text = readFileSync(new URL(import.meta.url), "utf8");
    const marked = tokens(`${text}\nlastWord`).at(-1);
    expect(marked).toEqual({ kind: "word", text: "lastWord", line: text.split("\n").length + 1 });
  });
});
