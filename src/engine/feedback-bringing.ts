import { dayOf } from "../core/due.ts";
import { RETURN_DAYS, returnShelf, returnUntil, shelfEnds } from "../core/feedback/returns.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import type { EpochMillis } from "../core/time.ts";
import { bringCard } from "../core/views/feedback-returns.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Returning } from "../ports/return-addresses.ts";
import { dropReturn } from "./feedback-returns.ts";
import { lookUp, threadReply } from "./feedback-threads.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

const say = ({ words }: Turn, id: Parameters<typeof words.say>[0]): Reply => show(sentenceCard(words, words.say(id)));

/** Until when replies under the code that stands open may be brought to a person; undefined where it is too early. */
async function untilWhen(turn: Turn): Promise<EpochMillis | undefined> {
  const thread = turn.deps.feedback.threads.get(turn.event.by.ref);
  if (!thread) return undefined;
  const { waiting, heard, slot } = await lookUp(turn, thread);
  if (heard.length + waiting.length === 0) return undefined;
  return returnUntil(turn.at, slot, heard.length > 0);
}

/** What it costs to have replies brought here, before anything is kept. */
export async function askToBring(turn: Turn, group: Group): Promise<Reply> {
  const until = await untilWhen(turn);
  if (until === undefined) return say(turn, "feedback-bring-early");
  const day = dayOf(shelfEnds(returnShelf(until)), group.settings.zone);
  return show(bringCard(group, day, RETURN_DAYS, turn.words));
}

/** Keeps how to reach this person, sealed, until the told day: the author's own act, and never beside another. */
export async function bring(turn: Turn, group: Group): Promise<Reply> {
  const { deps, event, words } = turn;
  const thread = deps.feedback.threads.get(event.by.ref);
  if (!thread) return say(turn, "feedback-thread-gone");
  if (!youngRules(group.settings).returnAddress) return threadReply(turn, group);
  const until = await untilWhen(turn);
  if (until === undefined) return say(turn, "feedback-bring-early");
  await dropReturn(deps, thread.end.lookup);
  const returning: Returning = { person: event.by.ref, home: thread.home };
  const row = await deps.returns.seal(thread.end.lookup, returning, returnShelf(until));
  await deps.store.pools.putReturn(row);
  // Another process that starts just now may have taken the key for a left-over: then nothing was kept.
  if (!(await deps.returns.stands(row))) {
    await deps.store.pools.removeReturn(row.tag);
    return say(turn, "feedback-cannot-now");
  }
  const day = words.day(dayOf(shelfEnds(row.shelf), group.settings.zone));
  return threadReply(turn, group, words.say("feedback-bring-kept", { day }));
}
