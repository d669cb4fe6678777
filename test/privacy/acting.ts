import type { Way } from "../../src/core/poll/ballot.ts";
import type { Answer, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { tokenOf } from "./crowd.ts";
import type { Group } from "./organising.ts";

/** Members who press what they were answered with, and fill it in. */
export interface Acting {
  /** Presses a control of this answer. Throws where it has none called so. */
  press(member: number, shown: Answer, label: string): Promise<Answer>;
  /** Fills in this form. Throws where it is none. */
  fill(member: number, asked: Answer, answers: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Events are numbered under `name`, so that they are called alike in worlds that are compared. */
export function acting({ engine, stage, clock, crowd }: Group, name: string, way: Way = "chat"): Acting {
  let events = 0;
  const act = (member: number, bare: Partial<Inbound>): Promise<Answer> => {
    events += 1;
    return engine.listen(stage.adapter, {
      id: `${name}-${member}-${events}` as EventId,
      at: clock.now(),
      by: { ref: crowd.ref(member) },
      way,
      place: stage.room,
      ...bare,
    } as Inbound);
  };
  return {
    async press(member, shown, label) {
      const token = shown.kind === "card" ? tokenOf(shown.card, label) : undefined;
      if (!token) throw new Error(`The member sees nothing called "${label}".`);
      return act(member, { kind: "action", token });
    },
    async fill(member, asked, answers) {
      if (asked.kind !== "form") throw new Error("No form was shown.");
      return act(member, { kind: "form", token: asked.form.action, answers: new Map(Object.entries(answers)) });
    },
  };
}
