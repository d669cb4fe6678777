import { MINUTE } from "../core/time.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** Notices when somebody, or a time server, sets the machine's clock. */
export interface ClockWatch {
  /**
   * To be asked once a tick. true: since the last tick the wall clock has run ahead of the steady one by more than five
   * minutes, so what cannot be taken back should wait for the next tick to agree. A machine that slept looks the same.
   */
  check(): boolean;
}

const JUMP_MS = 5 * MINUTE;

/** A jump backwards is only logged: what was done stays done, and what is due comes later. */
export function createClockWatch(clock: Clock, log: Log): ClockWatch {
  let last: { readonly wall: number; readonly steady: number } | undefined;
  return {
    check() {
      const seen = { wall: clock.now(), steady: clock.steady() };
      const byMs = last ? Math.round(seen.wall - last.wall - (seen.steady - last.steady)) : 0;
      last = seen;
      const held = byMs > JUMP_MS;
      if (Math.abs(byMs) > JUMP_MS) {
        log("clock.jumped", { direction: byMs > 0 ? "forward" : "back", byMs: Math.abs(byMs), held });
      }
      return held;
    },
  };
}
