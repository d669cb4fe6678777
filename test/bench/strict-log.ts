import type { Log } from "../../src/ports/log.ts";

/** Faults end the bench: a figure of something that failed is none. Hands through what is no fault. */
export const strictLog: Log = (event) => {
  if (/fault|failed|missing|dead/.test(event)) throw new Error(`The bench met ${event}.`);
};
