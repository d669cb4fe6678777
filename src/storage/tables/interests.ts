import type { OpportunityId } from "../../core/ids.ts";
import type { InterestRow, OpportunityTables, SubscriptionRow } from "../../ports/opportunity-store.ts";
import type { Rows } from "../client.ts";

const toBytes = (tag: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(tag, "hex"));
const toTag = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const asInterest = (row: { opportunity: string; tag: Uint8Array; sealed: Uint8Array }): InterestRow => ({
  opportunity: row.opportunity as OpportunityId,
  tag: toTag(row.tag),
  sealed: Uint8Array.from(row.sealed),
});

/** Who is interested in what, sealed: one row a person and notice. */
export function interestTable(rows: Rows): OpportunityTables["interests"] {
  return {
    find: async (opportunity, tag) => {
      const found = await rows.interest.findUnique({ where: { opportunity_tag: { opportunity, tag: toBytes(tag) } } });
      return found === null ? undefined : asInterest(found);
    },
    of: async (opportunity) =>
      (await rows.interest.findMany({ where: { opportunity }, orderBy: { tag: "asc" } })).map(asInterest),
    put: async ({ opportunity, tag, sealed }) => {
      await rows.$executeRaw`
        INSERT INTO "Interest" ("opportunity", "tag", "sealed")
        VALUES (${opportunity}, ${toBytes(tag)}, ${Uint8Array.from(sealed)})
        ON CONFLICT ("opportunity", "tag") DO UPDATE SET "sealed" = excluded."sealed"`;
    },
    remove: async (opportunity, tag) => {
      await rows.interest.deleteMany({ where: { opportunity, tag: toBytes(tag) } });
    },
    clear: async (opportunity) => {
      await rows.interest.deleteMany({ where: { opportunity } });
    },
  };
}

const asSubscription = (row: { tag: Uint8Array; sealed: Uint8Array }): SubscriptionRow => ({
  tag: toTag(row.tag),
  sealed: Uint8Array.from(row.sealed),
});

/** Who asked to be told of notices, and of which, sealed. */
export function subscriptionTable(rows: Rows): OpportunityTables["subscriptions"] {
  return {
    find: async (tag) => {
      const found = await rows.subscription.findUnique({ where: { tag: toBytes(tag) } });
      return found === null ? undefined : asSubscription(found);
    },
    put: async ({ tag, sealed }) => {
      await rows.$executeRaw`
        INSERT INTO "Subscription" ("tag", "sealed") VALUES (${toBytes(tag)}, ${Uint8Array.from(sealed)})
        ON CONFLICT ("tag") DO UPDATE SET "sealed" = excluded."sealed"`;
    },
    remove: async (tag) => {
      await rows.subscription.deleteMany({ where: { tag: toBytes(tag) } });
    },
    page: async (after, limit) => {
      const found = await rows.$queryRaw<{ tag: Uint8Array; sealed: Uint8Array }[]>`
        SELECT "tag", "sealed" FROM "Subscription" WHERE "tag" > ${toBytes(after ?? "")} ORDER BY "tag" LIMIT ${limit}`;
      return found.map(asSubscription);
    },
  };
}
