import type { Heard } from "../core/feedback/heard.ts";
import type { Addressee } from "../core/feedback/item.ts";
import { isLate } from "../core/feedback/late.ts";
import type { Group } from "../core/group/group.ts";
import type { EpochMillis } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";
import { everyHeard } from "./feedback-jobs.ts";

/** What was released to these readers and nobody has answered within its days; the oldest first. */
export async function lateOf(
  tx: Tx,
  { id: group, organisation }: Group,
  audiences: readonly Addressee[],
  now: EpochMillis,
): Promise<readonly Heard[]> {
  if (audiences.length === 0) return [];
  const all = await everyHeard(tx, { organisation, group }, audiences);
  return all.flatMap(({ heard }) => (isLate(heard, now) ? [heard] : [])).reverse();
}
