import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { OpportunityCommand, OpportunityRefusal } from "../core/opportunity/decide.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import type { Act } from "../core/permission/table.ts";
import { UNDO_MS } from "../core/poll/decide.ts";
import { later } from "../core/time.ts";
import { offerManageCard } from "../core/views/opportunity-organiser.ts";
import { problemWords } from "../core/views/opportunity-words.ts";
import type { Tx } from "../ports/store.ts";
import { applyTo } from "./opportunity-posting.ts";
import { otherGroupsOf } from "./opportunity-resolve.ts";
import { type Reply, show } from "./reply.ts";
import { type Allowed, namedAct, type Turn } from "./turn.ts";

/** The organiser's card of a notice as it stands. */
export async function offerReply(turn: Turn, tx: Tx, o: Opportunity, group: Group, said?: string): Promise<Reply> {
  const now = (await tx.opportunities.find(o.organisation, o.id)) ?? o;
  const others = await otherGroupsOf(tx, now);
  const context = {
    today: dayOf(turn.at, group.settings.zone),
    at: turn.at,
    otherGroups: others.map((g) => ({ id: g.id, name: g.name })),
    ...(now.openedAt === undefined ? {} : { undoUntil: later(now.openedAt, UNDO_MS) }),
  };
  return show(offerManageCard(now, turn.words, context, said));
}

/**
 * One command on the locked notice; refusals become words, and `then` adds to the same transaction and gives the
 * sentence above the card.
 */
export function changeOffer(
  turn: Turn,
  o: Opportunity,
  group: Group,
  act: Act,
  command: OpportunityCommand | ((tx: Tx, allowed: Allowed) => Promise<OpportunityCommand>),
  then: (tx: Tx, now: Opportunity) => Promise<string | undefined> = async () => undefined,
): Promise<Reply> {
  return namedAct(
    turn,
    group,
    act,
    async (tx, allowed) => {
      const wanted = typeof command === "function" ? await command(tx, allowed) : command;
      const done = await applyTo(tx, o, wanted, turn.at);
      if ("refusal" in done) return offerReply(turn, tx, done.opportunity, group, offerRefusal(turn, done.refusal));
      return offerReply(turn, tx, done.opportunity, group, await then(tx, done.opportunity));
    },
    (tx) => offerReply(turn, tx, o, group),
  );
}

export function offerRefusal({ words }: Turn, refusal: OpportunityRefusal): string {
  switch (refusal.why) {
    case "incomplete":
      return refusal.problems.map((problem) => problemWords(problem, words)).join("\n");
    case "reason-missing":
      return words.say("chance-manage-reason");
    case "not-a-closing-day":
      return words.say("chance-manage-no-day");
    default:
      return words.say("chance-manage-late");
  }
}
