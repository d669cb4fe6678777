/** An object or list anywhere in a body, with the way to it ("blocks[2].text"; "" for the body itself). */
export interface Part {
  readonly path: string;
  readonly value: Fields;
}

/** The fields of an object as they came over the wire: nothing is known of them yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** A rule that the platform's published types do not tell. */
export interface WireRule {
  /** What must hold, as a violation tells it. */
  readonly says: string;
  /** Where it is written or was seen, in words. */
  readonly source: string;
  /** The paths where the body breaks it; the body may be anything at all. */
  readonly broken: (body: unknown, call: string) => readonly string[];
}

/** The same value as an object's fields, or undefined for lists, texts and all else. */
export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The same value as a list; empty for all else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The way to a field or to a place in a list below `path`. */
export const below = (path: string, step: string | number): string =>
  typeof step === "number" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`;

/** Every object in a body, the body itself first, each before what it holds. */
export function partsOf(value: unknown, path = ""): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => partsOf(item, below(path, i)));
  const fields = fieldsOf(value);
  if (fields === undefined) return [];
  return [{ path, value: fields }, ...Object.entries(fields).flatMap(([name, its]) => partsOf(its, below(path, name)))];
}

/** The paths of all but the first of the parts that bear the same value in a field. */
export function repeated(parts: readonly Part[], field: string): readonly string[] {
  const seen = new Set<unknown>();
  return parts.flatMap(({ path, value }) => {
    const its = value[field];
    if (its === undefined) return [];
    if (seen.has(its)) return [below(path, field)];
    seen.add(its);
    return [];
  });
}

/** How long a text is as platforms count: in UTF-16 units, the strictest of the counts in use; 0 for what is no text. */
export const lengthOf = (value: unknown): number => (typeof value === "string" ? value.length : 0);
