import type { Group } from "../core/group/group.ts";
import type { GroupId, OrganisationId, PollId, SubjectRef } from "../core/ids.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../ports/store.ts";

/** For how long a poll or a group may be remembered; another process may have changed it meanwhile. */
const FRESH_MS = 2_000;
const MOST = 5_000;

/**
 * Polls and groups as they were at most two seconds ago, so that a vote reads nothing. Only for showing and for finding
 * out what a token is about: whether a ballot still counts is decided by the database when it commits.
 */
export interface Subjects {
  poll(ref: SubjectRef): Promise<Poll | undefined>;
  pollById(organisation: OrganisationId, id: PollId): Promise<Poll | undefined>;
  group(organisation: OrganisationId, id: GroupId): Promise<Group | undefined>;
  groupByRef(ref: SubjectRef): Promise<Group | undefined>;
  groupIn(platform: string, space: string, room: string): Promise<Group | undefined>;
  /** To be called after every change, so that this process sees its own writes at once. */
  forget(): void;
}

export function createSubjects(store: Store, clock: Clock): Subjects {
  const known = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();

  const remembered = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const found = known.get(key);
    if (found && found.until > clock.steady()) return found.value as Promise<T>;
    const value = load();
    if (known.size >= MOST) known.clear();
    known.set(key, { until: clock.steady() + FRESH_MS, value });
    value.catch(() => known.delete(key));
    return value;
  };

  return {
    poll: (ref) => remembered(`poll ${ref}`, () => store.transaction((tx) => tx.polls.byRef(ref))),
    pollById: (organisation, id) =>
      remembered(`poll ${organisation} ${id}`, () => store.transaction((tx) => tx.polls.find(organisation, id))),
    group: (organisation, id) =>
      remembered(`group ${organisation} ${id}`, () => store.transaction((tx) => tx.groups.find(organisation, id))),
    groupByRef: (ref) => remembered(`group ${ref}`, () => store.transaction((tx) => tx.groups.byRef(ref))),
    groupIn: (platform, space, room) =>
      remembered(`room ${JSON.stringify([platform, space, room])}`, () =>
        store.transaction((tx) => tx.groups.inRoom(platform, space, room)),
      ),
    forget: () => known.clear(),
  };
}
