import { decide, type PollCommand, type PollRefusal } from "../core/poll/decide.ts";
import { evolveAll } from "../core/poll/evolve.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";

export type Applied = { readonly poll: Poll } | { readonly poll: Poll; readonly refusal: PollRefusal };

/** Locks, decides, saves. Used by organisers' acts and by jobs alike. */
export async function apply(tx: Tx, poll: Poll, command: PollCommand, at: EpochMillis): Promise<Applied> {
  const locked = await tx.polls.lock(poll.organisation, poll.id);
  if (!locked) return { poll, refusal: { why: "out-of-place" } };
  const decision = decide(command, locked, at);
  if (!decision.ok) return { poll: locked, refusal: decision.refusal };
  const now = evolveAll(locked, decision.events);
  if (decision.events.length > 0) await tx.polls.save(now);
  return { poll: now };
}
