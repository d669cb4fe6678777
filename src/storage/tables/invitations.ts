import type { GroupId, OrganisationId } from "../../core/ids.ts";
import type { Role } from "../../core/permission/grant.ts";
import type { EpochMillis } from "../../core/time.ts";
import type { Tx } from "../../ports/store.ts";
import type { Rows } from "../client.ts";

/** Invitations by the hash of their code. Good at `expiresAt` itself, and no longer. */
export function invitationTable(rows: Rows): Tx["invitations"] {
  return {
    add: async (invitation) => {
      await rows.invitation.create({ data: { ...invitation, expiresAt: BigInt(invitation.expiresAt) } });
    },
    take: async (codeHash, at) => {
      const row = await rows.invitation.findUnique({ where: { codeHash, expiresAt: { gte: BigInt(at) } } });
      if (row === null) return undefined;
      // Of two who read the row, only one deletes it.
      const { count } = await rows.invitation.deleteMany({ where: { codeHash } });
      if (count === 0) return undefined;
      return {
        codeHash: row.codeHash,
        organisation: row.organisation as OrganisationId,
        group: row.group as GroupId,
        role: row.role as Role,
        expiresAt: Number(row.expiresAt) as EpochMillis,
      };
    },
    dropExpired: async (at) => {
      await rows.invitation.deleteMany({ where: { expiresAt: { lt: BigInt(at) } } });
    },
  };
}
