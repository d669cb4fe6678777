import type { PollId } from "../../core/ids.ts";
import type { BallotRow, BallotTable } from "../../ports/store.ts";
import { ballotBatch, TAG_BYTES } from "../ballot-batch.ts";
import { ballotRows, pollIds } from "../ballot-rows.ts";
import type { Client } from "../client.ts";

/** A packed value is cut up inside the database; the text depends on the length of a sealed ballot alone. */
const cut = (bytes: number): string => `substr(?, "key" * ${bytes} + 1, ${bytes})`;

const upsertText = (sealedBytes: number): string => `
  INSERT INTO "Ballot" ("poll", "tag", "sealed")
  SELECT "value", ${cut(TAG_BYTES)}, ${cut(sealedBytes)} FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "value" AND "phase" = 'open')
  ON CONFLICT ("poll", "tag") DO UPDATE SET "sealed" = excluded."sealed"`;

const REMOVE = `
  DELETE FROM "Ballot" WHERE ("poll", "tag") IN (SELECT "value", ${cut(TAG_BYTES)} FROM json_each(?))
  AND EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "Ballot"."poll" AND "phase" = 'open')`;

const OPEN = `SELECT "id" FROM "Poll" WHERE "phase" = 'open' AND "id" IN (SELECT "value" FROM json_each(?))`;

async function upsert(client: Client, rows: readonly BallotRow[]): Promise<ReadonlySet<PollId>> {
  const batch = ballotBatch(rows);
  if (batch.size === 0) return new Set();
  const text = upsertText(batch.sealedBytes);
  const values = [batch.tags, batch.sealed, batch.polls];
  // Of one poll, either every row was written or none.
  if (batch.pollIds.size === 1) {
    return (await client.$executeRawUnsafe(text, ...values)) > 0 ? batch.pollIds : new Set();
  }
  return pollIds(await client.$queryRawUnsafe<{ id: string }[]>(`${text} RETURNING "poll" AS "id"`, ...values));
}

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

/** Ballots in a SQLite file. Callers take turns on the one connection; this table does not see to that. */
export function sqliteBallots(client: Client): BallotTable {
  return {
    upsert: (rows) => upsert(client, rows),
    remove: (rows) => remove(client, rows),
    ...ballotRows(client),
  };
}
