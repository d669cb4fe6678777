import type { BatchId } from "../../core/ids.ts";
import type { MessageWriter } from "../feedback-messages.ts";
import type { PlainWriter } from "./plain-writer.ts";

const PUT = `
  INSERT INTO "PoolItem" ("batch", "tag", "sealed")
  SELECT "id", ?, ? FROM "FeedbackBatch" WHERE "id" = ? AND "phase" = 'open'`;

const PUT_THREAD = `INSERT INTO "Thread" ("tag", "shelf", "sealed") VALUES (?, ?, ?)`;

/** Messages of feedback into a SQLite file. Callers take turns on the file. */
export const sqliteMessages = (writer: PlainWriter): MessageWriter => ({
  add: async (messages) =>
    writer.transaction(() => {
      const put = writer.statement(PUT);
      const putThread = writer.statement(PUT_THREAD);
      const took = new Set<BatchId>();
      for (const { row, thread } of messages) {
        if (put.run(row.tag, row.sealed, row.batch).changes === 0) continue;
        took.add(row.batch);
        if (thread) putThread.run(thread.tag, thread.shelf, thread.sealed);
      }
      return took;
    }),
});
