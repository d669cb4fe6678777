import { expect, it } from "vitest";
import type { BatchId } from "../../src/core/ids.ts";
import { messagesTogether, type PooledMessage } from "../../src/storage/feedback-messages.ts";
import { gate } from "../contract/store/samples.ts";

const rowOf = (batch: string, tag: string) => ({
  batch: batch as BatchId,
  tag: Buffer.from(tag),
  sealed: Buffer.from("sealed"),
});

it("messages that come while others are gathered share their commit, in order of tag, and each hears of its own pool", async () => {
  const gathered = gate();
  const commits: (readonly PooledMessage[])[] = [];
  const writer = {
    add: async (messages: readonly PooledMessage[]) => {
      commits.push(messages);
      return new Set(["open" as BatchId]);
    },
  };
  const add = messagesTogether(writer, () => gathered.opened);
  const first = add(rowOf("open", "b"), undefined);
  await new Promise(setImmediate);
  const second = add(rowOf("closed", "c"), undefined);
  await new Promise(setImmediate);
  const third = add(rowOf("open", "a"), undefined);
  expect(commits).toEqual([]);
  gathered.open();
  expect(await Promise.all([first, second, third])).toEqual([true, false, true]);
  expect(commits.map((all) => all.map(({ row }) => String(row.tag)))).toEqual([["a", "b", "c"]]);
  // Left to itself it waits for a while, and no longer.
  expect(await messagesTogether(writer)(rowOf("open", "d"), undefined)).toBe(true);
});
