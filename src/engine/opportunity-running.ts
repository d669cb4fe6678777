import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { settled } from "../core/opportunity/interest.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { DAY, type EpochMillis, later } from "../core/time.ts";
import type { InterestSeals } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import type { Deps } from "./deps.ts";
import { formReader } from "./form-reading.ts";
import { everybody, moveUp, saveChanged, withSeals } from "./opportunity-interests.ts";
import { chanceJob, closeJobs } from "./opportunity-jobs.ts";
import { changeOffer, offerRefusal } from "./opportunity-manage.ts";
import {
  applyTo,
  chanceSubject,
  eraseShown,
  postToShown,
  redrawShown,
  tellFilled,
  tellInterested,
} from "./opportunity-posting.ts";
import type { Reply } from "./reply.ts";
import type { Turn } from "./turn.ts";

/** Takes an opening back within five minutes; whoever pressed meanwhile is told, and the day after nothing is left. */
export async function undoOffer(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  return whileOpened(turn, o, (seals) =>
    changeOffer(turn, o, group, "close", { do: "undo-open" }, async (tx, now) => {
      await tx.due.cancel(now.organisation, now.id);
      await eraseShown(tx, deps, now, turn.at);
      await endForAll(tx, deps, seals, now, "called-off", turn.at);
      await tx.due.add(chanceJob(now, "chance.gone", later(turn.at, DAY)));
      return words.say("chance-manage-undone");
    }),
  );
}

/** Called off: every group and everybody who was interested is told why. */
export async function callOff(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const reader = formReader(turn, group);
  const why = reader.text("why", 200);
  const read = reader.finish(() => why);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return whileOpened(turn, o, (seals) =>
    changeOffer(turn, o, group, "close", { do: "cancel", why: read.value }, async (tx, now) => {
      for (const kind of ["chance.close", "chance.remind", "chance.settle", "chance.ask", "chance.day"] as const)
        await tx.due.cancel(now.organisation, now.id, kind);
      await redrawShown(tx, deps, now, turn.at);
      await postToShown(tx, deps, now, chanceSubject.cancelled(now), turn.at);
      await endForAll(tx, deps, seals, now, "called-off", turn.at);
      return words.say("chance-manage-cancelled");
    }),
  );
}

/** Acts that change how everybody stands need the key; where it is missing they are still done, and nobody can be told. */
async function whileOpened(
  turn: Turn,
  o: Opportunity,
  work: (seals: InterestSeals | undefined) => Promise<Reply>,
): Promise<Reply> {
  return (await withSeals(turn.deps, o, work)) ?? work(undefined);
}

/** Everybody stands as it ended for them, and is told. Marks the notice as settled. */
export async function endForAll(
  tx: Tx,
  deps: Deps,
  seals: InterestSeals | undefined,
  o: Opportunity,
  how: "closed" | "called-off",
  at: EpochMillis,
): Promise<void> {
  await applyTo(tx, o, { do: "settle" }, at);
  if (!seals) return;
  const all = await everybody(tx, seals, o);
  for (const one of await saveChanged(tx, seals, all, settled(all, how)))
    await tellInterested(tx, deps, o, one, "ending", at);
}

/** A new last day; sooner only with a reason. Every group is told (domain D8). */
export async function moveClose(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  const { zone } = group.settings;
  const today = dayOf(turn.at, zone);
  const reader = formReader(turn, group);
  const to = reader.day("to");
  const reason = reader.maybe("reason", 200);
  if (to !== undefined && o.notice.closesOn !== undefined && to < o.notice.closesOn && reason === "")
    reader.problem("reason", offerRefusal(turn, { why: "reason-missing" }));
  const read = reader.finish(() => ({ to: to ?? today, reason }));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  return changeOffer(turn, o, group, "close", { do: "move-close", ...read.value, today, zone }, async (tx, now) => {
    await closeJobs(tx, now, group, turn.at);
    await redrawShown(tx, deps, now, turn.at);
    await postToShown(tx, deps, now, chanceSubject.moved(now, now.closingHistory.length - 1), turn.at);
    return words.say("chance-manage-moved", { day: words.day(read.value.to) });
  });
}

export function markFilled(turn: Turn, o: Opportunity, group: Group, filled: boolean): Promise<Reply> {
  const { deps, words, at } = turn;
  return whileOpened(turn, o, (seals) =>
    changeOffer(turn, o, group, "close", { do: "mark-filled", filled, byHand: true }, async (tx, now) => {
      await redrawShown(tx, deps, now, at);
      if (filled) await tellFilled(tx, deps, now, at);
      else if (seals) await moveUp(tx, deps, seals, now, at);
      return words.say("chance-manage-same");
    }),
  );
}

/** On the public page and in the feeds, or off them; nothing is there unless its organiser put it there. */
export function putOnPage(turn: Turn, o: Opportunity, group: Group, on: boolean): Promise<Reply> {
  return changeOffer(turn, o, group, "ask", { do: "put-on-page", on }, async () =>
    turn.words.say("chance-manage-same"),
  );
}
