import type { Group } from "../core/group/group.ts";
import type { Place, RoomId, SpaceId } from "../ports/chat-adapter.ts";

/** The room of a group, as adapters take it. */
export const placeOf = (group: Group): Place & { readonly kind: "room" } => ({
  kind: "room",
  space: group.room.space as SpaceId,
  room: group.room.room as RoomId,
});
