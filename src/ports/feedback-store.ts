import type { Batch, Desk, DeskPhase } from "../core/feedback/desk.ts";
import type { Heard } from "../core/feedback/heard.ts";
import type { Addressee } from "../core/feedback/item.ts";
import type { ActsHead, ReaderAct } from "../core/feedback/reader-acts.ts";
import type { BatchId, FeedbackId, GroupId, OrganisationId, SubjectRef } from "../core/ids.ts";
import type { EpochMillis } from "../core/time.ts";

/** One sealed message in a pool. `tag` 32 random bytes; `sealed` of few lengths. No order, no time, no person. */
export interface PoolRow {
  readonly batch: BatchId;
  readonly tag: Uint8Array;
  readonly sealed: Uint8Array;
}

/**
 * What a receipt code finds. `tag` 32 bytes made from the code, `sealed` opens with the code alone. `shelf`: the number
 * of the month (from 1970) with whose end it goes: as near to a time as this table comes.
 */
export interface ThreadRow {
  readonly tag: Uint8Array;
  readonly shelf: number;
  readonly sealed: Uint8Array;
}

/** One reply, sealed to its thread. `tag` 32 random bytes. */
export interface ThreadNoteRow {
  readonly thread: Uint8Array;
  readonly tag: Uint8Array;
  readonly shelf: number;
  readonly sealed: Uint8Array;
}

/**
 * How to reach somebody who lets replies be brought to them. `tag` 32 bytes made from the thread under the deployment's
 * secret; `key` the id of its own key in the keyring; `shelf` the number, from 1970 in UTC, of its last day.
 */
export interface ReturnRow {
  readonly tag: Uint8Array;
  readonly key: string;
  readonly shelf: number;
  readonly sealed: Uint8Array;
}

/** What anonymous authors write and read, outside every other transaction, as ballots are. */
export interface PoolTable {
  /** One commit; false where the batch takes no more: then nothing was written. A thread comes with its first message. */
  add(row: PoolRow, thread?: ThreadRow): Promise<boolean>;
  /** In order of tag, which says nothing about order of arrival. */
  page(batch: BatchId, after: Uint8Array | undefined, limit: number): Promise<readonly PoolRow[]>;
  /** false where it was not there, or its batch takes no more changes. */
  remove(batch: BatchId, tag: Uint8Array): Promise<boolean>;
  /** Puts one row in place of another; false where that was not there, or its batch takes no more changes. */
  replace(row: PoolRow, before: Uint8Array): Promise<boolean>;
  thread(tag: Uint8Array): Promise<ThreadRow | undefined>;
  notes(thread: Uint8Array): Promise<readonly ThreadNoteRow[]>;
  /** With all its replies. */
  removeThread(tag: Uint8Array): Promise<void>;
  /** Replaces the row of the same thread. */
  putReturn(row: ReturnRow): Promise<void>;
  /** In order of tag, which says nothing of when or who. */
  returns(after: Uint8Array | undefined, limit: number): Promise<readonly ReturnRow[]>;
  /** With the replies that were kept for it. */
  removeReturn(tag: Uint8Array): Promise<void>;
  /** Threads and replies of earlier months. */
  clearShelves(before: number): Promise<void>;
}

/** A heard message with its words, sealed under the key of its release. */
export interface HeardRow {
  readonly heard: Heard;
  readonly sealed: Uint8Array;
}

/** The part of a transaction that is about feedback. */
export interface FeedbackTables {
  readonly desks: {
    find(organisation: OrganisationId, group: GroupId): Promise<Desk | undefined>;
    /** As `find`, and nobody else may change it until this transaction ends. */
    lock(organisation: OrganisationId, group: GroupId): Promise<Desk | undefined>;
    save(desk: Desk): Promise<void>;
    /** Of all organisations: to resume after a crash. */
    inPhase(phases: readonly DeskPhase[]): Promise<readonly Desk[]>;
    batches(organisation: OrganisationId, group: GroupId): Promise<readonly Batch[]>;
    /** As `batches`, and no message can be added to, or taken from, any of them until this transaction ends. */
    lockBatches(organisation: OrganisationId, group: GroupId): Promise<readonly Batch[]>;
    saveBatch(batch: Batch): Promise<void>;
    removeBatch(organisation: OrganisationId, id: BatchId): Promise<void>;
  };
  /** The pools, while their batches are locked. */
  readonly pool: {
    page(batch: BatchId, after: Uint8Array | undefined, limit: number): Promise<readonly PoolRow[]>;
    put(rows: readonly PoolRow[]): Promise<void>;
    empty(batch: BatchId): Promise<void>;
  };
  /** What readers did, line by line. Call under the desk's `lock`: it is the list's too. */
  readonly readerActs: {
    head(organisation: OrganisationId, group: GroupId): Promise<ActsHead | undefined>;
    saveHead(organisation: OrganisationId, group: GroupId, head: ActsHead): Promise<void>;
    add(line: ReaderAct): Promise<void>;
    /** In order, from the line after `after`; 0 for the first. */
    page(organisation: OrganisationId, group: GroupId, after: number, limit: number): Promise<readonly ReaderAct[]>;
    /** Lines before this one. */
    dropBefore(organisation: OrganisationId, group: GroupId, nth: number): Promise<void>;
  };
  readonly heard: {
    add(rows: readonly HeardRow[]): Promise<void>;
    /** The thread of a message that goes past the pool. */
    addThread(thread: ThreadRow): Promise<void>;
    /** The newest release first, in no order within it. Only of these audiences. */
    ofGroup(
      organisation: OrganisationId,
      group: GroupId,
      audiences: readonly Addressee[],
      from: number,
      limit: number,
    ): Promise<readonly HeardRow[]>;
    /** Those given to these audiences by `before` of which nobody has said anything, nor replied; the oldest first. */
    unanswered(
      organisation: OrganisationId,
      group: GroupId,
      audiences: readonly Addressee[],
      before: EpochMillis,
    ): Promise<readonly Heard[]>;
    /** Takes the marks of their senders off all that were given to anybody by `before`. */
    unmark(organisation: OrganisationId, group: GroupId, before: EpochMillis): Promise<void>;
    count(
      organisation: OrganisationId,
      group: GroupId,
      audiences: readonly Addressee[],
      release?: string,
    ): Promise<number>;
    /** Of one release, in order of ids, which were drawn by lot. */
    ofRelease(
      organisation: OrganisationId,
      release: string,
      audiences: readonly Addressee[],
      from: number,
      limit: number,
    ): Promise<readonly HeardRow[]>;
    find(organisation: OrganisationId, id: FeedbackId, audiences: readonly Addressee[]): Promise<HeardRow | undefined>;
    /** Where a control leads; whoever pressed it is checked after. */
    byRef(ref: SubjectRef): Promise<Heard | undefined>;
    /** Those of one receipt code. */
    ofThread(organisation: OrganisationId, thread: string): Promise<readonly HeardRow[]>;
    save(heard: Heard, sealed?: Uint8Array): Promise<void>;
    remove(organisation: OrganisationId, id: FeedbackId): Promise<void>;
    dropRelease(organisation: OrganisationId, release: string): Promise<void>;
    reply(note: ThreadNoteRow): Promise<void>;
    /** Whether replies to a thread are brought to somebody; `tag` of the return row. */
    returnOf(tag: Uint8Array): Promise<ReturnRow | undefined>;
  };
}
