import type { Role } from "./grant.ts";

/**
 * The safety lead is who people turn to when it is about those who run the group (privacy D26): nobody holds both kinds of
 * role in one group. It does not stop somebody with two accounts, and a lead may be a reader as well.
 */
const RUNNING: readonly Role[] = ["organiser", "moderator"];

/** Which kind of role stands in the way of taking on another in the same group; undefined where none does. */
export function keptApart(wanted: Role, held: readonly Role[]): "runs" | "leads" | undefined {
  if (wanted === "lead" && held.some((role) => RUNNING.includes(role))) return "runs";
  if (RUNNING.includes(wanted) && held.includes("lead")) return "leads";
  return undefined;
}
