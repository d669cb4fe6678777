import type { EpochMillis } from "../../src/core/time.ts";
import type { ManualClock } from "../ports/manual-clock.ts";

/** A Monday morning in London, so that no quiet hours are in the way whenever the bench is run. */
const MONDAY_TEN = Date.parse("2026-11-23T10:00:00Z");

/** Runs as fast as real time, from a Monday morning, and can be moved on. */
export function realClock(): ManualClock {
  const start = performance.now();
  let moved = 0;
  let jumped = 0;
  const steady = () => performance.now() - start + moved;
  return {
    now: () => Math.floor(MONDAY_TEN + steady() + jumped) as EpochMillis,
    steady,
    advance: (ms) => {
      moved += ms;
    },
    jump: (ms) => {
      jumped += ms;
    },
  };
}
