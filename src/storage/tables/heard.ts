import { join } from "@prisma/client/runtime/client";
import type { Heard } from "../../core/feedback/heard.ts";
import type { FeedbackTables, HeardRow } from "../../ports/feedback-store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import { insertAll } from "../bulk-insert.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";
import { asReturn } from "../feedback-pools.ts";

const COLUMNS = {
  id: "text",
  organisation: "text",
  group: "text",
  ref: "text",
  audience: "text",
  release: "text",
  at: "integer",
  thread: "text",
  body: "text",
  sealed: "bytes",
} as const;

const asHeard = (row: { readonly body: string; readonly sealed: Uint8Array }): HeardRow => ({
  heard: JSON.parse(row.body) as Heard,
  sealed: Uint8Array.from(row.sealed),
});

const columns = (heard: Heard) => ({
  id: heard.id,
  organisation: heard.organisation,
  group: heard.group,
  ref: heard.ref,
  audience: heard.audience,
  release: heard.release,
  at: BigInt(heard.at),
  thread: heard.thread ?? null,
  body: JSON.stringify(heard),
});

/** Messages their readers have been given. Every query for readers names the audiences it may show. */
export function heardTable(rows: Rows, dialect: Dialect): FeedbackTables["heard"] {
  return {
    add: (items) =>
      insertAll(
        rows,
        dialect,
        "Heard",
        COLUMNS,
        items.map(({ heard, sealed }) => {
          const { id, organisation, group, ref, audience, release, at, thread, body } = columns(heard);
          return [id, organisation, group, ref, audience, release, Number(at), thread, body, sealed];
        }),
      ),
    addThread: async ({ tag, shelf, sealed }) => {
      await rows.thread.create({ data: { tag: Uint8Array.from(tag), shelf, sealed: Uint8Array.from(sealed) } });
    },
    ofGroup: async (organisation, group, audiences, from, limit) => {
      const found = await rows.heard.findMany({
        where: { organisation, group, audience: { in: [...audiences] } },
        orderBy: [{ at: "desc" }, { id: "asc" }],
        skip: from,
        take: limit,
      });
      return found.map(asHeard);
    },
    ofRelease: async (organisation, release, audiences, from, limit) => {
      const found = await rows.heard.findMany({
        where: { organisation, release, audience: { in: [...audiences] } },
        orderBy: { id: "asc" },
        skip: from,
        take: limit,
      });
      return found.map(asHeard);
    },
    unanswered: async (organisation, group, audiences, before) => {
      if (audiences.length === 0) return [];
      const found = await rows.$queryRaw<{ body: string }[]>`
        SELECT "body" FROM "Heard"
        WHERE "organisation" = ${organisation} AND "group" = ${group} AND "audience" IN (${join([...audiences])})
          AND "at" <= ${BigInt(before)} AND ${dialect.inBody("state")} = 'new'
          AND CAST(${dialect.inBody("replies")} AS INTEGER) = 0
        ORDER BY "at" ASC, "id" DESC`;
      return found.map(({ body }) => JSON.parse(body) as Heard);
    },
    unmark: async (organisation, group, before) => {
      await rows.$executeRaw`
        UPDATE "Heard" SET "body" = ${dialect.bodyWithout("mark")}
        WHERE "organisation" = ${organisation} AND "group" = ${group} AND "at" <= ${BigInt(before)}
          AND ${dialect.inBody("mark")} IS NOT NULL`;
    },
    count: (organisation, group, audiences, release) =>
      rows.heard.count({
        where: { organisation, group, audience: { in: [...audiences] }, ...(release === undefined ? {} : { release }) },
      }),
    find: async (organisation, id, audiences) => {
      const row = await rows.heard.findUnique({ where: { id, organisation, audience: { in: [...audiences] } } });
      return row === null ? undefined : asHeard(row);
    },
    byRef: async (ref) => {
      const row = await rows.heard.findUnique({ where: { ref } });
      return row === null ? undefined : asHeard(row).heard;
    },
    ofThread: async (organisation, thread) => {
      const found = await rows.heard.findMany({
        where: { organisation, thread },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      });
      return found.map(asHeard);
    },
    save: async (heard, sealed) => {
      const data = sealed === undefined ? columns(heard) : { ...columns(heard), sealed: Uint8Array.from(sealed) };
      const { count } = await rows.heard.updateMany({
        where: { id: heard.id, organisation: heard.organisation },
        data,
      });
      if (count === 0) throw new StoreFault("conflict", "heard.save");
    },
    remove: async (organisation, id) => {
      await rows.heard.deleteMany({ where: { organisation, id } });
    },
    dropRelease: async (organisation, release) => {
      await rows.heard.deleteMany({ where: { organisation, release } });
    },
    reply: async ({ thread, tag, shelf, sealed }) => {
      const bytes = { thread: Uint8Array.from(thread), tag: Uint8Array.from(tag), sealed: Uint8Array.from(sealed) };
      await rows.threadNote.create({ data: { ...bytes, shelf } });
    },
    returnOf: async (tag) => {
      const found = await rows.returnAddress.findUnique({ where: { tag: Uint8Array.from(tag) } });
      return found === null ? undefined : asReturn(found);
    },
  };
}
