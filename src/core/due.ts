import { Temporal } from "temporal-polyfill";
import type { QuietHours } from "./group/group.ts";
import type { EpochMillis, PlainDay, WallTime, ZoneId } from "./time.ts";
import { HOUR } from "./time.ts";

/**
 * The moment when clocks in `zone` show `time` on `day`. Where they show it twice, the earlier; where they skip it, the
 * moment moves forward by what was skipped. Throws a RangeError for a day, time or zone that does not exist.
 */
export function atDay(day: PlainDay, time: WallTime, zone: ZoneId): EpochMillis {
  return momentOf(day, time, zone, "compatible");
}

/** The day that calendars in `zone` show at that moment. */
export function dayOf(at: EpochMillis, zone: ZoneId): PlainDay {
  return inZone(at, zone).toPlainDate().toString() as PlainDay;
}

/** The day that many days later; earlier where `days` is negative. */
export function addDays(day: PlainDay, days: number): PlainDay {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDay;
}

/** Whether a text is a day of the calendar, written "2026-03-31". */
export function isDay(text: string): text is PlainDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false; // It looks like a day and is none: "2026-02-30".
  }
}

/** A moment as machines write it: "2027-01-12T19:00:00Z". */
export function isoOf(at: EpochMillis): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** How many days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: PlainDay, to: PlainDay): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The next full hour of the clock after that moment, never the moment itself. The same in every zone with whole hours. */
export function nextHour(at: EpochMillis): EpochMillis {
  return ((Math.floor(at / HOUR) + 1) * HOUR) as EpochMillis;
}

/**
 * Whether the group is to be left in peace then. Quiet hours begin at `from`, end just before `to`, and may run over
 * midnight; equal ends mean that there are none. Sundays are days like others.
 */
export function inQuietHours(at: EpochMillis, quiet: QuietHours, zone: ZoneId): boolean {
  const now = inZone(at, zone).toPlainTime();
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const begun = Temporal.PlainTime.compare(now, from) >= 0;
  const over = Temporal.PlainTime.compare(now, to) >= 0;
  return Temporal.PlainTime.compare(from, to) <= 0 ? begun && !over : begun || !over;
}

/** How many days to look ahead: one clock change can swallow the only open hour of a day, never of two. */
const DAYS_AHEAD = 3;

/** That moment, or where it is quiet the next end of the quiet hours: never quiet, never earlier than `at`. */
export function nextOpenMoment(at: EpochMillis, quiet: QuietHours, zone: ZoneId): EpochMillis {
  if (!inQuietHours(at, quiet, zone)) return at;
  const today = dayOf(at, zone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    // Where the clocks show the end of the quiet hours twice, both ends count.
    for (const which of ["earlier", "later"] as const) {
      const end = momentOf(day, quiet.to, zone, which);
      if (end >= at && !inQuietHours(end, quiet, zone)) return end;
    }
  }
  throw new RangeError(`No open moment within ${DAYS_AHEAD} days: quiet from ${quiet.from} to ${quiet.to}, ${zone}.`);
}

function inZone(at: EpochMillis, zone: ZoneId): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function momentOf(
  day: PlainDay,
  time: WallTime,
  zone: ZoneId,
  disambiguation: "compatible" | "earlier" | "later",
): EpochMillis {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds as EpochMillis;
}
