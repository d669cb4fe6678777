import type { Card } from "../../src/cards/card.ts";
import type { OpportunityId } from "../../src/core/ids.ts";
import type { Opportunity } from "../../src/core/opportunity/opportunity.ts";
import type { ActionToken, Answer, ChatAdapter, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { World } from "../scenarios/world.ts";

/** The newest notice of the one group of a world. */
export async function newestOffer(world: World): Promise<Opportunity> {
  const [newest] = await world.store.transaction((tx) => tx.opportunities.inPhases(["open", "closed"], undefined, 50));
  if (!newest) throw new Error("There is no notice.");
  return newest;
}

/** Somebody of the stage's platform whom no stage knows by name. */
export const somebody = (world: World, name: string): PersonRef =>
  new PersonRef({ platform: world.stage.adapter.platform, tenant: "", user: name });

let events = 0;

/** A press in the group's room, handed to the engine as an adapter does, without waiting for what follows. */
export function press(world: World, who: PersonRef, token: ActionToken, adapter?: ChatAdapter): Promise<Answer> {
  events += 1;
  const event: Inbound = {
    kind: "action",
    id: `press-${events}` as EventId,
    at: world.clock.now(),
    by: { ref: who },
    place: world.stage.room,
    way: "chat",
    token,
  };
  return world.engine.listen(adapter ?? world.stage.adapter, event);
}

/** The token behind a label on an answer's card. */
export function tokenOn(answer: Answer, label: string): ActionToken | undefined {
  return answer.kind === "card" ? tokenOf(answer.card, label) : undefined;
}

export function tokenOf(card: Card<ActionToken>, label: string): ActionToken | undefined {
  const controls = card.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  const found = controls.find((control) => control.kind === "button" && control.label.startsWith(label));
  return found?.kind === "button" ? found.action : undefined;
}

/** How many sealed rows a notice has. */
export const rowsOf = (world: World, id: OpportunityId): Promise<number> =>
  world.store.transaction(async (tx) => (await tx.interests.of(id)).length);
