import type { Ajv } from "ajv";
import { fieldsOf, lengthOf } from "./rules/rule.ts";
import { withoutMarkup } from "./rules/telegram-markup.ts";

type Holds = (max: number, text: string, parent: unknown) => boolean;

/** Errors of these bear their bound in the schema only. */
const KEYWORDS: Readonly<Record<string, Holds>> = {
  // In place of the validator's own, which counts code points. Not every platform says how it counts, and UTF-16 units
  // are never fewer: what passes here is short enough for all of them.
  maxLength: (max, text) => lengthOf(text) <= max,
  maxBytes: (max, text) => Buffer.byteLength(text) <= max,
  maxParsed: (max, text, parent) => lengthOf(withoutMarkup(text, fieldsOf(parent)?.parse_mode)) <= max,
};

/** Teaches a validator how long texts are: in UTF-16 units, in bytes, and without the markup of the chosen parse_mode. */
export function addLengthKeywords(ajv: Ajv): void {
  ajv.removeKeyword("maxLength");
  for (const [keyword, holds] of Object.entries(KEYWORDS)) {
    ajv.addKeyword({
      keyword,
      type: "string",
      schemaType: "number",
      validate: (max: number, text: string, _schema: unknown, where?: { parentData: unknown }) =>
        holds(max, text, where?.parentData),
    });
  }
}
