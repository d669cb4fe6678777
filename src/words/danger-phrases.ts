import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "../core/due.ts";
import type { DangerPhrases } from "../core/feedback/danger.ts";
import { wordsFolder } from "./load-words.ts";

const WRITING = z.string().regex(/^[\p{Ll}\p{N}]+(?: [\p{Ll}\p{N}]+)*$/u);
const PATTERN = z.string().regex(/^[\p{Ll}\p{N}[\]{}|*, ]+$/u);
const LIST = z.strictObject({
  language: z.string().min(2),
  version: z.number().int().positive(),
  date: z.string().refine(isDay),
  note: z.string().min(1),
  spellings: z.record(WRITING, WRITING),
  names: z.record(z.string().regex(/^[a-z]+$/), PATTERN),
  /** By theme, so that people who know about one can read it alone. */
  phrases: z.record(z.string(), z.array(PATTERN).min(1)),
  sayings: z.array(PATTERN),
});

/** The lists of phrases, one file a language: `danger-phrases.<language>.json`. Throws where one is written wrongly. */
export function loadDangerPhrases(): readonly DangerPhrases[] {
  return readdirSync(wordsFolder())
    .filter((file) => /^danger-phrases\..+\.json$/.test(file))
    .sort()
    .map((file) => {
      const { phrases, ...list } = LIST.parse(JSON.parse(readFileSync(join(wordsFolder(), file), "utf8")));
      return { ...list, phrases: Object.values(phrases).flat() };
    });
}
