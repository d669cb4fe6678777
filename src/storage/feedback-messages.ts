import { setTimeout as pause } from "node:timers/promises";
import type { BatchId } from "../core/ids.ts";
import { GroupCommit, type Waiting } from "../group-commit.ts";
import type { PoolRow, PoolTable, ThreadRow } from "../ports/feedback-store.ts";
import { refuseInside } from "./transaction.ts";

/** A message on its way into a pool; with its first one comes the thread. */
export interface PooledMessage {
  readonly row: PoolRow;
  readonly thread: ThreadRow | undefined;
}

/**
 * Puts all of them in one commit, and answers with the pools that took theirs. Whether a pool takes messages is decided
 * when that commits: the row of the pool is held, so that a release sees either all of a message or nothing.
 */
export interface MessageWriter {
  add(messages: readonly PooledMessage[]): Promise<ReadonlySet<BatchId>>;
}

/** A message and its thread are a few hundred bytes to some kilobytes: a batch stays below a megabyte or two. */
const MOST_IN_A_BATCH = 200;

/**
 * Milliseconds that a message waits for others. Nobody notices them who has just written for minutes; a crowd's messages
 * share a commit by them, so that votes wait for few, and the moment of a commit tells less of who was writing.
 */
const GATHERED_MS = 20;

/** Messages that come together share a commit, in order of tag: none of them tells who came first. */
export function messagesTogether(
  writer: MessageWriter,
  gather: () => Promise<void> = () => pause(GATHERED_MS),
): PoolTable["add"] {
  interface Coming extends Waiting, PooledMessage {
    readonly done: (kept: boolean) => void;
  }
  const coming = new GroupCommit<Coming>(
    MOST_IN_A_BATCH,
    async (batch) => {
      const inOrder = batch.toSorted((one, other) => Buffer.compare(one.row.tag, other.row.tag));
      const took = await writer.add(inOrder.map(({ row, thread }) => ({ row, thread })));
      for (const { row, done } of batch) done(took.has(row.batch));
    },
    gather,
  );
  return async (row, thread) => {
    refuseInside("pools.add");
    return new Promise((done, reject) => coming.add({ row, thread, done, reject }));
  };
}
