import type { Group } from "../core/group/group.ts";
import type { GroupId, OrganisationId, PollId, SubjectRef } from "../core/ids.ts";
import type { Poll } from "../core/poll/poll.ts";
import { GroupCommit, type Waiting } from "../group-commit.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store, Tx } from "../ports/store.ts";

/** For how long a poll or a group may be remembered; another process may have changed it meanwhile. */
const FRESH_MS = 2_000;
const MOST = 5_000;

/**
 * Polls, groups and open feedback as they were at most two seconds ago, so that a vote reads nothing. Only for showing and for finding
 * out what a token is about: whether a ballot still counts, or a message still goes in, is decided by the database when it commits.
 */
export interface Subjects {
  poll(ref: SubjectRef): Promise<Poll | undefined>;
  pollById(organisation: OrganisationId, id: PollId): Promise<Poll | undefined>;
  group(organisation: OrganisationId, id: GroupId): Promise<Group | undefined>;
  groupByRef(ref: SubjectRef): Promise<Group | undefined>;
  groupIn(platform: string, space: string, room: string): Promise<Group | undefined>;
  /** Anything else that many people read alike, by a key that says all it depends on. */
  about<T>(key: string, load: (tx: Tx) => Promise<T | undefined>): Promise<T | undefined>;
  /** `poll` will be asked about this: reads it together with what is asked first. */
  soon(ref: SubjectRef): void;
  /** To be called after every change, so that this process sees its own writes at once. */
  forget(): void;
}

const pollRef = (ref: SubjectRef): string => `poll ${ref}`;
const pollKey = (organisation: OrganisationId, id: PollId): string => `poll ${organisation} ${id}`;
const groupRef = (ref: SubjectRef): string => `group ${ref}`;
const groupKey = (organisation: OrganisationId, id: GroupId): string => `group ${organisation} ${id}`;

export function createSubjects(store: Store, clock: Clock): Subjects {
  const known = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();
  const read = groupedReads(store);
  const fresh = (key: string): Promise<unknown> | undefined => {
    const found = known.get(key);
    return found && found.until > clock.steady() ? found.value : undefined;
  };

  /** `others`: by what else it may be asked for. */
  const remembered = <T>(
    key: string,
    load: (tx: Tx) => Promise<T | undefined>,
    others: (found: T) => readonly string[],
  ): Promise<T | undefined> => {
    const found = fresh(key);
    if (found) return found as Promise<T | undefined>;
    const value = read(load);
    if (known.size >= MOST) known.clear();
    const entry = { until: clock.steady() + FRESH_MS, value };
    known.set(key, entry);
    value.then(
      (here) => {
        // Not where all was forgotten meanwhile: what was read may be older than that.
        if (here === undefined || known.get(key) !== entry) return;
        for (const other of others(here)) known.set(other, entry);
      },
      () => known.delete(key),
    );
    return value;
  };
  const poll: Subjects["poll"] = (ref) =>
    remembered(
      pollRef(ref),
      (tx) => tx.polls.byRef(ref),
      (found) => [pollKey(found.organisation, found.id)],
    );

  return {
    poll,
    pollById: (organisation, id) =>
      remembered(
        pollKey(organisation, id),
        (tx) => tx.polls.find(organisation, id),
        () => [],
      ),
    group: (organisation, id) =>
      remembered(
        groupKey(organisation, id),
        (tx) => tx.groups.find(organisation, id),
        () => [],
      ),
    groupByRef: (ref) =>
      remembered(
        groupRef(ref),
        (tx) => tx.groups.byRef(ref),
        (found) => [groupKey(found.organisation, found.id)],
      ),
    groupIn: (platform, space, room) =>
      remembered(
        `room ${platform.length} ${space.length} ${platform}${space}${room}`,
        (tx) => tx.groups.inRoom(platform, space, room),
        (found) => [groupKey(found.organisation, found.id), groupRef(found.ref)],
      ),
    about: (key, load) => remembered(`about ${key}`, load, () => []),
    soon: (ref) => {
      if (!fresh(pollRef(ref))) void poll(ref).catch(() => undefined);
    },
    forget: () => known.clear(),
  };
}

/**
 * Reads that are asked for at about the same time share a transaction: where one must wait for its turn behind a long
 * piece of work, an answer that needs two would else wait twice.
 */
function groupedReads(store: Store): <T>(load: (tx: Tx) => Promise<T>) => Promise<T> {
  interface Read extends Waiting {
    readonly load: (tx: Tx) => Promise<unknown>;
    readonly done: (found: unknown) => void;
  }
  const reads = new GroupCommit<Read>(Number.POSITIVE_INFINITY, async (batch) => {
    const found = await store.transaction(async (tx) => {
      const all: unknown[] = [];
      for (const { load } of batch) all.push(await load(tx));
      return all;
    });
    for (const [at, { done }] of batch.entries()) done(found[at]);
  });
  return <T>(load: (tx: Tx) => Promise<T>) =>
    new Promise<T>((done, reject) => {
      reads.add({ load, done: (found) => done(found as T), reject });
    });
}
