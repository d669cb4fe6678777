import type { ErrorObject } from "ajv";
import type { Schema } from "./generator/schema.ts";
import { below } from "./rules/rule.ts";

type Params = Readonly<Record<string, unknown>>;

const SAYS: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => `must be ${[type].flat().join(" or ")}`,
  enum: ({ allowedValues }) => `must be one of ${[allowedValues].flat().slice(0, 12).join(", ")}`,
  minLength: ({ limit }) => `must have at least ${limit} characters`,
  maxItems: ({ limit }) => `must hold at most ${limit}`,
  minItems: ({ limit }) => `must hold at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  pattern: ({ pattern }) => `must match ${pattern}`,
};

function pathOf(instancePath: string): string {
  const steps = instancePath.split("/").slice(1);
  const path = steps.reduce((way, step) => below(way, /^\d+$/.test(step) ? Number(step) : step), "");
  return path.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The fields of which one must be there, where that is what an error says. */
function neededFields(error: ErrorObject): readonly string[] | undefined {
  const branches = error.keyword === "anyOf" ? (error.schema as readonly Schema[]) : [];
  const isNeed = (branch: Schema) => Object.keys(branch).join() === "required";
  return branches.length > 0 && branches.every(isNeed)
    ? branches.map((branch) => (branch.required ?? []).join(" and "))
    : undefined;
}

function line(error: ErrorObject): string {
  const path = pathOf(error.instancePath);
  const at = path === "" ? "body" : path;
  const params = error.params as Params;
  if (error.keyword === "required") return `${below(path, String(params.missingProperty))}: is missing`;
  if (error.keyword === "additionalProperties") {
    return `${below(path, String(params.additionalProperty))}: is not a field here`;
  }
  const fields = neededFields(error);
  if (fields !== undefined) return `${at}: must have ${fields.join(" or ")}`;
  if (error.keyword === "anyOf") return `${at}: is none of the shapes that may stand here`;
  // Our own keywords give their bound in the schema only.
  if (error.keyword === "maxLength") return `${at}: must have at most ${error.schema} characters`;
  if (error.keyword === "maxBytes") return `${at}: must have at most ${error.schema} bytes`;
  if (error.keyword === "maxParsed") return `${at}: must have at most ${error.schema} characters, markup not counted`;
  return `${at}: ${SAYS[error.keyword]?.(params) ?? `breaks "${error.keyword}"`}`;
}

/**
 * The lines for a validator's errors. Where a value fits none of several shapes, the errors inside it tell more than
 * that it is not some other kind of thing; where there are none inside, one line says so.
 */
export function told(errors: readonly ErrorObject[]): readonly string[] {
  const choices = errors.filter((error) => error.keyword === "anyOf");
  const needs = choices.filter((choice) => neededFields(choice) !== undefined);
  const shapes = choices.filter((choice) => !needs.includes(choice));
  const real = errors.filter(
    (error) => error.keyword !== "if" && !needs.some((need) => error.schemaPath.startsWith(`${need.schemaPath}/`)),
  );
  const isKind = (error: ErrorObject): boolean =>
    KINDS.has(error.keyword) && shapes.some((shape) => shape.instancePath === error.instancePath);
  const kept = real.filter((error) => {
    if (!shapes.includes(error)) return !isKind(error);
    return !real.some((e) => !shapes.includes(e) && !isKind(e) && isAtOrBelow(e.instancePath, error.instancePath));
  });
  // Whatever is left out above: a body that was refused is never reported as good.
  return [...new Set((kept.length > 0 ? kept : errors).map(line))];
}

const KINDS = new Set(["type", "enum"]);
const isAtOrBelow = (path: string, other: string): boolean => path === other || path.startsWith(`${other}/`);
