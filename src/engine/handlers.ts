import { dayOf, nextOpenMoment } from "../core/due.ts";
import type { PollId } from "../core/ids.ts";
import type { Grant } from "../core/permission/grant.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { DueJob, Tx } from "../ports/store.ts";
import { apply } from "./applying.ts";
import { closingMoment } from "./closing-moment.ts";
import type { Deps } from "./deps.ts";
import type { DueHandler } from "./due-jobs.ts";
import { feedbackHandlers } from "./feedback-jobs.ts";
import { type JobKind, pollJob } from "./jobs.ts";
import { opened } from "./opening.ts";
import { opportunityHandlers } from "./opportunity-handlers.ts";
import { postToAll, redrawAll, subjectOf, tellHolder } from "./posting.ts";
import { askAgain } from "./promises.ts";

const ALWAYS = { kind: "always" } as const;

/** What falls due by itself. Everything here is done however late: a promise does not lapse because the bot slept. */
export function dueHandlers(deps: Deps): Readonly<Record<JobKind, DueHandler>> {
  const about = async (tx: Tx, job: DueJob): Promise<Poll | undefined> =>
    tx.polls.find(job.organisation, job.subject as PollId);
  return {
    ...feedbackHandlers,
    ...opportunityHandlers(deps),
    "poll.open": {
      catchUp: ALWAYS,
      async run(tx, job, now) {
        const poll = await about(tx, job);
        const home = poll && (await tx.groups.find(poll.organisation, poll.groups[0]));
        if (!poll || !home || home.phase !== "ready") return;
        const goes = nextOpenMoment(now, home.settings.quiet, home.settings.zone);
        // The bot was away and it is quiet time now: the question goes out in the morning.
        if (goes > now) return tx.due.add(pollJob(poll, "poll.open", goes));
        await deps.ballots.prepare(poll.id);
        const done = await apply(tx, poll, { do: "open", closesAt: closingMoment(now, poll.daysOpen, home) }, now);
        if (!("refusal" in done)) await opened(tx, deps, done.poll, home, now);
      },
    },
    "poll.close": {
      catchUp: ALWAYS,
      irreversible: true,
      async run(tx, job, now) {
        const poll = await about(tx, job);
        if (!poll) return;
        const done = await apply(tx, poll, { do: "close-by-time" }, now);
        if (!("refusal" in done)) await redrawAll(tx, deps, done.poll, now);
        // The close was moved meanwhile: come back then.
        else if (done.poll.phase === "open" && done.poll.closesAt !== undefined && done.poll.closesAt > now)
          await tx.due.add(pollJob(done.poll, "poll.close", done.poll.closesAt));
      },
    },
    "promise.ask": {
      catchUp: ALWAYS,
      async run(tx, job, now) {
        const poll = await about(tx, job);
        if (!poll?.promise || poll.promise.kept) return;
        const done = await apply(tx, poll, { do: "ask-owner" }, now);
        if ("refusal" in done) return;
        const owner = await whoToAsk(tx, poll, now);
        if (owner)
          await tellHolder(
            tx,
            deps,
            { organisation: owner.organisation, group: owner.group, grant: owner.id },
            subjectOf.askOwner(poll),
            now,
          );
        await tx.due.add(askAgain(poll, now));
      },
    },
    "promise.day": {
      catchUp: ALWAYS,
      async run(tx, job, now) {
        const poll = await about(tx, job);
        const home = poll && (await tx.groups.find(poll.organisation, poll.groups[0]));
        if (!poll || !home) return;
        const today = dayOf(now, home.settings.zone);
        const done = await apply(tx, poll, { do: "say-no-news", on: today }, now);
        if (!("refusal" in done)) await postToAll(tx, deps, done.poll, subjectOf.noNews(done.poll, today), now);
      },
    },
  };
}

/** Who made the ask; where they have given up the role, another organiser of the group. */
async function whoToAsk(tx: Tx, poll: Poll, at: EpochMillis): Promise<Grant | undefined> {
  const owner = await tx.grants.find(poll.organisation, poll.owner);
  if (owner && (owner.grant.until === undefined || owner.grant.until > at)) return owner.grant;
  return (await tx.grants.inGroup(poll.organisation, poll.groups[0], "organiser"))[0];
}
