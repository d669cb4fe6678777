import type { GrantId, GroupId, OrganisationId } from "../ids.ts";
import type { EpochMillis } from "../time.ts";

/**
 * "reader": reads feedback and nothing else. "lead": the safeguarding lead, who also reads what others must not.
 * "co-chair": a carer without whose yes no outside ask is shown (domain D11).
 */
export type Role = "organiser" | "moderator" | "reader" | "lead" | "co-chair";
export const ROLES: readonly Role[] = ["organiser", "moderator", "reader", "lead", "co-chair"];

/** A role somebody took on by their own act. Who holds it is kept beside it, sealed, by the store. */
export interface Grant {
  readonly id: GrantId;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly role: Role;
  readonly until?: EpochMillis;
}
