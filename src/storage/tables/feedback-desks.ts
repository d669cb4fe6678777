import type { Batch, Desk } from "../../core/feedback/desk.ts";
import type { FeedbackTables } from "../../ports/feedback-store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import { insertAll } from "../bulk-insert.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";
import { poolPage } from "../feedback-pools.ts";

interface Row {
  readonly body: string;
}

const asDesk = (row: Row | null | undefined): Desk | undefined =>
  row === null || row === undefined ? undefined : (JSON.parse(row.body) as Desk);
const asBatch = (row: Row): Batch => JSON.parse(row.body) as Batch;

/** Desks, and the fillings of their pools: the whole state as JSON, and the columns it is looked up by. */
export function deskTable(rows: Rows, dialect: Dialect): FeedbackTables["desks"] {
  return {
    find: async (organisation, group) => asDesk(await rows.feedbackDesk.findUnique({ where: { group, organisation } })),
    lock: async (organisation, group) => {
      const found = await rows.$queryRaw<Row[]>`
        SELECT "body" FROM "FeedbackDesk" WHERE "group" = ${group} AND "organisation" = ${organisation}
        ${dialect.forUpdate}`;
      return asDesk(found[0]);
    },
    save: async (desk) => {
      const saved = await rows.$executeRaw`
        INSERT INTO "FeedbackDesk" ("group", "organisation", "phase", "body")
        VALUES (${desk.group}, ${desk.organisation}, ${desk.phase}, ${JSON.stringify(desk)})
        ON CONFLICT ("group") DO UPDATE SET "phase" = excluded."phase", "body" = excluded."body"
        WHERE "FeedbackDesk"."organisation" = excluded."organisation"`;
      if (saved === 0) throw new StoreFault("conflict", "desks.save");
    },
    inPhase: async (phases) => {
      const found = await rows.feedbackDesk.findMany({
        where: { phase: { in: [...phases] } },
        orderBy: { group: "asc" },
      });
      return found.map((row) => JSON.parse(row.body) as Desk);
    },
    batches: async (organisation, group) =>
      (await rows.feedbackBatch.findMany({ where: { organisation, group }, orderBy: { id: "asc" } })).map(asBatch),
    lockBatches: async (organisation, group) => {
      const found = await rows.$queryRaw<Row[]>`
        SELECT "body" FROM "FeedbackBatch" WHERE "group" = ${group} AND "organisation" = ${organisation}
        ORDER BY "id" ${dialect.forUpdate}`;
      return found.map(asBatch);
    },
    saveBatch: async (batch) => {
      const { id, organisation, group, phase } = batch;
      const saved = await rows.$executeRaw`
        INSERT INTO "FeedbackBatch" ("id", "organisation", "group", "phase", "body")
        VALUES (${id}, ${organisation}, ${group}, ${phase}, ${JSON.stringify(batch)})
        ON CONFLICT ("id") DO UPDATE SET "phase" = excluded."phase", "body" = excluded."body"
        WHERE "FeedbackBatch"."organisation" = excluded."organisation"`;
      if (saved === 0) throw new StoreFault("conflict", "desks.saveBatch");
    },
    removeBatch: async (organisation, id) => {
      await rows.feedbackBatch.deleteMany({ where: { organisation, id } });
    },
  };
}

/** Messages that wait, while their batch is locked. */
export function poolRows(rows: Rows, dialect: Dialect): FeedbackTables["pool"] {
  return {
    page: (batch, after, limit) => poolPage(rows, batch, after, limit),
    put: (items) =>
      insertAll(
        rows,
        dialect,
        "PoolItem",
        { batch: "text", tag: "bytes", sealed: "bytes" },
        items.map(({ batch, tag, sealed }) => [batch, tag, sealed]),
      ),
    empty: async (batch) => {
      await rows.poolItem.deleteMany({ where: { batch } });
    },
  };
}
