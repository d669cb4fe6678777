import type { Group } from "../core/group/group.ts";
import type { RoomId, SpaceId } from "../ports/chat-adapter.ts";
import { StoreFault } from "../ports/store-fault.ts";
import { holderOf, roomOf, type Turn } from "./turn.ts";

/** How many groups of a platform a person may be looked for in, one to one, before they are asked to say which. */
const LOOKED_THROUGH = 20;

/** The group a person means: the room they are in; one to one, the one they were last seen in, run, or belong to. */
export async function groupOf(turn: Turn): Promise<Group | undefined> {
  const { deps, event } = turn;
  const room = roomOf(turn);
  if (room) return deps.subjects.groupIn(room.platform, room.space, room.room);
  const last = deps.privately.lastGroup(event.by.ref);
  const remembered = last === undefined ? undefined : await deps.subjects.groupByRef(last);
  if (remembered) return remembered;
  return (await groupsRun(turn))[0] ?? (await groupsIn(turn))[0];
}

async function groupsRun(turn: Turn): Promise<readonly Group[]> {
  return turn.deps.store.transaction(async (tx) => {
    const groups: Group[] = [];
    for (const grant of await tx.grants.heldBy(holderOf(turn))) {
      const group = await tx.groups.find(grant.organisation, grant.group);
      if (group && group.phase !== "removed") groups.push(group);
    }
    return groups;
  });
}

/** Groups of this platform the person is surely in, where there are few enough to ask the platform about each. */
export async function groupsIn(turn: Turn): Promise<readonly Group[]> {
  const { deps, adapter, event } = turn;
  const all = await deps.store.transaction((tx) => tx.pumps.groupsOn(adapter.platform, LOOKED_THROUGH + 1));
  if (all.length > LOOKED_THROUGH) return [];
  const inside: Group[] = [];
  for (const group of all) {
    const place = { kind: "room", space: group.room.space as SpaceId, room: group.room.room as RoomId } as const;
    const member = await adapter.isMember(event.by.ref, place);
    if (member === "yes" || (member === "unknown" && deps.presses.recently(event.by.ref, place))) inside.push(group);
  }
  return inside;
}

/** What can be said without the database is said without it: help, and that nothing can be saved just now. */
export const whereReachable = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((fault: unknown) => {
    if (fault instanceof StoreFault) return undefined;
    throw fault;
  });
