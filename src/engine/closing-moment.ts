import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { DAY, type EpochMillis, later } from "../core/time.ts";

/** Days later at the same time of day, moved out of quiet hours (architecture A20). */
export function closingMoment(from: EpochMillis, days: number, group: Group): EpochMillis {
  const { quiet, zone } = group.settings;
  return nextOpenMoment(later(from, days * DAY), quiet, zone);
}
