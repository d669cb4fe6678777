import { type Desk, MARKED_FOR_MS, withoutExpired } from "../core/feedback/desk.ts";
import { FEEDBACK_AUDIENCES } from "../core/feedback/item.ts";
import type { GroupId } from "../core/ids.ts";
import type { EpochMillis } from "../core/time.ts";
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
      for (const { id, until } of desk.releases) if (until <= now) await tx.heard.dropRelease(desk.organisation, id);
      await tx.desks.save(left);
    },
  },
  "feedback.unmark": {
    catchUp: { kind: "always" },
    irreversible: true,
    async run(tx, job, now) {
      if (!(await lock(tx, job))) return;
      for (let from = 0; ; from += PAGE) {
        const rows = await tx.heard.ofGroup(job.organisation, job.subject as GroupId, FEEDBACK_AUDIENCES, from, PAGE);
        for (const { heard } of rows) {
          const { mark, ...rest } = heard;
          if (mark && heard.at <= now - MARKED_FOR_MS) await tx.heard.save(rest);
        }
        if (rows.length < PAGE) return;
      }
    },
  },
};
