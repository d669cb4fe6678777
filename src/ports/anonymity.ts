import type { PollId } from "../core/ids.ts";
import type { Ballot } from "../core/poll/ballot.ts";
import type { RoomPlace } from "./chat-adapter.ts";
import type { PersonRef } from "./person.ts";

declare const brand: unique symbol;
type Tag<Name extends string> = string & { readonly [brand]: Name };

/** 64 hex digits: HMAC of the person under a key derived from the deployment secret. Class 2 of what is known. */
export type PreferenceTag = Tag<"PreferenceTag">;
/** 64 hex digits: as above, for a person who took on a role by their own act. Class 3. */
export type HolderTag = Tag<"HolderTag">;
/** base64url: a role holder's address, sealed under a key derived from the deployment secret. Class 3. */
export type SealedAddress = Tag<"SealedAddress">;
/** A key for maps in memory, under a key made at boot. Never stored: it means nothing after a restart. */
export type MemoryKey = Tag<"MemoryKey">;

/** The only way the engine turns a person into something it may hold on to. */
export interface People {
  preferenceTag(person: PersonRef): PreferenceTag;
  holderTag(person: PersonRef): HolderTag;
  sealAddress(person: PersonRef): SealedAddress;
  openAddress(sealed: SealedAddress): PersonRef;
  memoryKey(person: PersonRef): MemoryKey;
}

export type CastOutcome =
  | "kept"
  /** The poll was not open when the batch committed. */
  | "not-open"
  /** This poll's key is not in the keyring. The poll is left untouched. */
  | "key-missing";

/**
 * Ballots of all polls. One sealed row a person and poll, written by group commit; nothing else is ever written
 * for an answer. No method tells who answered.
 */
export interface BallotBox {
  /** Makes the poll's key, durably. Call before the poll is shown. */
  prepare(poll: PollId): Promise<void>;
  /** Resolves once the ballot is committed and would survive a power cut. Replaces the person's earlier one. */
  cast(poll: PollId, person: PersonRef, ballot: Ballot): Promise<CastOutcome>;
  /** Takes the person's ballot back; "kept" also where there was none. */
  withdraw(poll: PollId, person: PersonRef): Promise<CastOutcome>;
  /** This person's own ballot, for their own eyes. */
  mine(poll: PollId, person: PersonRef): Promise<Ballot | undefined>;
  /** Visits every ballot of a poll in chunks, yielding to other answers between them; false where the key is missing. */
  read(poll: PollId, visit: (ballot: Ballot) => void, until?: () => boolean): Promise<boolean>;
  /** Deletes the poll's rows in chunks. Harmless when repeated. */
  empty(poll: PollId): Promise<void>;
  /** Destroys the poll's key. Harmless when repeated. */
  shred(poll: PollId): Promise<void>;
  /** true when no row and no key of the poll is left. */
  verify(poll: PollId): Promise<boolean>;
  hasKey(poll: PollId): Promise<boolean>;
}

/** Remembers, in memory and for 15 minutes, that somebody pressed a control in a room. */
export interface PressMemory {
  note(person: PersonRef, place: RoomPlace): void;
  recently(person: PersonRef, place: RoomPlace): boolean;
}
