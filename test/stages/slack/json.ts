/** Anything that came over the wire as an object. */
export type Json = Readonly<Record<string, unknown>>;

/** An object, or an empty one where it is none. */
export const rec = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** A list of objects, or none. */
export const recs = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(rec) : []);

/** A text, or "". */
export const str = (value: unknown): string => (typeof value === "string" ? value : "");
