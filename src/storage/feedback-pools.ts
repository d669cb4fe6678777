import type { BatchId } from "../core/ids.ts";
import type { PoolRow, PoolTable, ReturnRow, ThreadNoteRow, ThreadRow } from "../ports/feedback-store.ts";
import type { Client, Rows } from "./client.ts";
import type { Dialect } from "./dialect.ts";

interface PoolRecord {
  readonly batch: string;
  readonly tag: Uint8Array;
  readonly sealed: Uint8Array;
}

const asPoolRow = ({ batch, tag, sealed }: PoolRecord): PoolRow => ({
  batch: batch as BatchId,
  tag: Uint8Array.from(tag),
  sealed: Uint8Array.from(sealed),
});

const asThread = ({ tag, shelf, sealed }: ThreadRow): ThreadRow => ({
  tag: Uint8Array.from(tag),
  shelf,
  sealed: Uint8Array.from(sealed),
});

/** A return row as the database gives it: SQLite's raw rows have wide numbers. */
export const asReturn = ({ tag, key, shelf, sealed }: ReturnRow): ReturnRow => ({
  tag: Uint8Array.from(tag),
  key,
  shelf: Number(shelf),
  sealed: Uint8Array.from(sealed),
});

/** One page of a batch in order of tag, inside a transaction or outside. */
export async function poolPage(
  rows: Pick<Rows, "$queryRaw">,
  batch: BatchId,
  after: Uint8Array | undefined,
  limit: number,
): Promise<readonly PoolRow[]> {
  const found = await rows.$queryRaw<PoolRecord[]>`
    SELECT "batch", "tag", "sealed" FROM "PoolItem" WHERE "batch" = ${batch} AND "tag" > ${after ?? new Uint8Array()}
    ORDER BY "tag" LIMIT ${limit}`;
  return found.map(asPoolRow);
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** Pools and threads as authors read and change them; how messages come into them: see `MessageWriter`. */
export function poolTable(client: Client, dialect: Dialect): Omit<PoolTable, "add"> {
  const take = (batch: BatchId, tag: Uint8Array) => client.$executeRaw`
    WITH "taking" AS (SELECT "id" FROM "FeedbackBatch" WHERE "id" = ${batch} AND "phase" = 'open' ${dialect.forShare})
    DELETE FROM "PoolItem" WHERE "batch" IN (SELECT "id" FROM "taking") AND "tag" = ${tag}`;
  return {
    page: (batch, after, limit) => poolPage(client, batch, after, limit),
    remove: async (batch, tag) => (await take(batch, tag)) > 0,
    replace: async (row, before) =>
      client.$transaction(async (rows) => {
        const taking = await rows.$queryRaw<{ id: string }[]>`
          SELECT "id" FROM "FeedbackBatch" WHERE "id" = ${row.batch} AND "phase" = 'open' ${dialect.forShare}`;
        if (taking.length === 0) return false;
        const { count } = await rows.poolItem.deleteMany({ where: { batch: row.batch, tag: own(before) } });
        if (count > 0)
          await rows.poolItem.create({ data: { batch: row.batch, tag: own(row.tag), sealed: own(row.sealed) } });
        return count > 0;
      }),
    thread: async (tag) => {
      const found = await client.thread.findUnique({ where: { tag: own(tag) } });
      return found === null ? undefined : asThread(found);
    },
    notes: async (thread) => {
      const found = await client.threadNote.findMany({ where: { thread: own(thread) }, orderBy: { tag: "asc" } });
      return found.map((note): ThreadNoteRow => ({ ...asThread(note), thread: Uint8Array.from(note.thread) }));
    },
    removeThread: async (tag) => {
      const notes = client.threadNote.deleteMany({ where: { thread: own(tag) } });
      await client.$transaction([notes, client.thread.deleteMany({ where: { tag: own(tag) } })]);
    },
    putReturn: async ({ tag, key, shelf, sealed }) => {
      const data = { key, shelf, sealed: own(sealed) };
      await client.returnAddress.upsert({ where: { tag: own(tag) }, create: { tag: own(tag), ...data }, update: data });
    },
    returns: async (after, limit) => {
      const found = await client.$queryRaw<ReturnRow[]>`
        SELECT "tag", "key", "shelf", "sealed" FROM "ReturnAddress" WHERE "tag" > ${after ?? new Uint8Array()}
        ORDER BY "tag" LIMIT ${limit}`;
      return found.map(asReturn);
    },
    removeReturn: async (tag) => {
      const notes = client.threadNote.deleteMany({ where: { thread: own(tag) } });
      await client.$transaction([notes, client.returnAddress.deleteMany({ where: { tag: own(tag) } })]);
    },
    clearShelves: async (before) => {
      const where = { shelf: { lt: before } };
      await client.$transaction([client.threadNote.deleteMany({ where }), client.thread.deleteMany({ where })]);
    },
  };
}
