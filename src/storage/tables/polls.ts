import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { Poll, PollPhase } from "../../core/poll/poll.ts";
import type { Tx } from "../../ports/store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";

/** What a short code may still mean to somebody who types it. An opening that was undone is not among them. */
const UNFINISHED: readonly PollPhase[] = ["draft", "scheduled", "open", "closing", "shredding"];
const ENDED: readonly PollPhase[] = ["closed", "lost"];

interface PollRow {
  readonly body: string;
}

/** A poll's state from its row. */
export const asPoll = (row: PollRow): Poll => JSON.parse(row.body) as Poll;

const orNothing = (row: PollRow | null | undefined): Poll | undefined =>
  row === null || row === undefined ? undefined : asPoll(row);

/** Polls: the whole state as JSON, the columns it is looked up by, and the groups it is asked in. */
export function pollTable(rows: Rows, dialect: Dialect): Tx["polls"] {
  const newest = { made: "desc" } as const;
  return {
    find: async (organisation, id) => orNothing(await rows.poll.findUnique({ where: { id, organisation } })),
    lock: async (organisation, id) => {
      const found = await rows.$queryRaw<PollRow[]>`
        SELECT "body" FROM "Poll" WHERE "id" = ${id} AND "organisation" = ${organisation} ${dialect.forUpdate}`;
      return orNothing(found[0]);
    },
    byRef: async (ref) => orNothing(await rows.poll.findUnique({ where: { ref } })),
    byCode: async (organisation, group, code) => {
      const asked = { organisation, code, groups: { some: { group } } };
      for (const phases of [UNFINISHED, ENDED]) {
        const row = await rows.poll.findFirst({ where: { ...asked, phase: { in: [...phases] } }, orderBy: newest });
        if (row !== null) return asPoll(row);
      }
      return undefined;
    },
    ofGroup: async (organisation, group, phases, limit) => {
      const where = { organisation, groups: { some: { group } }, phase: { in: [...phases] } };
      return (await rows.poll.findMany({ where, orderBy: newest, take: limit })).map(asPoll);
    },
    save: (poll) => savePoll(rows, poll),
    remove: async (organisation, id) => {
      await rows.poll.deleteMany({ where: { organisation, id } });
    },
  };
}

async function savePoll(rows: Rows, poll: Poll): Promise<void> {
  const body = JSON.stringify(poll);
  const saved = await rows.$executeRaw`
    INSERT INTO "Poll" ("id", "organisation", "ref", "code", "phase", "made", "body")
    SELECT ${poll.id}, ${poll.organisation}, ${poll.ref}, ${poll.code}, ${poll.phase},
      COALESCE(MAX("made"), 0) + 1, ${body}
    FROM "Poll" WHERE "organisation" = ${poll.organisation}
    ON CONFLICT ("id") DO UPDATE SET "ref" = excluded."ref", "code" = excluded."code", "phase" = excluded."phase",
      "body" = excluded."body"
    WHERE "Poll"."organisation" = excluded."organisation"`;
  // The id belongs to another organisation: for this one it is as if the name were taken.
  if (saved === 0) throw new StoreFault("conflict", "polls.save");
  const groups = [...new Set(poll.groups)];
  await rows.pollGroup.deleteMany({ where: { poll: poll.id, group: { notIn: groups } } });
  const asked = groups.map((group) => sql`(${poll.id}, ${group})`);
  await rows.$executeRaw`INSERT INTO "PollGroup" ("poll", "group") VALUES ${join(asked)} ON CONFLICT DO NOTHING`;
}
