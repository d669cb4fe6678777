import type { PooledMessage } from "../feedback-messages.ts";
import type { PlainWriter } from "./plain-writer.ts";

const PUT = `
  INSERT INTO "PoolItem" ("batch", "tag", "sealed")
  SELECT "id", ?, ? FROM "FeedbackBatch" WHERE "id" = ? AND "phase" = 'open'`;

const PUT_THREAD = `INSERT INTO "Thread" ("tag", "shelf", "sealed") VALUES (?, ?, ?)`;

/** Puts messages of feedback into their pools in one commit, and gives the pools that are open and so took theirs. */
export const putMessages = (writer: PlainWriter, messages: readonly PooledMessage[]): readonly string[] =>
  writer.transaction(() => {
    const put = writer.statement(PUT);
    const putThread = writer.statement(PUT_THREAD);
    const took = new Set<string>();
    for (const { row, thread } of messages) {
      if (put.run(row.tag, row.sealed, row.batch).changes === 0) continue;
      took.add(row.batch);
      if (thread) putThread.run(thread.tag, thread.shelf, thread.sealed);
    }
    return [...took];
  });
