import { setImmediate as othersFirst } from "node:timers/promises";

/**
 * Lets whatever has come in meanwhile go first. One thread serves everybody, and reading what somebody wrote takes as
 * long as a dozen votes: cut into parts, no vote waits for more than one of them.
 */
export const givingWay = (): Promise<void> => othersFirst();
