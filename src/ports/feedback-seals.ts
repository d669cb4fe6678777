import type { HeardText } from "../core/feedback/heard.ts";
import type { PooledItem, SenderMark, ThreadEnd } from "../core/feedback/item.ts";
import type { BatchId, FeedbackId, GroupId, OrganisationId } from "../core/ids.ts";
import type { PoolRow, ThreadNoteRow, ThreadRow } from "./feedback-store.ts";
import type { PersonRef } from "./person.ts";

/** Which keys a message is sealed under: ids of keys in the keyring, 32 hex digits each. */
export interface PoolKeys {
  readonly batch: BatchId;
  readonly senders: string;
  readonly marks: string;
}

/** A message before it knows whose it is. */
export type NewItem = Omit<PooledItem, "sender" | "epoch" | "mark">;

/** A key that must stand is not in the keyring. What lies under it is left untouched. */
export class FeedbackKeyMissing extends Error {
  override readonly name = "FeedbackKeyMissing";
}

/** Some messages of a pool do not open under its key: nothing of it is released until the host has looked. */
export class FeedbackDamaged extends Error {
  override readonly name = "FeedbackDamaged";
}

/** A message that waits, as its own author finds it. */
export interface OwnItem {
  readonly tag: Uint8Array;
  readonly item: PooledItem;
}

/** Seals and opens feedback. No method tells who wrote something. Throws `FeedbackKeyMissing` and `FeedbackDamaged`. */
export interface FeedbackSeals {
  /** Makes keys, durably. Harmless when repeated. */
  prepare(...keys: readonly string[]): Promise<void>;
  shred(key: string): Promise<void>;
  /** Which of these keys stand. */
  standing(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** The sender's tag and mark are made here, and the person goes no further. */
  seal(keys: PoolKeys, item: NewItem, person: PersonRef): Promise<PoolRow>;
  /** The same message, in another batch: a fresh row that shows nothing of the old one. */
  sealAgain(batch: BatchId, item: PooledItem): Promise<PoolRow>;
  open(batch: BatchId, rows: readonly PoolRow[]): Promise<readonly PooledItem[]>;
  /** Those of these rows that this person wrote, opened: only ever asked by themselves, for themselves. */
  mine(
    keys: Pick<PoolKeys, "batch" | "senders">,
    rows: readonly PoolRow[],
    person: PersonRef,
  ): Promise<readonly OwnItem[]>;
  /** Whether this person sent one of the messages that were blocked. */
  isBlocked(blocks: readonly SenderMark[], person: PersonRef): Promise<boolean>;
  sealText(release: string, id: FeedbackId, text: HeardText): Promise<Uint8Array>;
  openText(release: string, id: FeedbackId, sealed: Uint8Array): Promise<HeardText>;
  sealTexts(release: string, texts: readonly (readonly [FeedbackId, HeardText])[]): Promise<readonly Uint8Array[]>;
}

/** Where a thread belongs; sealed with it, so that only the code leads there. */
export interface ThreadHome {
  readonly organisation: OrganisationId;
  readonly group: GroupId;
}

/** One reply as the author reads it. `nth` counts from 1 within the thread. */
export interface ThreadNote {
  readonly nth: number;
  readonly text: string;
}

/** A thread that a code has opened. It lives in memory for as long as the person looks at it. */
export interface OpenThread {
  readonly home: ThreadHome;
  readonly end: ThreadEnd;
  /** In the order in which they were written. */
  read(notes: readonly ThreadNoteRow[]): readonly ThreadNote[];
}

/** Receipt codes: 16 digits, shown once, stored nowhere. */
export interface ReceiptCodes {
  /** "busy": too many are being made or looked up. `code` comes in four groups of four digits. */
  make(
    home: ThreadHome,
    shelf: number,
  ): Promise<{ readonly code: string; readonly row: ThreadRow; readonly end: ThreadEnd } | "busy">;
  /** The 32 bytes a code leads to, whether or not anything lies there; a look-up takes equally long for any code. */
  open(
    code: string,
    find: (tag: Uint8Array) => Promise<ThreadRow | undefined>,
  ): Promise<OpenThread | "unknown" | "busy">;
  /** A reply that only the thread's code can open. */
  sealNote(end: ThreadEnd, shelf: number, note: ThreadNote): ThreadNoteRow;
}
