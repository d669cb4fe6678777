import type { Group } from "../core/group/group.ts";
import { type GroupId, type OrganisationId, subjectRef } from "../core/ids.ts";
import type { WallTime, ZoneId } from "../core/time.ts";
import type { RoomPlace } from "../ports/chat-adapter.ts";
import type { Tx } from "../ports/store.ts";
import { postTo, subjectOf } from "./posting.ts";
import { NOTHING, type Reply } from "./reply.ts";
import { eventHash, newId, roomOf, type Turn } from "./turn.ts";

/** Default quiet hours, when no group is written to (domain 8.1). */
const QUIET = { from: "20:30" as WallTime, to: "09:00" as WallTime };
const ZONE = "Europe/London" as ZoneId;

/** The bot was put into a room: one greeting, then silence until somebody sets it up (domain A1). */
export async function installed(turn: Turn): Promise<Reply> {
  const { deps } = turn;
  const room = roomOf(turn);
  if (!room) return NOTHING;
  await deps.store.transaction(async (tx) => {
    if (!(await tx.receipts.first(eventHash(turn.event), turn.at))) return;
    const known = await tx.groups.inRoom(room.platform, room.space, room.room);
    if (known && known.phase !== "removed") return;
    const group = known ? await returned(tx, known) : await newGroup(tx, turn, room);
    // Greeted at once, also at night: whoever added the bot is looking at the room.
    await postTo(
      tx,
      deps,
      { ...group, settings: { ...group.settings, quiet: { from: "00:00" as WallTime, to: "00:00" as WallTime } } },
      subjectOf.intro(group.id),
      turn.at,
    );
  });
  deps.subjects.forget();
  deps.nudge();
  return NOTHING;
}

async function newGroup(tx: Tx, turn: Turn, room: Group["room"]): Promise<Group> {
  const { deps, event } = turn;
  const organisation = newId<OrganisationId>(deps);
  const id = newId<GroupId>(deps);
  const language = event.by.language === undefined ? "en" : deps.catalogue.words(event.by.language).language;
  const group: Group = {
    id,
    organisation,
    ref: subjectRef(id),
    name: "",
    phase: "unclaimed",
    settings: { zone: ZONE, quiet: QUIET, nation: "england", language, word: "" },
    room,
  };
  await tx.organisations.save({ id: organisation, name: "" });
  await tx.groups.save(group);
  return group;
}

/** Put back after it was taken out (domain X5): roles ended with the removal, so somebody must claim it again. */
async function returned(tx: Tx, known: Group): Promise<Group> {
  const group: Group = { ...known, phase: "unclaimed" };
  await tx.groups.save(group);
  return group;
}

/** The bot was taken out of a room: it stops posting there, and forgets who held a role in it. */
export async function removed(turn: Turn): Promise<Reply> {
  const room = roomOf(turn);
  if (!room) return NOTHING;
  await turn.deps.store.transaction(async (tx) => {
    const group = await tx.groups.inRoom(room.platform, room.space, room.room);
    if (group) await leaveRoom(tx, group);
  });
  turn.deps.subjects.forget();
  return NOTHING;
}

/** Used by `removed` and by the outbox, when a platform says that a room is gone. */
export async function leaveRoom(tx: Tx, group: Group): Promise<void> {
  await tx.groups.save({ ...group, phase: "removed" });
  for (const role of ["organiser", "moderator"] as const) {
    for (const grant of await tx.grants.inGroup(group.organisation, group.id, role))
      await tx.grants.remove(group.organisation, grant.id);
  }
}

/** The platform gave the room a new id; the group follows, and its messages are known by their new room. */
export async function moved(turn: Turn, from: RoomPlace): Promise<Reply> {
  const room = roomOf(turn);
  if (!room) return NOTHING;
  await turn.deps.store.transaction(async (tx) => {
    const group = await tx.groups.inRoom(turn.adapter.platform, from.space, from.room);
    if (group) await tx.groups.save({ ...group, room });
  });
  turn.deps.subjects.forget();
  return NOTHING;
}
