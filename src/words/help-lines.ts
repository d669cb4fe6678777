import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "../core/due.ts";
import type { HelpLine } from "../core/help/help-lines.ts";
import { wordsFolder } from "./load-words.ts";

const HELP_LINES = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string().min(1),
    contact: z.string().min(3),
    says: z.string().min(1),
    nations: z.array(z.enum(["england", "scotland", "wales", "northern-ireland"])).min(1),
    ages: z.string().min(1).optional(),
    hours: z.string().min(1),
    cost: z.string().min(1),
    sourceUrl: z.url({ protocol: /^https$/ }),
    lastVerified: z.string().refine(isDay),
    checkedBy: z.string().min(1),
  }),
);

/** Reads the help lines of the four nations, once: keep what it returns. Throws where one is written wrongly. */
export function loadHelpLines(): readonly HelpLine[] {
  return readHelpLines(readFileSync(join(wordsFolder(), "help-lines.uk.json"), "utf8"));
}

/** Reads help lines from JSON text. Throws an Error that tells what is wrong where. */
export function readHelpLines(json: string): readonly HelpLine[] {
  return HELP_LINES.parse(JSON.parse(json)).map(({ ages, lastVerified, ...line }) => {
    if (!isDay(lastVerified)) throw new Error(`The help line "${line.id}" was verified on no day.`);
    return ages === undefined ? { ...line, lastVerified } : { ...line, ages, lastVerified };
  });
}
