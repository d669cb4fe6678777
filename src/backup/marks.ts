import { z } from "zod";

const mark = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("head"),
    engine: z.enum(["sqlite", "postgresql"]),
    madeAt: z.number().int(),
    migrations: z.array(z.string()).min(1),
  }),
  z.object({ kind: z.literal("table"), table: z.string() }),
  z.object({ kind: z.literal("end"), table: z.string(), count: z.number().int().nonnegative() }),
]);

/** What stands between the rows of a backup. `madeAt` is milliseconds since 1970; `migrations` oldest first. */
export type Mark = Readonly<z.infer<typeof mark>>;

// A row begins with "{"; a mark can therefore not be taken for one, whatever a table's columns are called.
const SIGN = "#";

/** A mark as one line. */
export const encodeMark = (value: Mark): string => `${SIGN}${JSON.stringify(value)}`;

/** The mark of a line, or undefined for a row. Throws on a mark of no known kind. */
export function decodeMark(line: string): Mark | undefined {
  return line.startsWith(SIGN) ? mark.parse(JSON.parse(line.slice(1))) : undefined;
}
