import { band, THRESHOLDS } from "../core/disclosure/thresholds.ts";
import { dayOf } from "../core/due.ts";
import { slotAfter } from "../core/feedback/slots.ts";
import type { InWords, Poll } from "../core/poll/poll.ts";
import type { Deps } from "./deps.ts";
import { countWords, wordsPools } from "./words-pool.ts";

/** What is told at the close of a question that was answered in words. Throws where a key is missing. */
export async function wordsAtClose(deps: Deps, poll: Poll): Promise<InWords> {
  const { desk, group, pools } = await deps.store.transaction(async (tx) => ({
    desk: await tx.desks.find(poll.organisation, poll.groups[0]),
    group: await tx.groups.find(poll.organisation, poll.groups[0]),
    pools: await wordsPools(tx, poll),
  }));
  const release = pools[0]?.question?.release;
  if (!desk || !group || release === undefined) throw new Error("A question in words has no pool.");
  const counts = await countWords(deps, pools);
  const readAt = slotAfter(deps.clock.now(), desk, group.settings);
  return {
    bands: pools.map(({ way }) => {
      const answered = counts.get(way) ?? 0;
      return { way, band: answered < THRESHOLDS[way] ? 0 : band(answered) };
    }),
    readAt,
    readOn: dayOf(readAt, group.settings.zone),
    readers: group.name,
    release,
  };
}
