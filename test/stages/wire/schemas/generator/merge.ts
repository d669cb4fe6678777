import type { Schema } from "./schema.ts";

const resolved = (schema: Schema, defs: ReadonlyMap<string, Schema>): Schema =>
  schema.$ref === undefined ? schema : (defs.get(schema.$ref.replace("#/$defs/", "")) ?? schema);

const text = (schema: Schema): string => JSON.stringify(schema);

function mergedProperty(schemas: readonly Schema[]): Schema {
  const distinct = [...new Map(schemas.map((schema) => [text(schema), schema])).values()];
  const [first] = distinct;
  if (first !== undefined && distinct.length === 1) return first;
  const wide = distinct.find((schema) => schema.type !== undefined);
  const narrow = distinct.every((schema) => schema === wide || schema.enum !== undefined);
  if (wide !== undefined && narrow) return wide;
  const values = [...new Set(distinct.flatMap((schema) => schema.enum ?? []))];
  if (values.length === 2 && values.every((value) => typeof value === "boolean")) return { type: "boolean" };
  return { anyOf: distinct };
}

/**
 * Slack's arguments are products of unions (24 shapes for one method): one object with every field, and which fields
 * must be there, says what is wrong far better. It forgets that some fields exclude each other.
 */
export function merged(schemas: readonly Schema[], defs: ReadonlyMap<string, Schema>): Schema {
  const [only] = schemas;
  if (only !== undefined && schemas.length === 1) return only;
  const shapes = schemas.map((shape) => resolved(shape, defs));
  const names = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))].sort();
  const common = names.filter((name) => shapes.every((shape) => shape.required?.includes(name)));
  const own = shapes.map((shape) => (shape.required ?? []).filter((name) => !common.includes(name)));
  const isLeast = (set: readonly string[]) =>
    !own.some((other) => other.length < set.length && other.every((name) => set.includes(name)));
  const choices = [...new Map(own.filter(isLeast).map((set) => [set.join(), set])).values()];
  return {
    type: "object",
    ...(common.length > 0 ? { required: common } : {}),
    properties: Object.fromEntries(
      names.map((name) => [name, mergedProperty(shapes.flatMap((shape) => shape.properties?.[name] ?? []))]),
    ),
    additionalProperties: false,
    ...(choices.some((set) => set.length === 0) ? {} : { anyOf: choices.map((required) => ({ required })) }),
  };
}
