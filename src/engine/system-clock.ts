import { performance } from "node:perf_hooks";
import type { EpochMillis } from "../core/time.ts";
import type { Clock } from "../ports/clock.ts";

/** The machine's clocks. `steady` does not count the time the machine is asleep. */
export const systemClock: Clock = {
  now: () => Date.now() as EpochMillis,
  steady: () => performance.now(),
};
