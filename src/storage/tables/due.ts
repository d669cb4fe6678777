import type { OrganisationId } from "../../core/ids.ts";
import type { EpochMillis } from "../../core/time.ts";
import type { DueJob, Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";

/** What is to be done at a set time. */
export function dueTable(rows: Rows): Tx["due"] {
  return {
    add: async ({ organisation, kind, subject, runAt }) => {
      await rows.$executeRaw`
        INSERT INTO "DueJob" ("organisation", "kind", "subject", "runAt")
        VALUES (${organisation}, ${kind}, ${subject}, ${BigInt(runAt)}) ON CONFLICT DO NOTHING`;
    },
    cancel: async (organisation, subject, kind) => {
      const where = kind === undefined ? { organisation, subject } : { organisation, subject, kind };
      await rows.dueJob.deleteMany({ where });
    },
  };
}

/** Jobs whose time has come, the oldest first, kept from other processes until this transaction ends. */
export async function claimDue(
  rows: Rows,
  dialect: Dialect,
  at: EpochMillis,
  limit: number,
): Promise<readonly DueJob[]> {
  const found = await rows.$queryRaw<{ organisation: string; kind: string; subject: string; runAt: bigint | number }[]>`
    SELECT "organisation", "kind", "subject", "runAt" FROM "DueJob" AS "row" WHERE "runAt" <= ${BigInt(at)}
    ORDER BY "runAt", "organisation", "kind", "subject" LIMIT ${limit} ${dialect.claiming}`;
  return found.map((row) => ({
    organisation: row.organisation as OrganisationId,
    kind: row.kind,
    subject: row.subject,
    runAt: Number(row.runAt) as EpochMillis,
  }));
}

/** Strikes a job off: it was done. */
export async function finishDue(rows: Rows, { organisation, kind, subject, runAt }: DueJob): Promise<void> {
  await rows.dueJob.deleteMany({ where: { organisation, kind, subject, runAt: BigInt(runAt) } });
}
