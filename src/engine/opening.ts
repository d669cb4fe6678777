import type { Group } from "../core/group/group.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { pollJob } from "./jobs.ts";
import { postToAll, subjectOf } from "./posting.ts";
import { promiseAgain } from "./promises.ts";
import { openWordsPool } from "./words-pool.ts";

/** What follows from an opening, in its transaction: posts to every group, the close, the day of the promise. */
export async function opened(
  tx: Tx,
  deps: Pick<Deps, "randomness" | "seals">,
  poll: Poll,
  home: Group,
  at: EpochMillis,
): Promise<void> {
  if (poll.question.kind === "words") await openWordsPool(tx, deps, poll, home);
  await postToAll(tx, deps, poll, subjectOf.pollCard(poll), at);
  await tx.due.cancel(poll.organisation, poll.id, "poll.open");
  await tx.due.add(pollJob(poll, "poll.close", poll.closesAt ?? at));
  await promiseAgain(tx, poll, home);
}
