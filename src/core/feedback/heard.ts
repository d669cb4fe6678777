import type { FeedbackId, GroupId, OrganisationId, PollId, SubjectRef } from "../ids.ts";
import type { EpochMillis } from "../time.ts";
import type { RemovalRule } from "./desk.ts";
import type { Addressee, FeedbackKind, SenderMark } from "./item.ts";
import type { Story } from "./story.ts";

/** What became of a message (domain C11). "new" is the only one that waits for somebody. */
export type HeardState = "new" | "heard" | "kept" | "passed-on" | "used" | "not-used";
export const SETTABLE_STATES: readonly Exclude<HeardState, "new">[] = [
  "heard",
  "kept",
  "passed-on",
  "used",
  "not-used",
];

/** A message that has been released to its readers. Its words lie sealed beside it, under the key of its release. */
export interface Heard {
  readonly id: FeedbackId;
  readonly ref: SubjectRef;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly audience: Addressee;
  readonly kind: FeedbackKind;
  /** Of the release, and when that was: the slot, never when it was written. */
  readonly release: string;
  readonly at: EpochMillis;
  readonly state: HeardState;
  /** To whom, where or why not: what the state needs to say. */
  readonly note?: string;
  readonly themes: readonly string[];
  readonly redacted?: { readonly reason: string };
  /** A removal somebody proposed, by the keyed tag of that person, and nobody else has confirmed yet. */
  readonly removal?: { readonly rule: RemovalRule; readonly by: string };
  /** 64 hex digits; only where the author took a receipt code. */
  readonly thread?: string;
  /** How many replies were written. */
  readonly replies: number;
  readonly mark?: SenderMark;
  /** Which question it answers, with what was asked. */
  readonly question?: AskedOf;
  /** How it may be used, where it is a story. */
  readonly story?: Story;
}

/** A question as its answers remember it. */
export interface AskedOf {
  readonly poll: PollId;
  readonly code: string;
  readonly text: string;
}

/** The words of a heard message, as sealed. `original` where somebody has redacted them. */
export interface HeardText {
  readonly text: string;
  readonly name?: string;
  readonly original?: string;
  /** Where replies are sealed to, 64 hex digits. */
  readonly publicKey?: string;
}

/** Whether a message waits for somebody to say what became of it: "just listen" never does (domain C4). */
export const needsState = (heard: Pick<Heard, "kind" | "state">): boolean =>
  heard.kind !== "listen" && heard.state === "new";
