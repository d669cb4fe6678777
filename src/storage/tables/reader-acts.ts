import type { ActsHead, ReaderAct } from "../../core/feedback/reader-acts.ts";
import type { GroupId, OrganisationId } from "../../core/ids.ts";
import type { EpochMillis } from "../../core/time.ts";
import type { FeedbackTables } from "../../ports/feedback-store.ts";
import type { Rows } from "../client.ts";

/** The row that says where a group's list begins and ends. */
const HEAD = 0;

/** A row as a database gives it. */
interface ActRow {
  readonly organisation: string;
  readonly group: string;
  readonly nth: number;
  readonly at: bigint;
  readonly body: string;
  readonly mac: string;
}

/** One line; not for the row that is the head. */
export function asLine({ organisation, group, nth, at, body, mac }: ActRow): ReaderAct {
  const said = JSON.parse(body) as Pick<ReaderAct, "act" | "role" | "by" | "before">;
  const ids = { organisation: organisation as OrganisationId, group: group as GroupId };
  return { ...said, ...ids, nth, at: Number(at) as EpochMillis, mac };
}

/** What row 0 of a group says. */
export const asHead = ({ body, mac }: Pick<ActRow, "body" | "mac">): ActsHead =>
  ({ ...JSON.parse(body), mac }) as ActsHead;

/** What readers did, line by line; what a line says besides its columns is JSON. */
export function readerActTable(rows: Rows): FeedbackTables["readerActs"] {
  return {
    head: async (organisation, group) => {
      const row = await rows.readerAct.findUnique({ where: { group_nth: { group, nth: HEAD }, organisation } });
      return row === null ? undefined : asHead(row);
    },
    saveHead: async (organisation, group, { mac, ...head }) => {
      const data = { organisation, at: 0n, body: JSON.stringify(head), mac };
      await rows.readerAct.upsert({
        where: { group_nth: { group, nth: HEAD } },
        create: { group, nth: HEAD, ...data },
        update: data,
      });
    },
    add: async ({ organisation, group, nth, at, mac, ...said }) => {
      const body = JSON.stringify(said);
      await rows.readerAct.create({ data: { organisation, group, nth, at: BigInt(at), body, mac } });
    },
    page: async (organisation, group, after, limit) => {
      const found = await rows.readerAct.findMany({
        where: { organisation, group, nth: { gt: Math.max(after, HEAD) } },
        orderBy: { nth: "asc" },
        take: limit,
      });
      return found.map(asLine);
    },
    dropBefore: async (organisation, group, nth) => {
      await rows.readerAct.deleteMany({ where: { organisation, group, nth: { gt: HEAD, lt: nth } } });
    },
  };
}
