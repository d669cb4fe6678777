import type { GrantId, GroupId, OrganisationId } from "../ids.ts";
import type { EpochMillis } from "../time.ts";

/** "reader": reads feedback and nothing else. "lead": the safeguarding lead, who also reads what others must not. */
export type Role = "organiser" | "moderator" | "reader" | "lead";
export const ROLES: readonly Role[] = ["organiser", "moderator", "reader", "lead"];

/** A role somebody took on by their own act. Who holds it is kept beside it, sealed, by the store. */
export interface Grant {
  readonly id: GrantId;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly role: Role;
  readonly until?: EpochMillis;
}
