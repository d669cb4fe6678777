import type { BatchId } from "../../core/ids.ts";
import type { Client } from "../client.ts";
import type { MessageWriter } from "../feedback-messages.ts";

/**
 * One statement for any number of messages. The pools are held in order of id, so that two batches of messages cannot
 * wait for each other.
 */
const ADD = `
  WITH "message" AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS "m" ("batch" text, "tag" text, "sealed" text, "thread" text, "shelf" int, "threadSealed" text)),
  "taking" AS (
    SELECT "id" FROM "FeedbackBatch"
    WHERE "phase" = 'open' AND "id" IN (SELECT "batch" FROM "message") ORDER BY "id" FOR SHARE),
  "taken" AS (SELECT "message".* FROM "message" JOIN "taking" ON "taking"."id" = "message"."batch"),
  "item" AS (
    INSERT INTO "PoolItem" ("batch", "tag", "sealed")
    SELECT "batch", decode("tag", 'base64'), decode("sealed", 'base64') FROM "taken"),
  "thread" AS (
    INSERT INTO "Thread" ("tag", "shelf", "sealed")
    SELECT decode("thread", 'base64'), "shelf", decode("threadSealed", 'base64') FROM "taken" WHERE "thread" IS NOT NULL)
  SELECT "id" FROM "taking"`;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Messages of feedback into PostgreSQL. */
export const postgresqlMessages = (client: Client): MessageWriter => ({
  add: async (messages) => {
    const rows = messages.map(({ row, thread }) => ({
      batch: row.batch,
      tag: base64(row.tag),
      sealed: base64(row.sealed),
      ...(thread && { thread: base64(thread.tag), shelf: thread.shelf, threadSealed: base64(thread.sealed) }),
    }));
    const took = await client.$queryRawUnsafe<{ id: BatchId }[]>(ADD, JSON.stringify(rows));
    return new Set(took.map(({ id }) => id));
  },
});
