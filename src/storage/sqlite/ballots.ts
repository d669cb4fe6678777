import type { PollId } from "../../core/ids.ts";
import type { BallotRow, BallotTable } from "../../ports/store.ts";
import { ballotBatch, TAG_BYTES } from "../ballot-batch.ts";
import { ballotRows, pollIds } from "../ballot-rows.ts";
import type { Client } from "../client.ts";
import type { PlainWriter } from "./plain-writer.ts";

/** A packed value is cut up inside the database; the text depends on the length of a sealed ballot alone. */
const cut = (bytes: number): string => `substr(?, "key" * ${bytes} + 1, ${bytes})`;

const upsertText = (sealedBytes: number): string => `
  INSERT OR REPLACE INTO "Ballot" ("poll", "tag", "sealed")
  SELECT "value", ${cut(TAG_BYTES)}, ${cut(sealedBytes)} FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "value" AND "phase" = 'open')
  RETURNING "poll"`;

/** The same for a batch of one poll, as nearly all are: in two thirds of the time. The list only counts the rows. */
const upsertOneText = (sealedBytes: number): string => `
  INSERT OR REPLACE INTO "Ballot" ("poll", "tag", "sealed")
  SELECT ?, ${cut(TAG_BYTES)}, ${cut(sealedBytes)} FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = ? AND "phase" = 'open')`;

const REMOVE = `
  DELETE FROM "Ballot" WHERE ("poll", "tag") IN (SELECT "value", ${cut(TAG_BYTES)} FROM json_each(?))
  AND EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "Ballot"."poll" AND "phase" = 'open')`;

const OPEN = `SELECT "id" FROM "Poll" WHERE "phase" = 'open' AND "id" IN (SELECT "value" FROM json_each(?))`;

function upsert(writer: PlainWriter, rows: readonly BallotRow[]): ReadonlySet<PollId> {
  const { size, pollIds: ids, polls, tags, sealed, sealedBytes } = ballotBatch(rows);
  const [only] = ids;
  if (only === undefined) return new Set();
  if (ids.size > 1) {
    const all = writer.statement<{ readonly poll: PollId }>(upsertText(sealedBytes));
    return new Set(all.all(tags, sealed, JSON.stringify(polls)).map(({ poll }) => poll));
  }
  // Of one poll, either every row was written or none.
  const counted = `[0${",0".repeat(size - 1)}]`;
  const written = writer.statement(upsertOneText(sealedBytes)).run(only, tags, sealed, counted, only);
  return written.changes > 0 ? ids : new Set();
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

/** Ballots in a SQLite file. Callers take turns on the file; this table does not see to that. */
export function sqliteBallots(client: Client, writer: PlainWriter): BallotTable {
  return {
    upsert: async (rows) => upsert(writer, rows),
    remove: (rows) => remove(client, rows),
    ...ballotRows(client),
  };
}
