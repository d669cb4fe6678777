import type { Heard } from "../core/feedback/heard.ts";
import type { Addressee } from "../core/feedback/item.ts";
import { isLate, SOONEST_LATE_MS } from "../core/feedback/late.ts";
import type { Group } from "../core/group/group.ts";
import { type EpochMillis, later } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";

/** What was released to these readers and nobody has answered within its days; the oldest first. */
export async function lateOf(
  tx: Tx,
  { id: group, organisation }: Group,
  audiences: readonly Addressee[],
  now: EpochMillis,
): Promise<readonly Heard[]> {
  const unanswered = await tx.heard.unanswered(organisation, group, audiences, later(now, -SOONEST_LATE_MS));
  return unanswered.filter((heard) => isLate(heard, now));
}
