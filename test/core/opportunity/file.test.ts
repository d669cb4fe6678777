import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { FIELD_NAMES, specOf } from "../../../src/core/opportunity/fields.ts";
import { FILE_SCHEMA, fileSchema, readFile } from "../../../src/core/opportunity/file.ts";
import { TEMPLATES } from "../../../src/core/opportunity/templates.ts";
import { FULL } from "./samples.ts";

const SCHEMA = resolve(import.meta.dirname, "../../../docs/opportunity.schema.json");
const written = (notice: object) => JSON.stringify({ schema: FILE_SCHEMA, ...notice });
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(fileSchema());

it("the open schema in the docs is the one the program reads by", () => {
  if (process.env.WRITE_SCHEMA === "1") writeFileSync(SCHEMA, `${JSON.stringify(fileSchema(), null, 2)}\n`);
  expect(JSON.parse(readFileSync(SCHEMA, "utf8"))).toEqual(fileSchema());
});

describe("a file", () => {
  it("holds a whole notice and gives it back, and keeps to the schema", () => {
    expect(readFile(written(FULL))).toEqual({ ok: true, draft: FULL });
    expect(validate({ schema: FILE_SCHEMA, ...FULL }), JSON.stringify(validate.errors)).toBe(true);
    for (const template of Object.values(TEMPLATES)) expect(readFile(written(template)).ok).toBe(true);
  });

  it("is told everything that is wrong with it at once, and repeats nothing long of it", () => {
    const bad = { ...FULL, kind: "party", minAge: "18", closesOn: "soon", titel: "x", amount: "-3" };
    expect(readFile(written(bad))).toEqual({
      ok: false,
      problems: expect.arrayContaining([
        { why: "not-offered", field: "kind" },
        { why: "wrong-type", field: "minAge" },
        { why: "not-a-day", field: "closesOn" },
        { why: "not-money", field: "amount" },
        { why: "unknown-field", name: "titel" },
      ]),
    });
    expect(validate({ schema: FILE_SCHEMA, ...bad })).toBe(false);
  });

  it.each(["", "[]", "null", "12", "{", '{"title":"x"}'])("that is none of ours is refused: %s", (text) => {
    expect(readFile(text).ok).toBe(false);
  });

  it("of a wrong type in any field is refused, never thrown at", () => {
    for (const name of FIELD_NAMES)
      for (const value of [null, {}, [1], true, { name: 1, ways: [] }])
        expect(readFile(written({ [name]: value })), `${name} ${specOf(name).kind}`).toMatchObject({ ok: false });
  });
});
