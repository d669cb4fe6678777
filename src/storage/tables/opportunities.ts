import { join, sqltag as sql } from "@prisma/client/runtime/client";
import type { Opportunity } from "../../core/opportunity/opportunity.ts";
import type { OpportunityTables } from "../../ports/opportunity-store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Rows } from "../client.ts";
import type { Dialect } from "../dialect.ts";

interface OpportunityRow {
  readonly body: string;
}

const asOpportunity = (row: OpportunityRow): Opportunity => JSON.parse(row.body) as Opportunity;

const orNothing = (row: OpportunityRow | null | undefined): Opportunity | undefined =>
  row === null || row === undefined ? undefined : asOpportunity(row);

/** Notices: the whole state as JSON, the columns it is looked up by, and the groups it is shown in or asked of. */
export function opportunityTable(rows: Rows, dialect: Dialect): OpportunityTables["opportunities"] {
  return {
    find: async (organisation, id) => orNothing(await rows.opportunity.findUnique({ where: { id, organisation } })),
    lock: async (organisation, id) => {
      const found = await rows.$queryRaw<OpportunityRow[]>`
        SELECT "body" FROM "Opportunity" WHERE "id" = ${id} AND "organisation" = ${organisation} ${dialect.forUpdate}`;
      return orNothing(found[0]);
    },
    byRef: async (ref) => orNothing(await rows.opportunity.findUnique({ where: { ref } })),
    forGroup: async (organisation, group, id) =>
      orNothing(await rows.opportunity.findFirst({ where: { id, showings: { some: { group, organisation } } } })),
    ofGroup: async (organisation, group, phases, limit) => {
      const where = { showings: { some: { group, organisation } }, phase: { in: [...phases] } };
      const found = await rows.opportunity.findMany({ where, orderBy: [{ made: "desc" }, { id: "asc" }], take: limit });
      return found.map(asOpportunity);
    },
    save: (opportunity) => save(rows, opportunity),
    remove: async (organisation, id) => {
      await rows.opportunity.deleteMany({ where: { organisation, id } });
    },
    inPhases: async (phases, after, limit) => {
      const phase = { in: [...phases] };
      const where = after === undefined ? { phase } : { phase, id: { gt: after } };
      return (await rows.opportunity.findMany({ where, orderBy: { id: "asc" }, take: limit })).map(asOpportunity);
    },
  };
}

async function save(rows: Rows, o: Opportunity): Promise<void> {
  const body = JSON.stringify(o);
  const saved = await rows.$executeRaw`
    INSERT INTO "Opportunity" ("id", "organisation", "ref", "phase", "made", "body")
    SELECT ${o.id}, ${o.organisation}, ${o.ref}, ${o.phase}, COALESCE(MAX("made"), 0) + 1, ${body}
    FROM "Opportunity" WHERE "organisation" = ${o.organisation}
    ON CONFLICT ("id") DO UPDATE SET "ref" = excluded."ref", "phase" = excluded."phase", "body" = excluded."body"
    WHERE "Opportunity"."organisation" = excluded."organisation"`;
  // The id belongs to another organisation: for this one it is as if the name were taken.
  if (saved === 0) throw new StoreFault("conflict", "opportunities.save");
  const groups = [...new Set(o.showings.map((showing) => showing.group))];
  await rows.opportunityGroup.deleteMany({ where: { opportunity: o.id, group: { notIn: groups } } });
  const shown = o.showings.map(({ group, organisation }) => sql`(${o.id}, ${group}, ${organisation})`);
  await rows.$executeRaw`
    INSERT INTO "OpportunityGroup" ("opportunity", "group", "organisation") VALUES ${join(shown)} ON CONFLICT DO NOTHING`;
}
