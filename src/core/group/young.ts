/** Whether there are people under 18 in a group, as its organisers say. Nothing is ever asked of a person. */
export type Under18 = "none" | "possible" | "yes";
export const UNDER_18: readonly Under18[] = ["none", "possible", "yes"];

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

/** The whole matrix: what a setting allows, in one place. */
export const YOUNG_RULES: Readonly<Record<Under18, YoungRules>> = {
  none: { newsOfChances: true, returnAddress: true, youngNote: false, youngHelpFirst: false, leadNeeded: false },
  possible: { newsOfChances: true, returnAddress: true, youngNote: true, youngHelpFirst: true, leadNeeded: false },
  yes: { newsOfChances: false, returnAddress: false, youngNote: true, youngHelpFirst: true, leadNeeded: true },
};

/** The rules of a group; where nobody has said anything, those of adults. */
export const youngRules = (settings: { readonly under18?: Under18 }): YoungRules =>
  YOUNG_RULES[settings.under18 ?? "none"];
