import type { ThreadHome, ThreadNote } from "./feedback-seals.ts";
import type { ReturnRow, ThreadNoteRow } from "./feedback-store.ts";
import type { PersonRef } from "./person.ts";

/** Somebody who lets replies be brought to them, for one piece of work. */
export interface Returning {
  readonly person: PersonRef;
  readonly home: ThreadHome;
}

/**
 * How to reach those who asked that replies be brought to them, each sealed under a key of its own in the keyring: with
 * the key everything under it dies (privacy D10). What finds a row is made from its thread, never from the person.
 */
export interface ReturnAddresses {
  tagOf(thread: string): Uint8Array;
  /** Makes the key, durably, and the row. `shelf`: the number of its last day. */
  seal(thread: string, returning: Returning, shelf: number): Promise<ReturnRow>;
  /** undefined where the key has gone. */
  open(row: ReturnRow): Promise<Returning | undefined>;
  /** A reply for this row's person, beside the one under the code; undefined where the key has gone. */
  sealNote(row: ReturnRow, shelf: number, note: ThreadNote): Promise<ThreadNoteRow | undefined>;
  /** In the order in which they were written. */
  readNotes(row: ReturnRow, notes: readonly ThreadNoteRow[]): Promise<readonly ThreadNote[]>;
  /** Harmless when repeated. */
  shred(row: Pick<ReturnRow, "key">): Promise<void>;
  stands(row: Pick<ReturnRow, "key">): Promise<boolean>;
}
