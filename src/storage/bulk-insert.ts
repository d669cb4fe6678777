import type { Rows } from "./client.ts";
import type { Dialect } from "./dialect.ts";

/** Rows in one statement: a megabyte or so of what members write. */
const CHUNK = 500;

type Value = string | number | Uint8Array | null;
type Kind = "text" | "integer" | "bytes";

/** How each kind of value is taken out of a row that is written as JSON: numbers as they are, bytes in hex. */
const READ: Readonly<Record<Dialect["engine"], Readonly<Record<Kind, (at: number) => string>>>> = {
  sqlite: {
    text: (at) => `value->>${at}`,
    integer: (at) => `value->>${at}`,
    bytes: (at) => `unhex(value->>${at})`,
  },
  postgresql: {
    text: (at) => `value->>${at}`,
    integer: (at) => `(value->>${at})::bigint`,
    bytes: (at) => `decode(value->>${at}, 'hex')`,
  },
};
const FROM = { sqlite: "json_each(?)", postgresql: "jsonb_array_elements($1::jsonb)" } as const;

/**
 * Adds many rows of one table, in few statements of one value each. Prisma's own way takes several times as long for
 * large rows, and a release holds its lock meanwhile. Columns and values in the same order.
 */
export async function insertAll(
  rows: Rows,
  { engine }: Dialect,
  table: string,
  columns: Readonly<Record<string, Kind>>,
  records: readonly (readonly Value[])[],
): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const values = Object.values(columns).map((kind, at) => READ[engine][kind](at));
  const text = `INSERT INTO "${table}" (${names.join(", ")}) SELECT ${values.join(", ")} FROM ${FROM[engine]}`;
  for (let from = 0; from < records.length; from += CHUNK) {
    const chunk = records.slice(from, from + CHUNK).map((record) => record.map(asJson));
    await rows.$executeRawUnsafe(text, JSON.stringify(chunk));
  }
}

const asJson = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value);
