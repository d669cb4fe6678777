import type { BallotTable } from "../../ports/store.ts";
import { ballotBatch, TAG_BYTES } from "../ballot-batch.ts";
import { ballotRows, pollIds } from "../ballot-rows.ts";
import type { Client } from "../client.ts";

/**
 * The polls of a batch that are open, under a shared lock until the commit: a transaction that changes one of them
 * waits for us, and where it came first we wait for it and see its new phase. In order of id, so that two batches
 * cannot wait for each other.
 */
const OPEN = `"open" AS (
  SELECT "id" FROM "Poll" WHERE "phase" = 'open' AND "id" IN (SELECT jsonb_array_elements_text($1::jsonb))
  ORDER BY "id" FOR SHARE)`;

/** The rows of a batch, "poll" and "nth" counted from 1; the other values are cut up by that number. */
const BATCH = `jsonb_array_elements_text($1::jsonb) WITH ORDINALITY AS "batch" ("poll", "nth")`;

const cut = (parameter: number, bytes: number): string =>
  `substring($${parameter}::bytea FROM (("nth" - 1) * ${bytes} + 1)::int FOR ${bytes})`;

const upsertText = (sealedBytes: number): string => `
  WITH ${OPEN}, "kept" AS (
    INSERT INTO "Ballot" ("poll", "tag", "sealed")
    SELECT "batch"."poll", ${cut(2, TAG_BYTES)}, ${cut(3, sealedBytes)}
    FROM ${BATCH} JOIN "open" ON "open"."id" = "batch"."poll" ORDER BY "nth"
    ON CONFLICT ("poll", "tag") DO UPDATE SET "sealed" = excluded."sealed")
  SELECT "id" FROM "open"`;

/** The same for a batch of one poll, as nearly all are when few people answer: planned in a third of the time. */
const upsertOneText = (sealedBytes: number): string => `
  WITH "open" AS (SELECT "id" FROM "Poll" WHERE "id" = $1 AND "phase" = 'open' FOR SHARE)
  INSERT INTO "Ballot" ("poll", "tag", "sealed")
  SELECT "open"."id", ${cut(2, TAG_BYTES)}, ${cut(3, sealedBytes)} FROM "open", generate_series(1, $4::int) AS "nth"
  ON CONFLICT ("poll", "tag") DO UPDATE SET "sealed" = excluded."sealed"`;

const REMOVE = `
  WITH ${OPEN}, "gone" AS (
    DELETE FROM "Ballot" USING ${BATCH} JOIN "open" ON "open"."id" = "batch"."poll"
    WHERE "Ballot"."poll" = "batch"."poll" AND "Ballot"."tag" = ${cut(2, TAG_BYTES)})
  SELECT "id" FROM "open"`;

/** Ballots in PostgreSQL. */
export function postgresqlBallots(client: Client): BallotTable {
  return {
    upsert: async (rows) => {
      const { size, pollIds: ids, polls, tags, sealed, sealedBytes } = ballotBatch(rows);
      const [only] = ids;
      if (only === undefined) return new Set();
      if (ids.size === 1) {
        // Of one poll, either every row was written or none.
        const written = await client.$executeRawUnsafe(upsertOneText(sealedBytes), only, tags, sealed, size);
        return written > 0 ? ids : new Set();
      }
      return pollIds(
        await client.$queryRawUnsafe<{ id: string }[]>(upsertText(sealedBytes), JSON.stringify(polls), tags, sealed),
      );
    },
    remove: async (rows) => {
      if (rows.length === 0) return new Set();
      const polls = JSON.stringify(rows.map((row) => row.poll));
      const tags = Buffer.concat(rows.map((row) => row.tag));
      return pollIds(await client.$queryRawUnsafe<{ id: string }[]>(REMOVE, polls, tags));
    },
    ...ballotRows(client),
    // By where the rows lie: by their tags, the whole table was gone through for each chunk of a close. A row that
    // another process rewrote meanwhile is left to the next call.
    removeSome: (poll, limit) => client.$executeRaw`
      DELETE FROM "Ballot" WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM "Ballot" WHERE "poll" = ${poll} ORDER BY "tag" LIMIT ${limit}))`,
  };
}
