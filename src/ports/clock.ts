import type { EpochMillis } from "../core/time.ts";

/** The only source of time. The practice room and the tests move it; nothing else does. */
export interface Clock {
  /** Wall-clock time. May jump when the machine's clock is set. */
  now(): EpochMillis;
  /** Milliseconds from an arbitrary start that never jump; for measuring, never for dates. */
  steady(): number;
}
