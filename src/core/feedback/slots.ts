import { Temporal } from "temporal-polyfill";
import { addDays, atDay, dayOf, nextOpenMoment } from "../due.ts";
import type { GroupSettings } from "../group/group.ts";
import type { EpochMillis, WallTime } from "../time.ts";

/** From Monday. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type Rhythm = "weekly" | "monthly";

const SLOT_TIME = "10:00" as WallTime;
const ENOUGH_FOR_WEEKLY = 30;
/** The first such weekday of the month after next is never further away. */
const DAYS_AHEAD = 75;

/** Monthly under 30 members, and where the platform does not tell how many there are (architecture A16). */
export const rhythmFor = (members: number | undefined): Rhythm =>
  members !== undefined && members >= ENOUGH_FOR_WEEKLY ? "weekly" : "monthly";

/** The next slot after a moment, never in quiet hours: that weekday every week, or the first of each month. */
export function nextSlot(
  after: EpochMillis,
  weekday: Weekday,
  rhythm: Rhythm,
  { zone, quiet }: Pick<GroupSettings, "zone" | "quiet">,
): EpochMillis {
  const today = dayOf(after, zone);
  const first = (WEEKDAYS.indexOf(weekday) - (Temporal.PlainDate.from(today).dayOfWeek - 1) + 7) % 7;
  for (let ahead = first; ahead <= DAYS_AHEAD; ahead += 7) {
    const day = addDays(today, ahead);
    if (rhythm === "monthly" && Temporal.PlainDate.from(day).day > 7) continue;
    const at = nextOpenMoment(atDay(day, SLOT_TIME, zone), quiet, zone);
    if (at > after) return at;
  }
  throw new RangeError("nextSlot: no slot within two months");
}

/** The slot of a desk at which what is ready at that moment is read: the one that is set, or the first one after. */
export const slotAfter = (
  at: EpochMillis,
  desk: { readonly slot: EpochMillis; readonly weekday: Weekday; readonly rhythm: Rhythm },
  settings: Pick<GroupSettings, "zone" | "quiet">,
): EpochMillis => (desk.slot > at ? desk.slot : nextSlot(at, desk.weekday, desk.rhythm, settings));
