import type { Block, Card } from "../cards/card.ts";
import { type Intent, plain } from "../core/intents.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

/** Remembers what was written to the bot, where it can be deleted from the chat again. */
export function noteWritten({ deps, adapter, event }: Turn): void {
  if (adapter.unwrite && event.kind === "message" && event.message !== undefined)
    deps.privately.noteWritten(event.by.ref, event.message);
}

/** The same answer, with a button that deletes from the chat what this person wrote here, where there is something. */
export function offeringToUnwrite(turn: Turn, reply: Reply): Reply {
  const { deps, adapter, event, words } = turn;
  if (reply.kind !== "card" || !adapter.unwrite || deps.privately.written(event.by.ref).length === 0) return reply;
  const label = words.say("button-unwrite");
  const control: Block<Intent> = {
    kind: "controls",
    controls: [{ kind: "button", label, action: plain("unwrite") }],
  };
  const card: Card<Intent> = { ...reply.card, blocks: [...reply.card.blocks, control] };
  return show(card);
}

/** Deletes it, newest first; whether nothing of it is left. What could not be deleted is not remembered any longer. */
export async function unwritten({ deps, adapter, event }: Turn): Promise<boolean> {
  const person = event.by.ref;
  const messages = deps.privately.written(person).toReversed();
  deps.privately.forgetWritten(person);
  let all = true;
  for (const message of messages) {
    const done = await adapter.unwrite?.({ place: { kind: "one-to-one", with: person }, message });
    const gone = done?.kind === "changed" || (done?.kind === "gone" && done.what === "message");
    all &&= gone;
  }
  return all;
}
