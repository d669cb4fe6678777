import type { Group } from "../../core/group/group.ts";
import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";
import { claimDue, finishDue } from "./due.ts";
import { claimOutbound } from "./outbox.ts";
import { asPoll } from "./polls.ts";

/** The engine's own work, over all organisations. */
export function pumpTable(rows: Rows, dialect: Dialect): Tx["pumps"] {
  return {
    claimOutbound: (at, claimMs, limit) => claimOutbound(rows, dialect, at, claimMs, limit),
    claimDue: (at, limit) => claimDue(rows, dialect, at, limit),
    finishDue: (job) => finishDue(rows, job),
    lease: async (name, holder, at, until) => {
      const taken = await rows.$executeRaw`
        INSERT INTO "Lease" ("name", "holder", "until") VALUES (${name}, ${holder}, ${BigInt(until)})
        ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
        WHERE "Lease"."holder" = excluded."holder" OR "Lease"."until" <= ${BigInt(at)}`;
      return taken === 1;
    },
    release: async (name, holder) => {
      await rows.lease.deleteMany({ where: { name, holder } });
    },
    pollsIn: async (phases, after, limit) => {
      const phase = { in: [...phases] };
      const where = after === undefined ? { phase } : { phase, id: { gt: after } };
      return (await rows.poll.findMany({ where, orderBy: { id: "asc" }, take: limit })).map(asPoll);
    },
    countGroups: () => rows.group.count(),
    groupsOn: async (platform, limit) => {
      const found = await rows.group.findMany({
        where: { platform, phase: "ready" },
        orderBy: { id: "asc" },
        take: limit,
      });
      return found.map((row) => JSON.parse(row.body) as Group);
    },
  };
}
