import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { Tx } from "../ports/store.ts";
import { apply } from "./applying.ts";
import { closingMoment } from "./closing-moment.ts";
import { pollJob } from "./jobs.ts";
import { change, manageReply, refusalWords } from "./manage-reply.ts";
import { eraseFrom, redrawAll, subjectOf } from "./posting.ts";
import type { Reply } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

export async function undoOpen(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps } = turn;
  return change(turn, poll, group, "close", { do: "undo-open" }, "manage-undone-open", async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id);
    await tx.outbox.cancel(now.organisation, subjectOf.pollCard(now));
    for (const id of now.groups) await eraseFrom(tx, deps, now.organisation, id, subjectOf.pollCard(now), turn.at);
  });
}

export async function closeByHand(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps } = turn;
  return change(turn, poll, group, "close", { do: "close-by-hand" }, "manage-closed-now", async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id, "poll.close");
    await redrawAll(tx, deps, now, turn.at);
  });
}

export async function extend(turn: Turn, poll: Poll, group: Group, days: number): Promise<Reply> {
  const { words, deps } = turn;
  const closesAt = closingMoment(poll.closesAt ?? turn.at, days, group);
  const present = async (tx: Tx) =>
    manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group);
  if (poll.honesty && poll.honesty.reportBack <= dayOf(closesAt, group.settings.zone))
    return namedLook(turn, group, "close", (tx) =>
      manageReply(
        turn,
        tx,
        poll,
        group,
        words.say("problem-report-back-early", { day: words.day(dayOf(closesAt, group.settings.zone)) }),
      ),
    );
  return namedAct(
    turn,
    group,
    "close",
    async (tx) => {
      const done = await apply(tx, poll, { do: "extend", closesAt }, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      await tx.due.cancel(poll.organisation, poll.id, "poll.close");
      await tx.due.add(pollJob(done.poll, "poll.close", closesAt));
      await redrawAll(tx, deps, done.poll, turn.at);
      return manageReply(
        turn,
        tx,
        done.poll,
        group,
        words.say("manage-extended", { when: words.moment(closesAt, group.settings.zone) }),
      );
    },
    present,
  );
}
