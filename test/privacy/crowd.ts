import type { Card } from "../../src/cards/card.ts";
import type { ActionToken, Answer, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import type { World } from "../scenarios/world.ts";
import type { WatchedStage } from "./watched-stage.ts";

/** Members in any number, who act without a stage: only what the engine answers them is kept, and it is theirs alone. */
export interface Crowd {
  ref(member: number): PersonRef;
  /** Presses a control of the newest card in the group that has one called so. Throws where there is none. */
  pressInGroup(member: number, label: string): Promise<Answer>;
  /** Presses a control of the last card the member was answered with. */
  pressOwn(member: number, label: string): Promise<Answer>;
  /** A whole answer: the option, and the OK where the privacy note is shown first. */
  answer(member: number, label: string): Promise<Answer>;
  /** Many whole answers, one after the other, letting nothing else happen between them: for filling a question. */
  fill(answers: readonly (readonly [member: number, label: string])[]): Promise<void>;
  command(member: number, name: string): Promise<Answer>;
  types(member: number, text: string): Promise<Answer>;
}

/** Who the numbered member is on the platform, and what an event of theirs is called there. */
export interface CrowdNames {
  user(member: number): string;
  event(count: number): string;
  /** What the platform says of everybody's language; absent where it says nothing. */
  readonly language?: string;
}

const PLAIN: CrowdNames = {
  user: (member) => `member-${member}`,
  event: (count) => `crowd-${count}`,
};

/** The token of the control with this label. */
export function tokenOf(card: Card<ActionToken>, label: string): ActionToken | undefined {
  for (const block of card.blocks) {
    if (block.kind !== "controls") continue;
    for (const control of block.controls)
      if (control.kind === "button" && control.label === label) return control.action;
  }
  return undefined;
}

/** A crowd on the room of a world's stage. */
export function crowd(world: World, stage: WatchedStage, names: CrowdNames = PLAIN): Crowd {
  const refs = new Map<number, PersonRef>();
  const screens = new Map<number, Card<ActionToken>>();
  let events = 0;
  let settles = true;
  const ref = (member: number): PersonRef => {
    const known = refs.get(member) ?? new PersonRef({ platform: "memory", tenant: "", user: names.user(member) });
    refs.set(member, known);
    return known;
  };
  const act = async (member: number, bare: Pick<Inbound, "kind" | "place">): Promise<Answer> => {
    events += 1;
    const happened = {
      id: names.event(events) as EventId,
      at: world.clock.now(),
      by: { ref: ref(member), ...(names.language === undefined ? {} : { language: names.language }) },
      way: "chat",
      ...bare,
    } as Inbound;
    const answer = await world.engine.listen(stage.adapter, happened);
    if (answer.kind === "card") screens.set(member, answer.card);
    if (settles) await world.settle();
    return answer;
  };
  const press = (member: number, card: Card<ActionToken> | undefined, label: string): Promise<Answer> => {
    const token = card && tokenOf(card, label);
    if (!token) throw new Error(`The member sees nothing called "${label}".`);
    return act(member, { kind: "action", place: stage.room, token } as Pick<Inbound, "kind" | "place">);
  };
  const pressInGroup = (member: number, label: string): Promise<Answer> =>
    press(
      member,
      stage.cards().findLast((card) => tokenOf(card, label) !== undefined),
      label,
    );
  const pressOwn = (member: number, label: string): Promise<Answer> => press(member, screens.get(member), label);
  const answer = async (member: number, label: string): Promise<Answer> => {
    const first = await pressInGroup(member, label);
    const note = first.kind === "card" && tokenOf(first.card, "OK, count my answer") !== undefined;
    return note ? pressOwn(member, "OK, count my answer") : first;
  };
  return {
    ref,
    pressInGroup,
    pressOwn,
    answer,
    async fill(answers) {
      settles = false;
      for (const [member, label] of answers) await answer(member, label);
      settles = true;
      await world.settle();
    },
    command: (member, name) =>
      act(member, { kind: "command", place: stage.room, name, argument: "" } as Pick<Inbound, "kind" | "place">),
    types: (member, text) =>
      act(member, { kind: "message", place: { kind: "one-to-one", with: ref(member) }, text } as Pick<
        Inbound,
        "kind" | "place"
      >),
  };
}
