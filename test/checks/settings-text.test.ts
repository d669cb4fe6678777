import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { SETTINGS } from "../../src/settings.ts";
import { envExample, withTable } from "./settings-text.ts";

describe(".env.example", () => {
  const text = envExample(SETTINGS);

  it("changes nothing as it is", () => {
    expect(parseEnv(text)).toEqual({});
  });

  it("is a sound configuration once every # before a setting is taken away", () => {
    const reading = readConfig(parseEnv(text.replace(/^#(?=[A-Z_]+=)/gm, "")));
    // The examples of tokens say so in words; only their shape may be wrong.
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  });
});

it("the table of the guide has a row for every setting and needs its marks", () => {
  const guide = "a\n<!-- settings: made by npm run generate:docs -->\nstale row\n<!-- end of settings -->\nz\n";
  const made = withTable(guide, SETTINGS);
  for (const setting of SETTINGS) expect(made).toContain(`| \`${setting.name}\` |`);
  expect(made).not.toContain("stale row");
  expect(withTable(made, SETTINGS)).toBe(made);
  expect(() => withTable("no marks", SETTINGS)).toThrow("marks");
});
