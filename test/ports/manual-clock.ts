import type { EpochMillis } from "../../src/core/time.ts";
import type { Clock } from "../../src/ports/clock.ts";

/** A clock that moves only when a test moves it. */
export interface ManualClock extends Clock {
  /** Time passes: both clocks move. */
  advance(ms: number): void;
  /** Somebody sets the wall clock: only `now` moves. */
  jump(ms: number): void;
}

/** Starts at a summer noon in London (BST) unless told otherwise. */
export function manualClock(start: number | string = "2026-06-10T11:00:00Z"): ManualClock {
  let wall = typeof start === "number" ? start : Date.parse(start);
  let steady = 1000;
  if (!Number.isFinite(wall)) throw new RangeError("manualClock: not a time");
  return {
    now: () => wall as EpochMillis,
    steady: () => steady,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError("manualClock: time does not run backwards; use jump");
      wall += ms;
      steady += ms;
    },
    jump(ms) {
      wall += ms;
    },
  };
}
