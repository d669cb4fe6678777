import type { GrantId, GroupId, OrganisationId } from "../../core/ids.ts";
import type { Grant, Role } from "../../core/permission/grant.ts";
import type { EpochMillis } from "../../core/time.ts";
import type { SealedAddress } from "../../ports/anonymity.ts";
import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";

interface GrantRow {
  readonly id: string;
  readonly organisation: string;
  readonly group: string;
  readonly role: string;
  readonly until: bigint | null;
}

function asGrant(row: GrantRow): Grant {
  return {
    id: row.id as GrantId,
    organisation: row.organisation as OrganisationId,
    group: row.group as GroupId,
    role: row.role as Role,
    ...(row.until === null ? {} : { until: Number(row.until) as EpochMillis }),
  };
}

/** Roles and, beside each, the tag and the sealed address of who holds it. A grant counts until, not at, its end. */
export function grantTable(rows: Rows): Tx["grants"] {
  return {
    of: async (organisation, group, holder, at) => {
      const live = [{ until: null }, { until: { gt: BigInt(at) } }];
      const found = await rows.grant.findMany({
        where: { organisation, group, holder, OR: live },
        orderBy: { id: "asc" },
      });
      return found.map(asGrant);
    },
    heldBy: async (holder) => (await rows.grant.findMany({ where: { holder }, orderBy: { id: "asc" } })).map(asGrant),
    find: async (organisation, id) => {
      const row = await rows.grant.findUnique({ where: { id, organisation } });
      return row === null ? undefined : { grant: asGrant(row), address: row.address as SealedAddress };
    },
    inGroup: async (organisation, group, role) => {
      const found = await rows.grant.findMany({ where: { organisation, group, role }, orderBy: { id: "asc" } });
      return found.map(asGrant);
    },
    add: async (grant, holder, address) => {
      const until = grant.until === undefined ? null : BigInt(grant.until);
      const { id, organisation, group, role } = grant;
      await rows.grant.create({ data: { id, organisation, group, role, until, holder, address } });
    },
    remove: async (organisation, id) => {
      await rows.grant.deleteMany({ where: { organisation, id } });
    },
  };
}
