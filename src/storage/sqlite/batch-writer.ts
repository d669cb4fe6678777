import type { PooledMessage } from "../feedback-messages.ts";
import { type PackedBallots, upsertBallots } from "./ballot-upsert.ts";
import { putMessages } from "./messages.ts";
import { type Connect, type PlainWriter, plainWriter } from "./plain-writer.ts";

/** What comes in crowds and is written many in one commit. */
export type Batch =
  | { readonly kind: "ballots"; readonly ballots: PackedBallots }
  | { readonly kind: "messages"; readonly messages: readonly PooledMessage[] };

/**
 * Writes batches into a SQLite file past Prisma. Callers take turns on the file, so there is one batch at a time.
 * `write` gives the ids of the polls or pools that are open and so took theirs, and throws the driver's errors.
 */
export interface BatchWriter {
  write(batch: Batch): Promise<readonly string[]>;
  /** Before the file is left to others. */
  close(): Promise<void>;
}

/** One batch in one commit, on this thread. */
export const writeBatch = (writer: PlainWriter, batch: Batch): readonly string[] =>
  batch.kind === "ballots" ? upsertBallots(writer, batch.ballots) : putMessages(writer, batch.messages);

/** Writes on the thread that asks, which waits for the disk meanwhile. */
export function writerHere(connect: Connect): BatchWriter {
  const writer = plainWriter(connect);
  return { write: async (batch) => writeBatch(writer, batch), close: async () => writer.close() };
}
