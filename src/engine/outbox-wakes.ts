import type { Clock } from "../ports/clock.ts";
import type { Alarm } from "./alarm.ts";

/** Moments at which something will be due, so that the outbox need not look until then. */
export interface Wakes {
  /** Something will be due in `forMs`. */
  in(forMs: number): void;
  /** Milliseconds until the next moment; undefined where there is none. */
  next(): number | undefined;
  /** Sets the alarm to the next moment. */
  arrange(): void;
  stop(): void;
}

/** Moments closer together than this ring once: less than the 33 ms between two posts at 30 a second. */
const GRAIN_MS = 25;
/** Longer waits are left to the minute tick. */
const LONGEST_MS = 120_000;

/** `wake` is called once for all moments that have come. */
export function createWakes(clock: Clock, alarm: Alarm, wake: () => void): Wakes {
  const moments = new Set<number>();
  let callOff: (() => void) | undefined;

  const arrange = (): void => {
    callOff?.();
    callOff = undefined;
    if (moments.size === 0) return;
    const next = Math.min(...moments);
    callOff = alarm(Math.max(0, next - clock.steady()), ring);
  };
  const ring = (): void => {
    const steady = clock.steady();
    for (const moment of moments) if (moment <= steady + GRAIN_MS / 2) moments.delete(moment);
    wake();
  };

  return {
    next() {
      const steady = clock.steady();
      for (const moment of moments) if (moment <= steady) moments.delete(moment);
      return moments.size === 0 ? undefined : Math.min(...moments) - steady;
    },
    in(forMs) {
      if (forMs <= LONGEST_MS) moments.add(Math.ceil((clock.steady() + forMs) / GRAIN_MS) * GRAIN_MS);
    },
    arrange,
    stop() {
      callOff?.();
      callOff = undefined;
      moments.clear();
    },
  };
}
