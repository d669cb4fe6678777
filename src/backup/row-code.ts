/** What a column may hold on either engine; whole numbers are always `bigint`. */
export type Cell = string | bigint | Uint8Array | null;

/** One row by column name. */
export type Row = ReadonlyMap<string, Cell>;

/** A row as one line of JSON: text and null as they are, whole numbers as `{"n":"12"}`, bytes as `{"b":"…"}`. */
export function encodeRow(row: Row): string {
  const cells = [...row].map(([column, cell]) => [column, encodeCell(cell)]);
  return JSON.stringify(Object.fromEntries(cells));
}

/** The row of a line that `encodeRow` made. Throws on anything else, without quoting it. */
export function decodeRow(line: string): Row {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("A row is an object.");
  return new Map(Object.entries(value).map(([column, cell]) => [column, decodeCell(cell)]));
}

/** A value as a database library gives it. Throws on a kind of column that backups do not know. */
export function toCell(value: unknown, column: string): Cell {
  if (value === null || typeof value === "string" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  throw new TypeError(`The column ${column} holds a kind of value that backups do not know (${typeof value}).`);
}

function encodeCell(cell: Cell): unknown {
  if (typeof cell === "bigint") return { n: cell.toString() };
  return cell instanceof Uint8Array ? { b: Buffer.from(cell).toString("base64") } : cell;
}

function decodeCell(cell: unknown): Cell {
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "object" && "n" in cell && typeof cell.n === "string") return BigInt(cell.n);
  if (typeof cell === "object" && "b" in cell && typeof cell.b === "string") return Buffer.from(cell.b, "base64");
  throw new TypeError("A cell of this backup is of no known kind.");
}
