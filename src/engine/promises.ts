import { atDay, nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { Poll } from "../core/poll/poll.ts";
import { DAY, type EpochMillis, later, type WallTime } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";
import { pollJob } from "./jobs.ts";

/** On the promised day the owner is asked in the morning; if nothing came by then, the group is told at five. */
const ASK_AT = "09:00" as WallTime;
const SAY_AT = "17:00" as WallTime;
/** After that the owner is asked every week (domain E3). */
const WEEK = 7 * DAY;

/** Sets the jobs of a promise anew: at the opening, and whenever a new day is promised. */
export async function promiseAgain(tx: Tx, poll: Poll, group: Group): Promise<void> {
  if (!poll.promise) return;
  await promiseKept(tx, poll);
  const { quiet, zone } = group.settings;
  await tx.due.add(pollJob(poll, "promise.ask", nextOpenMoment(atDay(poll.promise.day, ASK_AT, zone), quiet, zone)));
  await tx.due.add(pollJob(poll, "promise.day", nextOpenMoment(atDay(poll.promise.day, SAY_AT, zone), quiet, zone)));
}

export async function promiseKept(tx: Tx, poll: Poll): Promise<void> {
  await tx.due.cancel(poll.organisation, poll.id, "promise.ask");
  await tx.due.cancel(poll.organisation, poll.id, "promise.day");
}

/** The next weekly question to the owner. */
export const askAgain = (poll: Poll, at: EpochMillis) => pollJob(poll, "promise.ask", later(at, WEEK));
