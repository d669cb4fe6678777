import type { GrantId, GroupId, OrganisationId } from "../../core/ids.ts";
import type { EpochMillis } from "../../core/time.ts";
import type { DeliveryKey } from "../../ports/chat-adapter.ts";
import type { NewOutbound, Outbound, OutboundState, Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";

interface OutboxRow {
  readonly seq: number;
  readonly id: string;
  readonly key: string;
  readonly organisation: string;
  readonly kind: string;
  readonly subject: string;
  readonly group: string;
  readonly grant: string | null;
  readonly mark: string | null;
  readonly notBefore: bigint;
  readonly revision: number;
  readonly attempts: number;
  readonly state: string;
  readonly failure: string | null;
}

function asOutbound(row: OutboxRow): Outbound {
  const group = row.group as GroupId;
  return {
    id: row.id,
    key: row.key as DeliveryKey,
    organisation: row.organisation as OrganisationId,
    kind: row.kind as Outbound["kind"],
    subject: row.subject,
    to: addresseeOf(row, group),
    notBefore: Number(row.notBefore) as EpochMillis,
    order: row.seq,
    revision: row.revision,
    attempts: row.attempts,
    state: row.state as OutboundState,
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
}

function addresseeOf({ grant, mark }: OutboxRow, group: GroupId): NewOutbound["to"] {
  if (mark !== null) return { kind: "sealed", mark, group };
  return grant === null ? { kind: "group", group } : { kind: "holder", grant: grant as GrantId, group };
}

function laneOf(to: NewOutbound["to"]): string {
  if (to.kind === "group") return `group:${to.group}`;
  return to.kind === "holder" ? `holder:${to.grant}` : `sealed:${to.mark}`;
}

/** What is to be said, waiting to be sent. */
export function outboxTable(rows: Rows): Tx["outbox"] {
  return {
    add: (row) => addOutbound(rows, row),
    cancel: async (organisation, subject) => {
      await rows.outbox.deleteMany({ where: { organisation, subject, state: { in: ["waiting", "held"] } } });
    },
    held: async (organisation, group) => {
      const where = { organisation, group, state: "held" };
      return (await rows.outbox.findMany({ where, orderBy: { seq: "asc" } })).map(asOutbound);
    },
    find: async (organisation, id) => {
      const row = await rows.outbox.findUnique({ where: { id, organisation } });
      return row === null ? undefined : asOutbound(row);
    },
    settle: async (id, change) => {
      // What is done stays done, whoever comes late with another story.
      const where = { id, state: { not: "done" } };
      if (change.state === "done") {
        const again = { ...where, revision: { gt: change.revision } };
        const waits = { state: "waiting", attempts: 0, failure: null, claimedUntil: null };
        const { count } = await rows.outbox.updateMany({ where: again, data: waits });
        if (count > 0) return;
        await rows.outbox.updateMany({ where, data: { state: "done", failure: null, claimedUntil: null } });
      } else if (change.state === "waiting") {
        const { notBefore, attempts, failure = null } = change;
        const data = { state: "waiting", notBefore: BigInt(notBefore), attempts, failure, claimedUntil: null };
        await rows.outbox.updateMany({ where, data });
      } else {
        await rows.outbox.updateMany({ where, data: { ...change, claimedUntil: null } });
      }
    },
  };
}

/** An edit under way counts as waiting here: raising its revision is what makes it go round once more. */
async function addOutbound(rows: Rows, row: NewOutbound): Promise<void> {
  const { id, key, organisation, kind, subject, to } = row;
  const lane = laneOf(to);
  if (kind === "edit") {
    const same = { organisation, kind, subject, lane, state: { in: ["waiting", "sending"] } };
    const { count } = await rows.outbox.updateMany({ where: same, data: { revision: { increment: 1 } } });
    if (count > 0) return;
  }
  const where = { group: to.group, grant: to.kind === "holder" ? to.grant : null };
  const sealed = { mark: to.kind === "sealed" ? to.mark : null };
  const start = { notBefore: BigInt(row.notBefore), revision: 1, attempts: 0, state: "waiting" };
  await rows.outbox.create({ data: { id, key, organisation, kind, subject, lane, ...where, ...sealed, ...start } });
}

/**
 * Claims at most one row of each lane: the first that is due, unless one before it is on its way, is due itself, is
 * being tried again, or is about the same subject. A row put off to a later time at its making does not hold up the
 * lane, nor does one that is held for want of a right. A claim that has run out counts as none.
 */
export async function claimOutbound(
  rows: Rows,
  dialect: Dialect,
  at: EpochMillis,
  claimMs: number,
  limit: number,
): Promise<readonly Outbound[]> {
  const now = BigInt(at);
  const claimed = await rows.$queryRaw<{ id: string }[]>`
    SELECT "row"."id" FROM "Outbox" AS "row"
    WHERE (("row"."state" = 'waiting' AND "row"."notBefore" <= ${now})
        OR ("row"."state" = 'sending' AND "row"."claimedUntil" <= ${now}))
      AND NOT EXISTS (
        SELECT 1 FROM "Outbox" AS "before"
        WHERE "before"."lane" = "row"."lane" AND "before"."seq" < "row"."seq"
          AND ("before"."state" = 'sending' OR ("before"."state" = 'waiting' AND ("before"."notBefore" <= ${now}
            OR "before"."attempts" > 0 OR "before"."subject" = "row"."subject"))))
    ORDER BY "row"."seq" LIMIT ${limit} ${dialect.claiming}`;
  if (claimed.length === 0) return [];
  const where = { id: { in: claimed.map(({ id }) => id) } };
  // As they stood before: a row that comes "sending" is one whose claim ran out.
  const before = (await rows.outbox.findMany({ where, orderBy: { seq: "asc" } })).map(asOutbound);
  await rows.outbox.updateMany({ where, data: { state: "sending", claimedUntil: now + BigInt(claimMs) } });
  return before;
}
