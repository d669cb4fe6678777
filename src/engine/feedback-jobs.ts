import { type Desk, MARKED_FOR_MS, withoutExpired } from "../core/feedback/desk.ts";
import type { Addressee } from "../core/feedback/item.ts";
import { tallied } from "../core/feedback/themes.ts";
import type { GroupId } from "../core/ids.ts";
import { type EpochMillis, later } from "../core/time.ts";
import type { HeardRow } from "../ports/feedback-store.ts";
import type { DueJob, Tx } from "../ports/store.ts";
import type { DueHandler } from "./due-jobs.ts";
import type { FeedbackJobKind } from "./jobs.ts";

/** A job about a group's feedback. */
export const deskJob = (desk: Desk, kind: FeedbackJobKind, runAt: EpochMillis): DueJob => ({
  organisation: desk.organisation,
  kind,
  subject: desk.group,
  runAt,
});

const PAGE = 500;

/** Everything that was released to these audiences and not given up yet; the newest first. */
export async function everyHeard(
  tx: Tx,
  { organisation, group }: Pick<Desk, "organisation" | "group">,
  audiences: readonly Addressee[],
): Promise<readonly HeardRow[]> {
  const all: HeardRow[] = [];
  for (;;) {
    const rows = await tx.heard.ofGroup(organisation, group, audiences, all.length, PAGE);
    all.push(...rows);
    if (rows.length < PAGE) return all;
  }
}

const lock = (tx: Tx, job: DueJob): Promise<Desk | undefined> =>
  tx.desks.lock(job.organisation, job.subject as GroupId);

/** The first two only note that the moment has come: the releaser does the work, one step at a time. */
export const feedbackHandlers: Readonly<Record<FeedbackJobKind, DueHandler>> = {
  "feedback.slot": {
    catchUp: { kind: "always" },
    irreversible: true,
    async run(tx, job) {
      const desk = await lock(tx, job);
      if (desk && desk.slot === job.runAt) await tx.desks.save({ ...desk, phase: "slot" });
    },
  },
  "feedback.expire": {
    catchUp: { kind: "always" },
    irreversible: true,
    async run(tx, job, now) {
      const desk = await lock(tx, job);
      if (!desk) return;
      const left = withoutExpired(desk, now);
      if (left === desk) return;
      const over = desk.releases.filter((release) => release.until <= now).map((release) => release.id);
      // Counts are kept; only of what every reader could see, so that they tell nobody more than they knew.
      const counted = (await everyHeard(tx, desk, ["team"])).filter(({ heard }) => over.includes(heard.release));
      for (const id of over) await tx.heard.dropRelease(desk.organisation, id);
      const tally = tallied(
        desk.tally ?? {},
        counted.map(({ heard }) => heard.themes),
      );
      await tx.desks.save({ ...left, tally });
    },
  },
  "feedback.unmark": {
    catchUp: { kind: "always" },
    irreversible: true,
    async run(tx, job, now) {
      const desk = await lock(tx, job);
      if (desk) await tx.heard.unmark(desk.organisation, desk.group, later(now, -MARKED_FOR_MS));
    },
  },
};
