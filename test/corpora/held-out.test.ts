import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { readCorpus } from "./corpus.ts";
import { scores } from "./scoring.ts";

const FOLDER = join(import.meta.dirname, "held-out");
const CORPUS = join(FOLDER, "en.json");
const FIRST_SCORE = join(FOLDER, "first-score.json");

/** The shares that were seen, by list, when the corpus was scored for the first and only time that counts. */
const RECORDED = z.strictObject({
  version: z.number().int(),
  date: z.string(),
  seen: z.record(z.string(), z.number()),
});

it("the hash of the held-out corpus was committed before the rules", () => {
  expect(readFileSync(join(FOLDER, "SHA256"), "utf8")).toMatch(/\b[0-9a-f]{64}\b/);
});

// The corpus itself comes after the rules, and its first score with it: neither is here without the other.
it("the held-out corpus is the one whose hash was committed, and no later rules see less in it than the first", () => {
  expect(existsSync(FIRST_SCORE)).toBe(existsSync(CORPUS));
  if (!existsSync(CORPUS)) return;
  const hash = createHash("sha256").update(readFileSync(CORPUS)).digest("hex");
  expect(readFileSync(join(FOLDER, "SHA256"), "utf8")).toContain(hash);
  const first = RECORDED.parse(JSON.parse(readFileSync(FIRST_SCORE, "utf8"))).seen;
  const now = scores(readCorpus(CORPUS));
  expect(Object.keys(first).sort()).toEqual(now.map((score) => score.list).sort());
  for (const { list, share, wanted } of now) {
    // Recorded to three places.
    if (wanted === "seen") expect(share, list).toBeGreaterThanOrEqual((first[list] ?? 1) - 0.0005);
    else expect(share, list).toBeLessThanOrEqual((first[list] ?? 0) + 0.0005);
  }
});
