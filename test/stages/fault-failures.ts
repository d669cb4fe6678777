import type { Failure, RoomId, RoomPlace } from "../../src/ports/chat-adapter.ts";
import type { StageFault } from "./stage.ts";

/** Where a stage without a wire says the room has gone to. */
export const movedRoom = (room: RoomPlace): RoomPlace => ({ ...room, room: `${room.room}-moved` as RoomId });

/** What an adapter tells of a fault, where there is no platform on a wire that could fail by itself. */
export function failureOf(how: Exclude<StageFault, "lost-answer">, what: "room" | "message", room: RoomPlace): Failure {
  switch (how) {
    case "rate-limit":
      return { kind: "later", afterMs: 7000, scope: "room" };
    case "no-connection":
      return { kind: "later", afterMs: 0, scope: "account" };
    case "deleted":
      return { kind: "gone", what };
    case "blocked":
      return { kind: "gone", what: "person" };
    case "removed":
      return { kind: "gone", what: "room" };
    case "moved":
      return { kind: "moved", to: movedRoom(room) };
    case "no-right":
      return { kind: "forbidden", needs: "write" };
    case "revoked":
      return { kind: "later", afterMs: 300_000, scope: "account" };
    default:
      return how satisfies never;
  }
}
