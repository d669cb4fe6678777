import { expect, it } from "vitest";
import { fieldReader } from "../../../src/core/forms/read.ts";
import type { PlainDay } from "../../../src/core/time.ts";
import { loadWords } from "../../../src/words/load-words.ts";

const words = loadWords().words("en");
const read = (day: string) =>
  fieldReader(new Map([["day", day]]), words, "2026-11-23" as PlainDay, "2026-11-30" as PlainDay, () => true);

it.each([
  ["2027-03-31", "2027-03-31"],
  ["31 March 2027", "2027-03-31"],
  ["31/3/2027", "2027-03-31"],
  ["31 March", "2027-03-31"],
  ["tomorrow", "2026-11-24"],
  [" Friday ", "2026-11-27"],
])("reads the day %s as people write it where there is no calendar to pick from", (typed, day) => {
  const reader = read(typed);
  expect(reader.day("day")).toBe(day);
  expect(reader.finish(() => "fine")).toEqual({ ok: true, value: "fine" });
});

it.each(["31 February 2027", "soon", "2027-02-30", "32/1/2027"])("asks again for %s, with an example", (typed) => {
  const reader = read(typed);
  expect(reader.day("day")).toBeUndefined();
  const done = reader.finish(() => "fine");
  expect(done.ok ? [] : done.problems.map((p) => p.field)).toEqual(["day"]);
  expect(done.ok ? "" : done.problems[0]?.message).toContain("2026-11-30");
});

it("asks for a day that was left out, and lets one that may be left out be left out", () => {
  const reader = read("  ");
  expect(reader.maybeDay("day")).toBeUndefined();
  expect(reader.finish(() => "fine").ok).toBe(true);
  expect(read("").day("day")).toBeUndefined();
});
