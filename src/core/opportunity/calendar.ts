import { atDay } from "../due.ts";
import { soundText } from "../sound-text.ts";
import { type EpochMillis, MINUTE, type ZoneId } from "../time.ts";
import { type SessionTime, sessionsOf } from "./notice.ts";
import type { Opportunity } from "./opportunity.ts";

/** One stretch of time as calendars take it: moments, so that a change of the clocks is already in them. */
export interface CalendarEntry {
  /** Stays the same for ever: a later version of the entry replaces the earlier one. */
  readonly uid: string;
  /** As the notice says it, by its home group's clock. */
  readonly session: SessionTime;
  readonly from: EpochMillis;
  /** Always later than `from`. */
  readonly to: EpochMillis;
  readonly title: string;
  readonly where: string;
  readonly version: number;
  readonly changedAt: EpochMillis;
  readonly cancelled: boolean;
}

/** Every session of a notice; `zone` is its home group's. None for a draft or where it is up to each when. */
export function calendarEntries(o: Opportunity, zone: ZoneId): readonly CalendarEntry[] {
  if (o.phase === "draft" || o.openedAt === undefined) return [];
  const { title = "", place, joinHow } = o.notice;
  const { openedAt, changedAt = openedAt } = o;
  return sessionsOf(o.notice).map((session) => ({
    uid: `${o.id}-${session.day}-${session.from.replace(":", "")}@sayso`,
    session,
    ...momentsOf(session, zone),
    title: soundText(title),
    where: soundText([place, joinHow].filter((one) => one !== undefined).join(". ")),
    version: o.version - 1,
    changedAt,
    cancelled: o.phase === "cancelled" || o.phase === "withdrawn",
  }));
}

/**
 * In the hour that is skipped in spring a session begins an hour later by the clock, and could end before it begins.
 * It then takes as long as its two times are apart.
 */
function momentsOf({ day, from, to }: SessionTime, zone: ZoneId): Pick<CalendarEntry, "from" | "to"> {
  const start = atDay(day, from, zone);
  const end = atDay(day, to, zone);
  const length = (minutesOf(to) - minutesOf(from)) * MINUTE;
  return { from: start, to: end > start ? end : ((start + length) as EpochMillis) };
}

function minutesOf(time: SessionTime["from"]): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
