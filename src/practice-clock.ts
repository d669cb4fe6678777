import { readFileSync, writeFileSync } from "node:fs";
import { nextOpenMoment } from "./core/due.ts";
import type { QuietHours } from "./core/group/group.ts";
import { type EpochMillis, later, type ZoneId } from "./core/time.ts";
import type { Clock } from "./ports/clock.ts";

/** The practice room's own time: it runs on like any clock, and can be moved forward. */
export interface PracticeClock extends Clock {
  /** Moves both clocks forward; never back. */
  moveTo(at: EpochMillis): void;
  /** Back to the beginning: today, outside quiet hours, so that a newcomer can post at once. */
  reset(): void;
}

/** `file` keeps how far time was moved, so that the room goes on after a restart. */
export function practiceClock(real: Clock, file: string, quiet: QuietHours, zone: ZoneId): PracticeClock {
  let aheadMs = read(file) ?? begin(real, quiet, zone);
  const keep = (): void => writeFileSync(file, JSON.stringify({ aheadMs }), { mode: 0o600 });
  keep();
  return {
    now: () => later(real.now(), aheadMs),
    steady: () => real.steady() + aheadMs,
    moveTo(at) {
      aheadMs += Math.max(0, at - later(real.now(), aheadMs));
      keep();
    },
    reset() {
      aheadMs = begin(real, quiet, zone);
      keep();
    },
  };
}

const begin = (real: Clock, quiet: QuietHours, zone: ZoneId): number =>
  nextOpenMoment(real.now(), quiet, zone) - real.now();

function read(file: string): number | undefined {
  try {
    const { aheadMs } = JSON.parse(readFileSync(file, "utf8")) as { aheadMs?: unknown };
    return typeof aheadMs === "number" && Number.isFinite(aheadMs) && aheadMs >= 0 ? aheadMs : undefined;
  } catch {
    // No file yet, or one that cannot be read: the room begins anew.
    return undefined;
  }
}
