import type { Schema } from "./schema.ts";

const REFERENCE = /"#\/\$defs\/([^"]+)"/g;

/** The definitions that calls refer to, straight or by others, in the order of their names. */
export function reachable(
  calls: Readonly<Record<string, Schema>>,
  defs: ReadonlyMap<string, Schema>,
): Readonly<Record<string, Schema>> {
  const found = new Map<string, Schema>();
  const visit = (value: unknown): void => {
    for (const [, name = ""] of JSON.stringify(value).matchAll(REFERENCE)) {
      const schema = defs.get(name);
      if (schema === undefined) throw new Error(`The definition ${name} was never made.`);
      if (found.has(name)) continue;
      found.set(name, schema);
      visit(schema);
    }
  };
  visit(calls);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
