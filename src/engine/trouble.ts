import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import type { Trouble } from "./outbox-row.ts";
import { leaveRoom } from "./rooms.ts";

/** What the engine makes of a delivery that failed for good, in the transaction that settles it. */
export async function onTrouble(deps: Deps, tx: Tx, trouble: Trouble): Promise<void> {
  const { row } = trouble;
  switch (trouble.kind) {
    case "gone": {
      if (trouble.what === "message") return;
      const group = await tx.groups.find(row.organisation, row.to.group);
      if (!group) return;
      if (trouble.what === "room") {
        await leaveRoom(tx, group);
        deps.log("platform.gone", { platform: group.room.platform, group: group.id });
      }
      // A role holder who blocked the bot keeps the role: they can still act in the room.
      return;
    }
    case "moved": {
      const group = await tx.groups.find(row.organisation, row.to.group);
      if (group)
        await tx.groups.save({ ...group, room: { ...group.room, space: trouble.to.space, room: trouble.to.room } });
      return;
    }
    case "held":
    case "dead":
      // Held rows wait under Settings for an organiser; dead ones are in the log for the host.
      return;
    default:
      return trouble satisfies never;
  }
}
