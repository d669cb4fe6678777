import type { PollId } from "../../core/ids.ts";
import type { BallotRow, BallotTable } from "../../ports/store.ts";
import { ballotBatch, TAG_BYTES } from "../ballot-batch.ts";
import { ballotRows, pollIds } from "../ballot-rows.ts";
import type { Client } from "../client.ts";
import { cut } from "./ballot-upsert.ts";
import type { BatchWriter } from "./batch-writer.ts";

const REMOVE = `
  DELETE FROM "Ballot" WHERE ("poll", "tag") IN (SELECT "value", ${cut(TAG_BYTES)} FROM json_each(?))
  AND EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "Ballot"."poll" AND "phase" = 'open')`;

const OPEN = `SELECT "id" FROM "Poll" WHERE "phase" = 'open' AND "id" IN (SELECT "value" FROM json_each(?))`;

async function remove(client: Client, rows: readonly Pick<BallotRow, "tag" | "poll">[]): Promise<ReadonlySet<PollId>> {
  if (rows.length === 0) return new Set();
  const tags = Buffer.concat(rows.map((row) => row.tag));
  const polls = JSON.stringify(rows.map((row) => row.poll));
  // The deletion comes first: it makes this transaction the one writer, so that both see the polls as they then are.
  const [, open] = await client.$transaction([
    client.$executeRawUnsafe(REMOVE, tags, polls),
    client.$queryRawUnsafe<{ id: string }[]>(OPEN, polls),
  ]);
  return pollIds(open);
}

/** Ballots in a SQLite file. Callers take turns on the file; this table does not see to that. */
export function sqliteBallots(client: Client, writer: BatchWriter): BallotTable {
  return {
    upsert: async (rows) => new Set(await writer.write({ kind: "ballots", ballots: ballotBatch(rows) })) as Set<PollId>,
    remove: (rows) => remove(client, rows),
    ...ballotRows(client),
  };
}
