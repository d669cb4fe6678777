import { createReaderLog } from "./anonymity/reader-log.ts";
import type { DeploymentSecret } from "./anonymity/secret.ts";
import type { Source } from "./backup/database.ts";
import { type ActsHead, isWhole, type ReaderAct } from "./core/feedback/reader-acts.ts";
import { systemRandomness } from "./engine/system-randomness.ts";
import { asHead, asLine } from "./storage/tables/reader-acts.ts";

interface List {
  head?: ActsHead;
  readonly lines: ReaderAct[];
}

/** How many groups have a list of what readers did, and how many of those somebody has changed past Sayso. */
export async function checkReaderLists(
  source: Pick<Source, "rows">,
  secret: DeploymentSecret,
): Promise<{ readonly all: number; readonly broken: number }> {
  const { macOf } = createReaderLog(secret, systemRandomness);
  const lists = new Map<string, List>();
  for await (const row of source.rows("ReaderAct")) {
    const text = (column: string): string => String(row.get(column));
    const columns = { organisation: text("organisation"), group: text("group"), body: text("body"), mac: text("mac") };
    const list = lists.get(columns.group) ?? { lines: [] };
    lists.set(columns.group, list);
    const nth = Number(row.get("nth"));
    try {
      if (nth === 0) list.head = asHead(columns);
      else list.lines.push(asLine({ ...columns, nth, at: BigInt(text("at")) }));
    } catch {
      // A line that cannot be read is missing from its list, which is then not whole.
    }
  }
  const whole = [...lists].filter(([group, { head, lines }]) =>
    isWhole(
      group as ReaderAct["group"],
      head,
      lines.sort((a, b) => a.nth - b.nth),
      macOf,
    ),
  );
  return { all: lists.size, broken: lists.size - whole.length };
}
