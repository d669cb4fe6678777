import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { DangerPhrases } from "../core/feedback/danger.ts";
import { wordsFolder } from "./load-words.ts";

const PHRASE = z
  .string()
  .regex(/^(?:\*|\[[\p{L}\p{N}|', ]+\]|[\p{L}\p{N}']+)(?: (?:\*|\[[\p{L}\p{N}|', ]+\]|[\p{L}\p{N}']+))*$/u);
const PHRASES = z.strictObject({
  language: z.string().min(2),
  version: z.number().int().positive(),
  phrases: z.array(PHRASE).min(1),
  sayings: z.array(PHRASE),
});

/** The lists of phrases, one file a language: `danger-phrases.<language>.json`. Throws where one is written wrongly. */
export function loadDangerPhrases(): readonly DangerPhrases[] {
  return readdirSync(wordsFolder())
    .filter((file) => /^danger-phrases\..+\.json$/.test(file))
    .sort()
    .map((file) => PHRASES.parse(JSON.parse(readFileSync(join(wordsFolder(), file), "utf8"))));
}
