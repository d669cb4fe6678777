import type { Group } from "../core/group/group.ts";
import type { OpportunityId } from "../core/ids.ts";
import { heldCard } from "../core/views/group.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { Words } from "../core/words.ts";
import type { Outbound, Tx } from "../ports/store.ts";
import { type Reply, show } from "./reply.ts";
import { namedAct, type Turn } from "./turn.ts";

/** What waits in this group, for a person to look at the room and decide (architecture A9). */
export async function heldReply(turn: Turn, tx: Tx, group: Group): Promise<Reply> {
  const rows = await tx.outbox.held(group.organisation, group.id);
  const shown = await Promise.all(
    rows
      .slice(0, 5)
      .map(async (row) => ({ id: row.id, what: await what(tx, row, turn.words), why: why(row, turn.words) })),
  );
  return show(heldCard(group, shown, turn.words));
}

export async function heldAct(turn: Turn, group: Group, act: "send-again" | "let-go", id: string): Promise<Reply> {
  const { words } = turn;
  return namedAct(
    turn,
    group,
    "see-held",
    async (tx) => {
      const row = await tx.outbox.find(group.organisation, id);
      if (row?.state !== "held") return heldReply(turn, tx, group);
      if (act === "send-again") await tx.outbox.settle(id, { state: "waiting", notBefore: turn.at, attempts: 0 });
      else await tx.outbox.settle(id, { state: "dead", failure: "let-go" });
      return show(sentenceCard(words, words.say(act === "send-again" ? "held-sent" : "held-let-go")));
    },
    (tx) => heldReply(turn, tx, group),
  );
}

async function what(tx: Tx, row: Outbound, words: Words): Promise<string> {
  const [kind, id] = row.subject.split(":");
  const poll =
    id === undefined ? undefined : await tx.polls.find(row.organisation, id as Parameters<typeof tx.polls.find>[1]);
  const code = poll?.code ?? "";
  switch (kind) {
    case "poll-card":
      return words.say("held-what-poll-card", { code });
    case "result":
      return words.say("held-what-result", { code });
    case "outcome":
      return words.say("held-what-outcome", { code });
    case "chance-card":
      return words.say("held-what-chance", { code: await codeOf(tx, row) });
    case "no-news":
      return words.say("held-what-no-news", { code });
    default:
      return words.say("held-what-other");
  }
}

/** The code of the notice a row is about. */
async function codeOf(tx: Tx, row: Outbound): Promise<string> {
  const id = row.subject.split(":")[1] as OpportunityId;
  return (await tx.opportunities.forGroup(row.organisation, row.to.group, id))?.code ?? "";
}

function why(row: Outbound, words: Words): string {
  if (row.failure?.startsWith("unknown")) return words.say("held-why-unknown");
  if (row.failure?.startsWith("forbidden")) return words.say("held-why-forbidden");
  return words.say("held-why-other");
}
