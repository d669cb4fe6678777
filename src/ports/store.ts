import type { Group, GroupPhase, Organisation } from "../core/group/group.ts";
import type { GrantId, GroupId, OrganisationId, PollId, SubjectRef } from "../core/ids.ts";
import type { Grant, Role } from "../core/permission/grant.ts";
import type { Poll, PollPhase } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { HolderTag, PreferenceTag, SealedAddress } from "./anonymity.ts";
import type { DeliveryKey } from "./chat-adapter.ts";
import type { FeedbackTables, PoolTable } from "./feedback-store.ts";
import type { OpportunityTables } from "./opportunity-store.ts";

/**
 * All that is kept. Two implementations, one contract suite (`test/contract/store.ts`).
 * Faults are thrown as `StoreFault`, whose text never holds an argument of a query.
 */
export interface Store {
  readonly engine: "sqlite" | "postgresql";
  /**
   * Runs `work` in one transaction: all of it is kept, durably, or none. Work that throws rolls back and the error
   * comes through. Must not be nested. `work` may run again where the database asks for a retry.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly ballots: BallotTable;
  /** Preferences, read and written outside every other transaction (architecture, section 2, class 2). */
  readonly preferences: PreferenceTable;
  readonly pools: PoolTable;
  /**
   * Makes deleted bytes unreadable and gives their space back (SQLite: checkpoint, then VACUUM; PostgreSQL: VACUUM of
   * the anonymous tables). May take long and hold up writers: call it in a quiet moment.
   */
  tidy(depth: "checkpoint" | "full"): Promise<void>;
  /** true when the database answers a trivial read. */
  reachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** A fault of the database, mapped: `code` says what a host can do about it; the message holds no argument. */
export type StoreFaultCode = "full" | "read-only" | "unreachable" | "busy" | "conflict" | "other";

/** Every call takes the organisation as its scope; what belongs to another is as if it were not there. */
export interface Tx extends FeedbackTables, OpportunityTables {
  readonly organisations: {
    find(id: OrganisationId): Promise<Organisation | undefined>;
    save(organisation: Organisation): Promise<void>;
  };
  readonly groups: {
    find(organisation: OrganisationId, id: GroupId): Promise<Group | undefined>;
    /** The group that lives in a room; the one question that is asked before the organisation is known. */
    inRoom(platform: string, space: string, room: string): Promise<Group | undefined>;
    byRef(ref: SubjectRef): Promise<Group | undefined>;
    of(organisation: OrganisationId, phases?: readonly GroupPhase[]): Promise<readonly Group[]>;
    save(group: Group): Promise<void>;
    /**
     * Gives a group that has asked nothing yet to another organisation: with its roles, invitations, posted messages and
     * deliveries. A "conflict" where it has polls, whose answers belong to who asked.
     */
    rehome(group: Group, to: OrganisationId): Promise<Group>;
  };
  readonly grants: {
    /** Live grants of one person in one group (an `until` in the past does not count at `at`). */
    of(organisation: OrganisationId, group: GroupId, holder: HolderTag, at: EpochMillis): Promise<readonly Grant[]>;
    /** Everything one person holds, in every organisation: for /mydata and for finding "my group" one to one. */
    heldBy(holder: HolderTag): Promise<readonly Grant[]>;
    find(organisation: OrganisationId, id: GrantId): Promise<{ grant: Grant; address: SealedAddress } | undefined>;
    inGroup(organisation: OrganisationId, group: GroupId, role: Role): Promise<readonly Grant[]>;
    add(grant: Grant, holder: HolderTag, address: SealedAddress): Promise<void>;
    remove(organisation: OrganisationId, id: GrantId): Promise<void>;
  };
  readonly invitations: {
    add(invitation: Invitation): Promise<void>;
    /** Takes it: it works once, and not after `expiresAt`. */
    take(codeHash: string, at: EpochMillis): Promise<Invitation | undefined>;
    dropExpired(at: EpochMillis): Promise<void>;
  };
  readonly polls: {
    find(organisation: OrganisationId, id: PollId): Promise<Poll | undefined>;
    /** As `find`, and nobody else may change it (nor any ballot of it commit) until this transaction ends. */
    lock(organisation: OrganisationId, id: PollId): Promise<Poll | undefined>;
    byRef(ref: SubjectRef): Promise<Poll | undefined>;
    /** By short code, among the unfinished and the last closed asks of a group; the newest first. */
    byCode(organisation: OrganisationId, group: GroupId, code: string): Promise<Poll | undefined>;
    /** Newest first. */
    ofGroup(
      organisation: OrganisationId,
      group: GroupId,
      phases: readonly PollPhase[],
      limit: number,
    ): Promise<readonly Poll[]>;
    save(poll: Poll): Promise<void>;
    remove(organisation: OrganisationId, id: PollId): Promise<void>;
  };
  readonly posted: {
    /** Remembers which message shows a subject in a group, so that it can be edited or erased. One a subject and group. */
    put(message: PostedMessage): Promise<void>;
    of(organisation: OrganisationId, subject: string): Promise<readonly PostedMessage[]>;
    remove(organisation: OrganisationId, subject: string, group: GroupId): Promise<void>;
  };
  readonly outbox: {
    /** An edit that is already waiting for the same subject and group only has its revision raised. */
    add(row: NewOutbound): Promise<void>;
    /** Drops what still waits about a subject, edits and sends alike; what is being sent is not touched. */
    cancel(organisation: OrganisationId, subject: string): Promise<void>;
    held(organisation: OrganisationId, group: GroupId): Promise<readonly Outbound[]>;
    find(organisation: OrganisationId, id: string): Promise<Outbound | undefined>;
    /** Changes state, and `notBefore` or failure with it. */
    settle(id: string, change: OutboundChange): Promise<void>;
  };
  readonly due: {
    /** Harmless when the same kind, subject and moment stand already. */
    add(job: DueJob): Promise<void>;
    cancel(organisation: OrganisationId, subject: string, kind?: string): Promise<void>;
  };
  readonly receipts: {
    /** true the first time an event is seen. Only for organisers' and named acts. */
    first(eventHash: string, at: EpochMillis): Promise<boolean>;
    dropBefore(at: EpochMillis): Promise<void>;
  };
  /** Claims rows for this process; skips what another process is at. Not scoped: the engine's own pumps. */
  readonly pumps: {
    /**
     * Rows whose time has come, in order; each comes as it stood before this claim. So `state` is "sending" where an
     * earlier claim ran out: whoever had it died or hung, and nobody knows whether it was sent.
     */
    claimOutbound(at: EpochMillis, claimMs: number, limit: number): Promise<readonly Outbound[]>;
    /** In the same transaction the caller does the job and calls `finishDue`. */
    claimDue(at: EpochMillis, limit: number): Promise<readonly DueJob[]>;
    finishDue(job: DueJob): Promise<void>;
    /** Takes or renews a lease until `until`; false where another holder's has not run out at `at`. */
    lease(name: string, holder: string, at: EpochMillis, until: EpochMillis): Promise<boolean>;
    release(name: string, holder: string): Promise<void>;
    /** Polls in a phase, of all organisations: to resume closes after a crash and to redraw on the hour. */
    pollsIn(phases: readonly PollPhase[], after: PollId | undefined, limit: number): Promise<readonly Poll[]>;
    countGroups(): Promise<number>;
    /** Groups of one platform that are set up, of all organisations: to find where a person belongs, one to one. */
    groupsOn(platform: string, limit: number): Promise<readonly Group[]>;
  };
}

export interface Invitation {
  /** SHA-256 of the code, hex. */
  readonly codeHash: string;
  readonly organisation: OrganisationId;
  readonly group: GroupId;
  readonly role: Role;
  readonly expiresAt: EpochMillis;
}

export interface PostedMessage {
  readonly organisation: OrganisationId;
  /** "poll-card:<id>", "result:<id>", … */
  readonly subject: string;
  readonly group: GroupId;
  readonly platform: string;
  readonly space: string;
  readonly room: string;
  readonly message: string;
}

export type OutboundState = "waiting" | "sending" | "held" | "dead" | "done";

export interface NewOutbound {
  readonly id: string;
  /** Stays the same for every attempt. */
  readonly key: DeliveryKey;
  readonly organisation: OrganisationId;
  readonly kind: "send" | "edit" | "erase";
  /** What to show, not the text: the card is made when it is sent. */
  readonly subject: string;
  /**
   * A group's room, a role holder one to one, or somebody by their own act: `mark` is the tag of a sealed row, of which
   * the subject tells the table. Never anybody else.
   */
  readonly to:
    | { readonly kind: "group"; readonly group: GroupId }
    | { readonly kind: "holder"; readonly grant: GrantId; readonly group: GroupId }
    | { readonly kind: "sealed"; readonly mark: string; readonly group: GroupId };
  readonly notBefore: EpochMillis;
}

export interface Outbound extends NewOutbound {
  /** Order of arrival: within a lane (one `to`) rows leave in this order. */
  readonly order: number;
  readonly revision: number;
  readonly attempts: number;
  readonly state: OutboundState;
  /** Why it is held, dead or waiting again: a failure's kind and the right it needs; never a member's words. */
  readonly failure?: string;
}

export type OutboundChange =
  /** Sent. Waits again where the revision has moved on since it was claimed. */
  | { readonly state: "done"; readonly revision: number }
  /** `failure` replaces the earlier one; absent, none is kept. */
  | { readonly state: "waiting"; readonly notBefore: EpochMillis; readonly attempts: number; readonly failure?: string }
  | { readonly state: "held" | "dead"; readonly failure: string };

export interface DueJob {
  readonly organisation: OrganisationId;
  readonly kind: string;
  readonly subject: string;
  readonly runAt: EpochMillis;
}

/** No times, no names: consent version, pause and language under a tag (architecture, section 2, class 2). */
export interface Preference {
  /** Version of the privacy note the person said OK to; 0 for none. */
  readonly consent: number;
  readonly standing: "here" | "paused" | "stopped";
  readonly language?: string;
}

export interface PreferenceTable {
  /** Those that exist, in one read. */
  find(tags: readonly PreferenceTag[]): Promise<ReadonlyMap<PreferenceTag, Preference>>;
  /** Writes all in one transaction. */
  save(rows: ReadonlyMap<PreferenceTag, Preference>): Promise<void>;
  remove(tag: PreferenceTag): Promise<void>;
}

/** Sealed ballots. `tag` 32 bytes; `sealed` of one length for all ballots. No order, no time, no person. */
export interface BallotRow {
  readonly tag: Uint8Array;
  readonly poll: PollId;
  readonly sealed: Uint8Array;
}

export interface BallotTable {
  /**
   * One statement, one commit. Rows of polls that are not open are left out; returns the polls that were open.
   * Holds a shared lock on those polls until the commit.
   */
  upsert(rows: readonly BallotRow[]): Promise<ReadonlySet<PollId>>;
  remove(rows: readonly Pick<BallotRow, "tag" | "poll">[]): Promise<ReadonlySet<PollId>>;
  find(tag: Uint8Array): Promise<BallotRow | undefined>;
  /** In order of tag, which says nothing about order of arrival. */
  page(poll: PollId, after: Uint8Array | undefined, limit: number): Promise<readonly BallotRow[]>;
  count(poll: PollId): Promise<number>;
  /** Deletes up to `limit` rows; returns how many. */
  removeSome(poll: PollId, limit: number): Promise<number>;
}
