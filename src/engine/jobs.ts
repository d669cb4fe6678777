import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { DueJob } from "../ports/store.ts";
import type { OpportunityJobKind } from "./opportunity-jobs.ts";

/** Everything that falls due by itself. */
export type JobKind = "poll.open" | "poll.close" | "promise.ask" | "promise.day" | OpportunityJobKind;

export const pollJob = (poll: Poll, kind: JobKind, runAt: EpochMillis): DueJob => ({
  organisation: poll.organisation,
  kind,
  subject: poll.id,
  runAt,
});
