import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { PlatformSchemas, Schema } from "./generator/schema.ts";
import { type Fields, fieldsOf, lengthOf, type WireRule } from "./rules/rule.ts";
import { withoutMarkup } from "./rules/telegram-markup.ts";
import { told } from "./violation-lines.ts";

/** What a platform would say to a body, and how a form becomes one. */
export interface BodyChecker {
  /** Empty: the platform would take it. Otherwise lines that name the path and the rule, never a value. */
  violations(call: string, body: unknown): readonly string[];
  /** A form's fields as the body they stand for: what the call does not take as text is read as JSON. */
  fromForm(call: string, form: Iterable<readonly [string, string]>): Fields;
}

const NO_ARGUMENTS: Fields = {};

/** Reads the committed schemas of a platform at the first use, and compiles each call's once. */
export function bodyChecker(platform: "discord" | "slack" | "telegram", rules: readonly WireRule[]): BodyChecker {
  let read: PlatformSchemas | undefined;
  const schemas = (): PlatformSchemas => {
    const path = join(import.meta.dirname, "generated", `${platform}.json`);
    read ??= JSON.parse(readFileSync(path, "utf8")) as PlatformSchemas;
    return read;
  };
  const ajv = newAjv();
  const compiled = new Map<string, ValidateFunction>();
  const compile = (call: string, schema: Schema): ValidateFunction => {
    const before = compiled.get(call);
    if (before !== undefined) return before;
    const validate = ajv.compile({ ...schema, $defs: schemas().$defs });
    compiled.set(call, validate);
    return validate;
  };
  return {
    violations(call, body = NO_ARGUMENTS) {
      const schema = schemas().calls[call];
      if (schema === undefined) return [`${call}: no such call is known`];
      const validate = compile(call, schema);
      const errors = validate(body) ? [] : (validate.errors ?? []);
      const broken = rules.flatMap((rule) =>
        rule.broken(body, call).map((path) => `${path === "" ? "body" : path}: ${rule.says}`),
      );
      return [...told(errors as readonly ErrorObject[]), ...broken];
    },
    fromForm(call, form) {
      const schema = schemas().calls[call] ?? {};
      const target = schema.$ref === undefined ? schema : schemas().$defs[schema.$ref.replace("#/$defs/", "")];
      const fields = Object.fromEntries(form);
      return Object.fromEntries(
        Object.entries(fields).map(([name, text]) => [name, fromText(text, target?.properties?.[name])]),
      );
    },
  };
}

function fromText(text: string, schema: Schema | undefined): unknown {
  const takesText = schema === undefined || [schema.type].flat().includes("string") || schema.enum?.includes(text);
  if (takesText) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the schema will say that a text is no such thing.
    return text;
  }
}

function newAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    // Errors carry the part of the schema that they are about.
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  // Counted in UTF-16 units, as the platforms do, not in code points: an emoji can be two.
  ajv.addKeyword({
    keyword: "maxParsed",
    type: "string",
    schemaType: "number",
    validate: (max: number, text: string, _schema: unknown, where?: { parentData: unknown }) =>
      lengthOf(withoutMarkup(text, fieldsOf(where?.parentData)?.parse_mode)) <= max,
  });
  ajv.addKeyword({
    keyword: "maxBytes",
    type: "string",
    schemaType: "number",
    validate: (max: number, text: string) => Buffer.byteLength(text) <= max,
  });
  return ajv;
}
