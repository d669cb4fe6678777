import type { GroupId, OrganisationId, SubjectRef } from "../ids.ts";
import type { WallTime, ZoneId } from "../time.ts";

/** The data controller: a charity, a council, or just the group itself. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
}

export type Nation = "england" | "scotland" | "wales" | "northern-ireland";
export const NATIONS: readonly Nation[] = ["england", "scotland", "wales", "northern-ireland"];

/** A named person with two ways to reach them (domain A12). */
export interface Contact {
  readonly name: string;
  readonly ways: readonly [string, string];
}

export interface QuietHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** Who is in a group: "mixed" has people of 16 and 17 among adults; "16-17" has nobody else (domain F3, I4). */
export const GROUP_AGES = ["adults", "mixed", "16-17"] as const;
export type GroupAges = (typeof GROUP_AGES)[number];

export interface GroupSettings {
  readonly zone: ZoneId;
  readonly quiet: QuietHours;
  readonly nation: Nation;
  /** BCP 47, one of the language files. */
  readonly language: string;
  /** How this group calls its people: "family carers". */
  readonly word: string;
  readonly contact?: Contact;
  /** Absent for adults. */
  readonly ages?: GroupAges;
}

/**
 * unclaimed: the bot is in the room and says nothing more. claimed: somebody has taken it on and set-up is not done.
 * ready: it may ask. removed: the bot was taken out of the room.
 */
export type GroupPhase = "unclaimed" | "claimed" | "ready" | "removed";

export interface Group {
  readonly id: GroupId;
  readonly organisation: OrganisationId;
  readonly ref: SubjectRef;
  readonly name: string;
  readonly phase: GroupPhase;
  readonly settings: GroupSettings;
  /** The room where the bot posts. Plain strings here; the engine brands them. */
  readonly room: { readonly platform: string; readonly space: string; readonly room: string };
}
