import type { GrantId, GroupId, OpportunityId, OrganisationId, SubjectRef } from "../ids.ts";
import type { Band, Outcome, Promised } from "../poll/poll.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import { type DraftNotice, isOutsideAsk } from "./notice.ts";

/**
 * draft → open → closed. cancelled: it will not take place. withdrawn: taken back within five minutes of its opening.
 * What came of it is told in `closed`: `promise` says whether people still wait.
 */
export type OpportunityPhase = "draft" | "open" | "closed" | "cancelled" | "withdrawn";

/** A group where the notice is, or may be, shown. Nothing is shown before `consent` is "yes". */
export interface Showing {
  readonly group: GroupId;
  /** Of the group: another one than the notice's where a network asks. */
  readonly organisation: OrganisationId;
  readonly consent: "asked" | "yes" | "no";
  /** Who said yes, by their own act: an outside ask needs a named approval. */
  readonly approvedBy?: GrantId;
  /** The carer who said yes as well, where the group has one who must. */
  readonly alsoApprovedBy?: GrantId;
  /** When this group said yes, where that was not by its opening. */
  readonly shownAt?: EpochMillis;
}

/** A closing day that was moved. Earlier than before only with a reason, which goes to every group (domain D8). */
export interface ClosingChange {
  readonly from: PlainDay;
  readonly to: PlainDay;
  readonly reason: string;
}

/** A fair draw: `seedHash` is published at the opening, `seed` and the order of entries after the close. Hex. */
export interface Draw {
  readonly seedHash: string;
  /** base64url; opens under the notice's own key only, so that nobody can know the order before the close. */
  readonly sealedSeed: string;
  readonly seed?: string;
  /** How many entered and how many places there were, where there were at least five entries. */
  readonly entries?: readonly string[];
}

export interface Opportunity {
  readonly id: OpportunityId;
  readonly organisation: OrganisationId;
  readonly ref: SubjectRef;
  /** A letter and digits, as a poll's. */
  readonly code: string;
  /** Rises with every change that people are told of; for feeds and calendars. */
  readonly version: number;
  readonly phase: OpportunityPhase;
  readonly notice: DraftNotice;
  /** The first is its home: its clock and quiet hours hold. */
  readonly showings: readonly [Showing, ...Showing[]];
  /** Who made it: the only one who sees what people share. */
  readonly owner: GrantId;
  readonly openedAt?: EpochMillis;
  readonly closesAt?: EpochMillis;
  readonly closedAt?: EpochMillis;
  /** When it last changed in a way people are told of. */
  readonly changedAt?: EpochMillis;
  readonly closingHistory: readonly ClosingChange[];
  /** All places are taken: shown, and nobody can join but the waiting list. */
  readonly filled?: true;
  /** Its organiser said so, who may have given places elsewhere; no place is given here before they say otherwise. */
  readonly filledByHand?: true;
  /** The groups were told once that all places are taken. */
  readonly filledTold?: true;
  /** Its organiser put it on the public page and into the feeds. */
  readonly onPage?: true;
  readonly cancelledWhy?: string;
  /** How many are interested, as last shown; redrawn on the hour. */
  readonly band: Band;
  /** The key is not in the keyring: nobody can join, and nobody's interest can be read. */
  readonly keyMissing?: true;
  /** The database was restored without who was interested: on the hour the list begins anew, and the groups are told. */
  readonly listLost?: true;
  readonly draw?: Draw;
  /** Everybody who was interested has been told how it ended for them. */
  readonly settled?: true;
  readonly promise?: Promised;
  readonly outcomes: readonly Outcome[];
}

/** Groups where it is shown. */
export const shownIn = (o: Opportunity): readonly Showing[] => o.showings.filter((s) => s.consent === "yes");

/** Phases in which the public page can show a notice. */
export const PUBLIC_PHASES = ["open", "closed", "cancelled"] as const satisfies readonly OpportunityPhase[];

/** Whether anybody on the web may read it: put there by its organiser, shown by at least one group, no outside ask. */
export const isPublic = (o: Opportunity): boolean =>
  o.onPage === true &&
  PUBLIC_PHASES.some((phase) => phase === o.phase) &&
  !isOutsideAsk(o.notice) &&
  shownIn(o).length > 0;

/** Where it stands with the promise to report back, for lists and feeds. */
export function reportState(o: Opportunity, today: PlainDay): "none" | "waiting" | "late" | "reported" {
  if (o.outcomes.length > 0 && (o.promise?.kept ?? true)) return "reported";
  if (!o.promise) return "none";
  return o.promise.day < today ? "late" : "waiting";
}
