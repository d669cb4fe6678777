import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import type { PlatformSchemas, Schema } from "./generator/schema.ts";
import { addLengthKeywords } from "./length-keywords.ts";
import type { Fields, WireRule } from "./rules/rule.ts";
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
  let opened: OpenSchemas | undefined;
  const schemas = (): OpenSchemas => {
    opened ??= openSchemas(platform);
    return opened;
  };
  return {
    violations(call, body = NO_ARGUMENTS) {
      const validate = schemas().validator(call);
      if (validate === undefined) return [`${call}: no such call is known`];
      const errors = validate(body) ? [] : (validate.errors ?? []);
      const broken = rules.flatMap((rule) =>
        rule.broken(body, call).map((path) => `${path === "" ? "body" : path}: ${rule.says}`),
      );
      return [...told(errors), ...broken];
    },
    fromForm(call, form) {
      const { properties } = schemas().resolved(call);
      return Object.fromEntries(
        [...form].map(([name, text]): [string, unknown] => [name, fromText(text, properties?.[name])]),
      );
    },
  };
}

interface OpenSchemas {
  /** Undefined for a call that is not known. */
  validator(call: string): ValidateFunction | undefined;
  resolved(call: string): Schema;
}

function openSchemas(platform: string): OpenSchemas {
  const path = join(import.meta.dirname, "generated", `${platform}.json`);
  const { calls, $defs } = JSON.parse(readFileSync(path, "utf8")) as PlatformSchemas;
  const places = new Map(Object.keys(calls).map((call, i) => [call, `call.${i}`]));
  const asDefs = Object.entries(calls).map(([call, schema]) => [places.get(call), schema]);
  const ajv = newAjv();
  // One document for all calls: what they share is compiled once, and only when one of them is asked for.
  ajv.addSchema({ $id: platform, $defs: { ...$defs, ...Object.fromEntries(asDefs) } });
  return {
    validator(call) {
      const place = places.get(call);
      return place === undefined ? undefined : ajv.getSchema(`${platform}#/$defs/${place}`);
    },
    resolved(call) {
      const schema = calls[call] ?? {};
      return schema.$ref === undefined ? schema : ($defs[schema.$ref.replace("#/$defs/", "")] ?? {});
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
    // Kept apart, definitions are compiled once, not wherever they are used.
    inlineRefs: false,
    // They are made by our own generator; checking them takes longer than all else.
    validateSchema: false,
  });
  addLengthKeywords(ajv);
  return ajv;
}
