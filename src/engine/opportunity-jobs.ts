import { atDay, nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { GroupId } from "../core/ids.ts";
import { interestsGoneOn, needsGoneOn, REMIND_BEFORE_MS } from "../core/opportunity/decide.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { DAY, type EpochMillis, later, type PlainDay, type WallTime } from "../core/time.ts";
import type { DueJob, Tx } from "../ports/store.ts";

/** What falls due by itself about notices; "chance.digest" is about an organisation. */
export type OpportunityJobKind =
  | "chance.close"
  | "chance.remind"
  | "chance.settle"
  | "chance.match"
  | "chance.digest"
  | "chance.ask"
  | "chance.day"
  | "chance.needs-gone"
  | "chance.gone";

export const chanceJob = (o: Opportunity, kind: OpportunityJobKind, runAt: EpochMillis): DueJob => ({
  organisation: o.organisation,
  kind,
  subject: o.id,
  runAt,
});

const MORNING = "09:00" as WallTime;
const FIVE = "17:00" as WallTime;
export const WEEK_MS = 7 * DAY;

const open = (day: PlainDay, time: WallTime, { settings: { quiet, zone } }: Group): EpochMillis =>
  nextOpenMoment(atDay(day, time, zone), quiet, zone);

/** Tells those of one group who asked to hear of such notices at once; its subject names the group as well. */
export const matchJob = (o: Opportunity, group: GroupId, runAt: EpochMillis): DueJob => ({
  ...chanceJob(o, "chance.match", runAt),
  subject: `${o.id}:${group}`,
});

/** Sets what hangs on the closing day anew: at the opening, and whenever the day is moved. */
export async function closeJobs(tx: Tx, o: Opportunity, home: Group, at: EpochMillis): Promise<void> {
  for (const kind of ["chance.close", "chance.remind", "chance.settle"] as const)
    await tx.due.cancel(o.organisation, o.id, kind);
  const closesAt = o.closesAt ?? at;
  await tx.due.add(chanceJob(o, "chance.close", closesAt));
  const { quiet, zone } = home.settings;
  // Brought forward past it: whoever asked is reminded now rather than never.
  const due = later(closesAt, -REMIND_BEFORE_MS);
  const remindAt = nextOpenMoment(due > at ? due : at, quiet, zone);
  if (remindAt < closesAt) await tx.due.add(chanceJob(o, "chance.remind", remindAt));
  if (o.notice.replyBy) await tx.due.add(chanceJob(o, "chance.settle", open(o.notice.replyBy, MORNING, home)));
}

/** Sets the jobs of the promise, and of what is to be deleted when, anew. */
export async function promiseJobs(tx: Tx, o: Opportunity, home: Group): Promise<void> {
  for (const kind of ["chance.ask", "chance.day", "chance.needs-gone", "chance.gone"] as const)
    await tx.due.cancel(o.organisation, o.id, kind);
  if (o.promise && !o.promise.kept) {
    await tx.due.add(chanceJob(o, "chance.ask", open(o.promise.day, MORNING, home)));
    await tx.due.add(chanceJob(o, "chance.day", open(o.promise.day, FIVE, home)));
  }
  const { zone } = home.settings;
  const needs = needsGoneOn(o.notice);
  const gone = interestsGoneOn(o);
  if (needs) await tx.due.add(chanceJob(o, "chance.needs-gone", atDay(needs, MORNING, zone)));
  if (gone) await tx.due.add(chanceJob(o, "chance.gone", atDay(gone, MORNING, zone)));
}
