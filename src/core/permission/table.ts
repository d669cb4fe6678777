import type { Role } from "./grant.ts";

/** What a role may do in its group. Answering, reading results and asking for help need no role. */
export type Act =
  | "ask"
  | "close"
  | "report"
  | "settings"
  | "invite"
  | "see-held"
  | "see-asks"
  | "give-up-role"
  | "approve-showing"
  | "set-feedback"
  | "read-feedback"
  | "see-reader-acts";

/** The one permission table: checked on the server at every act, whatever a platform's menu shows. */
export const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Act>>> = {
  organiser: new Set<Act>([
    "ask",
    "close",
    "report",
    "settings",
    "invite",
    "see-held",
    "see-asks",
    "give-up-role",
    "approve-showing",
    "set-feedback",
    "read-feedback",
    "see-reader-acts",
  ]),
  moderator: new Set<Act>(["close", "see-held", "see-asks", "give-up-role"]),
  reader: new Set<Act>(["read-feedback", "give-up-role"]),
  lead: new Set<Act>(["read-feedback", "see-reader-acts", "give-up-role"]),
  "co-chair": new Set<Act>(["approve-showing", "give-up-role"]),
};

export const may = (roles: readonly Role[], act: Act): boolean => roles.some((role) => PERMISSIONS[role].has(act));
