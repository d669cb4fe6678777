import type { GroupId, OpportunityId, OrganisationId } from "../core/ids.ts";
import type { Interest } from "../core/opportunity/interest.ts";
import type { Wishes } from "../core/opportunity/wishes.ts";
import type { SealedAddress } from "./anonymity.ts";
import type { InterestRow, SubscriptionRow } from "./opportunity-store.ts";
import type { PersonRef } from "./person.ts";

/** An opened row: what was said, in which group, how to reach whoever said it, and the tag of the row. */
export interface HeldInterest extends Interest {
  readonly tag: string;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly address: SealedAddress;
}

/**
 * The keys of one notice, for one piece of work: everything here is done at once, so it may be used inside a
 * transaction. `wipe` when done.
 */
export interface InterestSeals {
  /** 64 hex digits. Unrelated from notice to notice; worthless without the key. */
  tagOf(person: PersonRef): string;
  /** Ten letters and digits under which this person is in the draw. */
  entryOf(person: PersonRef): string;
  addressOf(person: PersonRef): SealedAddress;
  open(row: InterestRow): HeldInterest | undefined;
  seal(interest: HeldInterest): InterestRow;
  /** The seed of the draw; undefined where the box is damaged. */
  openSeed(sealed: string): Uint8Array | undefined;
  wipe(): void;
}

/** Sealing of who is interested. Keys lie in the keyring, one a notice, and die with it. */
export interface InterestBook {
  /** Makes the notice's key, durably, and a sealed seed with its published hash. Call before it can be seen. */
  prepare(id: OpportunityId): Promise<{ readonly seedHash: string; readonly sealedSeed: string }>;
  /** undefined where the keyring has no key for this notice. */
  seals(id: OpportunityId): Promise<InterestSeals | undefined>;
  /** Destroys the key. Harmless when repeated. */
  shred(id: OpportunityId): Promise<void>;
}

/** HMAC-SHA256(seed, entry) in hex: the order of a fair draw. */
export type Rank = (entry: string) => string;

/** What somebody asked to be told of, and how to reach them. */
export interface HeldWishes extends Wishes {
  readonly tag: string;
  readonly address: SealedAddress;
}

/** Sealing of who asked to be told, under keys derived from the deployment's secret. */
export interface SubscriptionBook {
  tagOf(person: PersonRef): string;
  open(row: SubscriptionRow): HeldWishes | undefined;
  seal(person: PersonRef, wishes: Wishes): SubscriptionRow;
}
