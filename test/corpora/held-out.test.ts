import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCorpus } from "./corpus.ts";
import { scores } from "./scoring.ts";

const FOLDER = join(import.meta.dirname, "held-out");

/** Where the first score of each corpus stands. Neither is here without the other: the corpus comes after the rules. */
const FIRST_SCORES: Readonly<Record<string, string>> = {
  "en.json": "first-score.json",
  "en-second.json": "second-score.json",
};

/** The shares that were seen, by list, when the corpus was scored for the first and only time that counts. */
const RECORDED = z.strictObject({
  version: z.number().int(),
  date: z.string(),
  seen: z.record(z.string(), z.number()),
});

/** The hashes that were committed before the rules, by file. */
const hashes = new Map(
  readFileSync(join(FOLDER, "SHA256"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [, hash = "", file = ""] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
      return [file, hash] as const;
    }),
);

it("every held-out corpus has a hash that was committed before the rules, and a place for its first score", () => {
  expect([...hashes.keys()]).toEqual(Object.keys(FIRST_SCORES));
  const known = ["SHA256", ...Object.entries(FIRST_SCORES).flat()];
  expect(readdirSync(FOLDER).filter((file) => !known.includes(file))).toEqual([]);
});

describe.each([...hashes])("the held-out corpus %s", (file, hash) => {
  const corpus = join(FOLDER, file);
  const firstScore = join(FOLDER, FIRST_SCORES[file] ?? "");

  it("is the one whose hash was committed, and no later rules see less in it than the first", () => {
    expect(existsSync(firstScore)).toBe(existsSync(corpus));
    if (!existsSync(corpus)) return;
    expect(createHash("sha256").update(readFileSync(corpus)).digest("hex")).toBe(hash);
    const first = RECORDED.parse(JSON.parse(readFileSync(firstScore, "utf8"))).seen;
    const now = scores(readCorpus(corpus));
    expect(Object.keys(first).sort()).toEqual(now.map((score) => score.list).sort());
    for (const { list, share, wanted } of now) {
      // Recorded to three places.
      if (wanted === "seen") expect(share, list).toBeGreaterThanOrEqual((first[list] ?? 1) - 0.0005);
      else expect(share, list).toBeLessThanOrEqual((first[list] ?? 0) + 0.0005);
    }
  });
});
