import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { DueJob } from "../ports/store.ts";
import type { OpportunityJobKind } from "./opportunity-jobs.ts";

/** Everything that falls due by itself. */
export type JobKind = "poll.open" | "poll.close" | "promise.ask" | "promise.day" | FeedbackJobKind | OpportunityJobKind;

/** The slot of a desk; when its texts have been kept long enough; when marks of released messages go. The subject is the group. */
export type FeedbackJobKind = "feedback.slot" | "feedback.expire" | "feedback.unmark";

export const pollJob = (poll: Poll, kind: JobKind, runAt: EpochMillis): DueJob => ({
  organisation: poll.organisation,
  kind,
  subject: poll.id,
  runAt,
});
