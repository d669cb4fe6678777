import type { StoryConsent } from "./story.ts";

/**
 * What somebody wants to say. "listen" asks for nothing and never becomes a task (domain C4). "answer" is what a
 * question was answered with, "story" what came with a consent; nobody picks these two.
 */
export type FeedbackKind = "works" | "idea" | "problem" | "worry" | "listen" | "answer" | "story";
export const FEEDBACK_KINDS: readonly Exclude<FeedbackKind, "answer" | "story">[] = [
  "works",
  "idea",
  "problem",
  "worry",
  "listen",
];

/** "nothing": nothing links to the author, and no reply is possible. "code": a reply by receipt code. "named": by name. */
export type FeedbackLevel = "nothing" | "code" | "named";
export const FEEDBACK_LEVELS: readonly FeedbackLevel[] = ["nothing", "code", "named"];

/** Who may read it. "lead": the safeguarding lead alone; organisers and readers get no row of it. */
export type FeedbackAudience = "team" | "lead";
export const FEEDBACK_AUDIENCES: readonly FeedbackAudience[] = ["team", "lead"];

/**
 * Whom one message is for: a pool's audience, or fewer. "readers": readers and safety lead, but nobody who is an organiser;
 * "not-" and the id of a workplace: all but those who work there.
 */
export type Addressee = FeedbackAudience | "readers" | `not-${string}`;

/** How it goes: with those of others; at the slot even if alone; or today, on its own, to the safeguarding lead. */
export type FeedbackGoing = "wait" | "alone" | "today";
export const FEEDBACK_GOINGS: readonly FeedbackGoing[] = ["wait", "alone", "today"];

/** Unicode code points. Fits every platform's window and one card, so that the author sees all of it before sending. */
export const FEEDBACK_CHARACTERS = 1500;
export const FEEDBACK_NAME_CHARACTERS = 60;

/** What the readers will see of one message. */
export interface FeedbackText {
  readonly kind: FeedbackKind;
  readonly text: string;
  /** Only where the author chose to be named, as they wrote it. */
  readonly name?: string;
  /** How it may be used, where it is a story. */
  readonly consent?: StoryConsent;
}

/** Where replies to an item go: what its thread is found by, and the key only the receipt code can open them with. */
export interface ThreadEnd {
  /** 64 hex digits. */
  readonly lookup: string;
  /** An X25519 public key, 64 hex digits. */
  readonly publicKey: string;
}

/** By which a reader can have the sender of one message blocked, and nobody can find out who it is. All hex. */
export interface SenderMark {
  readonly epoch: string;
  readonly nonce: string;
  readonly mark: string;
}

/** One message as it lies sealed in its pool. Nothing of it stands outside the seal. */
export interface PooledItem extends FeedbackText {
  readonly alone: boolean;
  /** At how many more slots it may wait before it is deleted. */
  readonly slotsLeft: number;
  /** Keyed tag of the sender, hex; comparable within one `epoch` only. */
  readonly sender: string;
  readonly epoch: string;
  readonly mark: SenderMark;
  readonly thread?: ThreadEnd;
  /** Where fewer may read it than its pool is for. Such messages wait for others like them, never for the rest. */
  readonly audience?: Addressee;
}
