import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { Poll } from "../core/poll/poll.ts";
import { closingMoment } from "./closing-moment.ts";
import { pollJob } from "./jobs.ts";
import { change, manageReply } from "./manage-reply.ts";
import { eraseFrom, redrawAll, subjectOf } from "./posting.ts";
import type { Reply } from "./reply.ts";
import { namedLook, type Turn } from "./turn.ts";

/** Takes an opening back: the question leaves every group, and the closer destroys what was answered. */
export function undoOpen(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  return change(turn, poll, group, "close", { do: "undo-open" }, async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id);
    await tx.outbox.cancel(now.organisation, subjectOf.pollCard(now));
    for (const id of now.groups) await eraseFrom(tx, deps, now.organisation, id, subjectOf.pollCard(now), turn.at);
    return words.say("manage-undone-open");
  });
}

/** Closes by hand; nothing is counted, shown or shredded until the grace is over. */
export function closeByHand(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  return change(turn, poll, group, "close", { do: "close-by-hand" }, async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id, "poll.close");
    await redrawAll(tx, deps, now, turn.at);
    return words.say("manage-closed-now");
  });
}

/** Opens a question again within the grace of a hand-close. */
export function undoClose(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps, words } = turn;
  return change(turn, poll, group, "close", { do: "undo-close" }, async (tx, now) => {
    await redrawAll(tx, deps, now, turn.at);
    await tx.due.add(pollJob(now, "poll.close", now.closesAt ?? turn.at));
    return words.say("manage-reopened");
  });
}

/** More days; people must still be told after the close. */
export function extend(turn: Turn, poll: Poll, group: Group, days: number): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const closesAt = closingMoment(poll.closesAt ?? turn.at, days, group);
  const closes = dayOf(closesAt, zone);
  if (poll.honesty && poll.honesty.reportBack <= closes) {
    const said = words.say("problem-report-back-early", { day: words.day(closes) });
    return namedLook(turn, group, "close", (tx) => manageReply(turn, tx, poll, group, said));
  }
  return change(turn, poll, group, "close", { do: "extend", closesAt }, async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id, "poll.close");
    await tx.due.add(pollJob(now, "poll.close", closesAt));
    await redrawAll(tx, deps, now, turn.at);
    return words.say("manage-extended", { when: words.moment(closesAt, zone) });
  });
}
