import { nextOpenMoment } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { Act } from "../core/permission/table.ts";
import { type PollCommand, type PollRefusal, UNDO_MS } from "../core/poll/decide.ts";
import type { Poll } from "../core/poll/poll.ts";
import { later } from "../core/time.ts";
import { manageCard } from "../core/views/poll-organiser.ts";
import type { Tx } from "../ports/store.ts";
import { apply } from "./applying.ts";
import { type Reply, show } from "./reply.ts";
import { namedAct, type Turn } from "./turn.ts";

/** The organiser's card of a poll as it stands. */
export async function manageReply(turn: Turn, tx: Tx, poll: Poll, group: Group, said?: string): Promise<Reply> {
  const { words } = turn;
  const { quiet, zone } = group.settings;
  const undoFrom =
    poll.phase === "open"
      ? later(poll.openedAt ?? turn.at, UNDO_MS)
      : poll.closedBy === "hand"
        ? poll.graceUntil
        : undefined;
  const groups = await tx.groups.of(poll.organisation, ["ready"]);
  const drawn = manageCard(poll, words, {
    zone,
    at: turn.at,
    goesOutAt: nextOpenMoment(turn.at, quiet, zone),
    otherGroups: groups
      .filter((g) => g.id !== poll.groups[0])
      .slice(0, 5)
      .map((g) => ({ id: g.id, name: g.name })),
    ...(undoFrom === undefined ? {} : { undoUntil: undoFrom }),
  });
  if (said === undefined) return show(drawn);
  return show({ ...drawn, blocks: [{ kind: "text", spans: [said] }, ...drawn.blocks], summary: said });
}

/**
 * One command on the locked poll; refusals become words, events become the saved state and what `then` adds to the
 * same transaction. `then` gives the sentence above the card, where there is something to say.
 */
export async function change(
  turn: Turn,
  poll: Poll,
  group: Group,
  act: Act,
  command: PollCommand,
  then: (tx: Tx, now: Poll) => Promise<string | undefined> = async () => undefined,
): Promise<Reply> {
  return namedAct(
    turn,
    group,
    act,
    async (tx) => {
      const done = await apply(tx, poll, command, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      return manageReply(turn, tx, done.poll, group, await then(tx, done.poll));
    },
    async (tx) => manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group),
  );
}

export function refusalWords(turn: Turn, refusal: PollRefusal): string {
  const { words } = turn;
  switch (refusal.why) {
    case "honesty-missing":
      return words.say("draft-honesty-missing");
    case "days-out-of-range":
      return words.say("manage-not-extended", { most: refusal.most });
    case "outcome-incomplete":
      return words.say(refusal.missing.includes("we-did") ? "problem-we-did" : "problem-why-not");
    default:
      return words.say("manage-too-late");
  }
}
