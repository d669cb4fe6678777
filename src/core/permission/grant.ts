import type { GrantId, GroupId, OrganisationId } from "../ids.ts";
import type { EpochMillis } from "../time.ts";

export type Role = "organiser" | "moderator";
export const ROLES: readonly Role[] = ["organiser", "moderator"];

/** A role somebody took on by their own act. Who holds it is kept beside it, sealed, by the store. */
export interface Grant {
  readonly id: GrantId;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly role: Role;
  readonly until?: EpochMillis;
}
