import type { GroupAges } from "./group.ts";

/** What a group with young people does otherwise (privacy, children; domain 7.4). */
export interface YoungRules {
  /** News of chances to take part may be written to members who asked for it. */
  readonly newsOfChances: boolean;
  /** How to reach an author may be kept, so that replies are brought to them. */
  readonly returnAddress: boolean;
  /** A line for young people stands where something is written for the first time. */
  readonly youngNote: boolean;
  /** Help for young people comes right after the emergency number. */
  readonly youngHelpFirst: boolean;
  /** Nobody can write before somebody holds the role of safety lead. */
  readonly leadNeeded: boolean;
}

/** The whole matrix: what the ages of a group allow, in one place. Where there may be one young person, all are protected. */
export const YOUNG_RULES: Readonly<Record<GroupAges, YoungRules>> = {
  adults: { newsOfChances: true, returnAddress: true, youngNote: false, youngHelpFirst: false, leadNeeded: false },
  mixed: { newsOfChances: false, returnAddress: false, youngNote: true, youngHelpFirst: true, leadNeeded: true },
  "16-17": { newsOfChances: false, returnAddress: false, youngNote: true, youngHelpFirst: true, leadNeeded: true },
};

/** The rules of a group; where nobody has said anything, those of adults. */
export const youngRules = (settings: { readonly ages?: GroupAges }): YoungRules =>
  YOUNG_RULES[settings.ages ?? "adults"];
