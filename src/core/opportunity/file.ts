import { FIELD_NAMES, type FieldName, type FieldSpec, specOf } from "./fields.ts";
import type { DraftNotice, FieldValue } from "./notice.ts";
import { readJson, type ValueProblem } from "./read-value.ts";

/** The `schema` of the files this version reads and writes; the number rises when an old file would mean something else. */
export const FILE_SCHEMA = "sayso-opportunity/1";

export type FileProblem =
  | { readonly why: "not-json" }
  | { readonly why: "other-schema" }
  /** `name` is as it stands in the file, cut to 40 signs. */
  | { readonly why: "unknown-field"; readonly name: string }
  | { readonly why: ValueProblem; readonly field: FieldName };

/** Reads a notice from the text of a JSON file: as much of it as there is; what is missing can be added in chat. */
export function readFile(
  text: string,
):
  | { readonly ok: true; readonly draft: DraftNotice }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const given = parsed(text);
  if (given === undefined) return { ok: false, problems: [{ why: "not-json" }] };
  if (given.schema !== FILE_SCHEMA) return { ok: false, problems: [{ why: "other-schema" }] };
  const problems: FileProblem[] = [];
  const draft: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(given)) {
    if (WRITTEN_BESIDE.has(name)) continue;
    const field = FIELD_NAMES.find((known) => known === name);
    if (field === undefined) {
      problems.push({ why: "unknown-field", name: [...name].slice(0, 40).join("") });
      continue;
    }
    const read = readJson(specOf(field), value);
    if (read.ok) draft[field] = read.value;
    else problems.push({ why: read.problem, field });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft: draft as DraftNotice };
}

/** What our own files say beside the notice; a file read back may hold it. */
const WRITTEN_BESIDE: ReadonlySet<string> = new Set([
  "schema",
  "id",
  "version",
  "state",
  "updated",
  "total_minutes",
  "url",
]);

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // The parser's own text would quote what somebody wrote.
    return undefined;
  }
}

type Schema = Readonly<Record<string, unknown>>;

/** The open schema of a notice as JSON Schema (2020-12), made from the table of fields. */
export function fileSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A chance to take part, as Sayso reads and writes it",
    type: "object",
    required: ["schema"],
    additionalProperties: false,
    properties: {
      schema: { const: FILE_SCHEMA },
      ...Object.fromEntries([...WRITTEN_BESIDE].filter((name) => name !== "schema").map((name) => [name, {}])),
      ...Object.fromEntries(FIELD_NAMES.map((name) => [name, schemaOf(specOf(name))])),
    },
  };
}

function schemaOf(spec: FieldSpec): Schema {
  const text = { type: "string" } as const;
  switch (spec.kind) {
    case "text":
      return { ...text, minLength: 1, maxLength: spec.max };
    case "list":
      return { type: "array", minItems: 1, maxItems: spec.most, items: { ...text, maxLength: spec.max } };
    case "pick":
      return { enum: spec.of };
    case "picks":
      return { type: "array", minItems: 1, uniqueItems: true, items: { enum: spec.of } };
    case "day":
      return { ...text, pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "clock":
      return { ...text, pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" };
    case "money":
      return { ...text, pattern: "^\\d{1,5}(\\.\\d{2})?$" };
    case "link":
      return { ...text, pattern: "^https://" };
    case "whole":
      return { type: "integer", minimum: spec.from, maximum: spec.to };
    case "dates":
      return { type: "array", items: { ...text, pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}-\\d{2}:\\d{2}$" } };
    case "contact":
      return {
        type: "object",
        required: ["name", "ways"],
        properties: { name: text, ways: { type: "array", minItems: 2, maxItems: 2, items: text } },
      };
    default:
      return spec satisfies never;
  }
}
