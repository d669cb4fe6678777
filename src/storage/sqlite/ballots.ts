import type { PollId } from "../../core/ids.ts";
import type { BallotRow, BallotTable } from "../../ports/store.ts";
import { ballotBatch, plainBytes, TAG_BYTES } from "../ballot-batch.ts";
import type { Client } from "../client.ts";

interface BallotRecord {
  readonly tag: Uint8Array;
  readonly poll: string;
  readonly sealed: Uint8Array;
}

const asBallot = ({ tag, poll, sealed }: BallotRecord): BallotRow => ({
  tag: plainBytes(tag),
  poll: poll as PollId,
  sealed: plainBytes(sealed),
});

/**
 * One statement for a batch of any size, of three values: all tags in one blob, all sealed ballots in another and the
 * polls as a JSON list. Cutting them up inside SQLite costs a third less than binding each value, and no batch meets
 * SQLite's limit of 32,766 values. The text depends on the length of a sealed ballot alone.
 */
const upsertText = (sealedBytes: number): string => `
  INSERT INTO "Ballot" ("tag", "poll", "sealed")
  SELECT substr(?, "key" * ${TAG_BYTES} + 1, ${TAG_BYTES}), "value", substr(?, "key" * ${sealedBytes} + 1, ${sealedBytes})
  FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "value" AND "phase" = 'open')
  ON CONFLICT ("poll", "tag") DO UPDATE SET "sealed" = excluded."sealed"`;

async function upsert(client: Client, rows: readonly BallotRow[]): Promise<ReadonlySet<PollId>> {
  const batch = ballotBatch(rows);
  if (batch.rows.length === 0) return new Set();
  const values = [
    Buffer.concat(batch.rows.map((row) => row.tag)),
    Buffer.concat(batch.rows.map((row) => row.sealed)),
    JSON.stringify(batch.rows.map((row) => row.poll)),
  ];
  const text = upsertText(batch.sealedBytes);
  // Of one poll, either every row was written or none.
  if (batch.polls.size === 1) return (await client.$executeRawUnsafe(text, ...values)) > 0 ? batch.polls : new Set();
  const written = await client.$queryRawUnsafe<{ poll: string }[]>(`${text} RETURNING "poll"`, ...values);
  return new Set(written.map(({ poll }) => poll as PollId));
}

async function remove(client: Client, rows: readonly Pick<BallotRow, "tag" | "poll">[]): Promise<ReadonlySet<PollId>> {
  if (rows.length === 0) return new Set();
  const tags = Buffer.concat(rows.map((row) => row.tag));
  const polls = JSON.stringify(rows.map((row) => row.poll));
  const open = `FROM "Poll" WHERE "phase" = 'open' AND "id"`;
  // The deletion comes first, so that both statements see what stands at its moment.
  const [, found] = await client.$transaction([
    client.$executeRawUnsafe(
      `DELETE FROM "Ballot" WHERE ("poll", "tag") IN
        (SELECT "value", substr(?, "key" * ${TAG_BYTES} + 1, ${TAG_BYTES}) FROM json_each(?))
        AND EXISTS (SELECT 1 ${open} = "Ballot"."poll")`,
      tags,
      polls,
    ),
    client.$queryRawUnsafe<{ id: string }[]>(`SELECT "id" ${open} IN (SELECT "value" FROM json_each(?))`, polls),
  ]);
  return new Set(found.map(({ id }) => id as PollId));
}

/** Ballots in a SQLite file. Callers take turns on the one connection; this table does not see to that. */
export function sqliteBallots(client: Client): BallotTable {
  return {
    upsert: (rows) => upsert(client, rows),
    remove: (rows) => remove(client, rows),
    find: async (tag) => {
      // The key starts with the poll, so every poll that may still hold ballots is looked into.
      const found = await client.$queryRaw<BallotRecord[]>`
        SELECT "tag", "poll", "sealed" FROM "Ballot" WHERE "tag" = ${tag} AND "poll" IN
          (SELECT "id" FROM "Poll" WHERE "phase" IN ('open', 'closing', 'counted'))`;
      return found[0] === undefined ? undefined : asBallot(found[0]);
    },
    page: async (poll, after, limit) => {
      const found = await client.$queryRaw<BallotRecord[]>`
        SELECT "tag", "poll", "sealed" FROM "Ballot" WHERE "poll" = ${poll} AND "tag" > ${after ?? new Uint8Array()}
        ORDER BY "tag" LIMIT ${limit}`;
      return found.map(asBallot);
    },
    count: (poll) => client.ballot.count({ where: { poll } }),
    removeSome: (poll, limit) => client.$executeRaw`
      DELETE FROM "Ballot" WHERE "poll" = ${poll} AND "tag" IN
        (SELECT "tag" FROM "Ballot" WHERE "poll" = ${poll} ORDER BY "tag" LIMIT ${limit})`,
  };
}
