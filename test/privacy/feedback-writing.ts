import type { ActionToken, Answer, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { tokenOf } from "./crowd.ts";
import type { Group } from "./organising.ts";

/** What a member writes; waits for others unless told otherwise. */
export interface Written {
  readonly text: string;
  readonly level?: "No reply" | "With a code";
  readonly going?: "wait" | "alone" | "today";
}

/** Opens a group's feedback, as its organiser does. */
export async function openDesk({ say }: Group): Promise<void> {
  await say.commands("Denise", "inbox");
  await say.presses("Denise", "Open feedback");
  await say.fills("Denise", {
    "Who leads on safety? Use three lines.": "Priya\n1\n2",
    "Who else, not in your team? Use three lines.": "Okoro\n3\n4",
    "How to reach the council about adult safety": "01702 333333",
    "On which day will you read?": "Thursday",
  });
}

/** Members who write; `count` numbers their forms, so that events are called alike in worlds that are compared. */
export function writing(group: Group) {
  let forms = 0;
  const form = async (member: number, token: ActionToken, answers: ReadonlyMap<string, string>): Promise<Answer> => {
    forms += 1;
    const event = {
      kind: "form",
      id: `form-${member}-${forms}` as EventId,
      at: group.clock.now(),
      by: { ref: group.crowd.ref(member) },
      way: "chat",
      place: group.stage.room,
      token,
      answers,
    } as Inbound;
    return group.engine.listen(group.stage.adapter, event);
  };
  const press = async (member: number, on: Answer, label: string): Promise<Answer> => {
    const token = on.kind === "card" ? tokenOf(on.card, label) : undefined;
    if (!token) throw new Error("It cannot be sent.");
    forms += 1;
    return group.engine.listen(group.stage.adapter, {
      kind: "action",
      place: group.stage.room,
      token,
      way: "chat",
      id: `send-${member}-${forms}` as EventId,
      at: group.clock.now(),
      by: { ref: group.crowd.ref(member) },
    });
  };
  /** Fills the form in: answers with what is to be looked at, or with help where the words may speak of danger. */
  const hand = async (member: number, { text, level = "No reply", going = "wait" }: Written): Promise<Answer> => {
    await group.crowd.command(member, "feedback");
    const asked = await group.crowd.pressOwn(member, level);
    if (asked.kind !== "form") throw new Error("No form was shown.");
    const review = await form(
      member,
      asked.form.action,
      new Map([
        ["text", text],
        ["kind", "idea"],
        ["going", going],
      ]),
    );
    if (review.kind !== "card") throw new Error("Nothing was shown to look at.");
    return review;
  };
  return {
    hand,
    press,
    /** The last card: what the author reads when all is kept. */
    write: async (member: number, written: Written): Promise<Answer> =>
      press(member, await hand(member, written), "Send it as it is"),
    async code(member: number, typed: string): Promise<Answer> {
      const asked = await group.crowd.command(member, "replies");
      if (asked.kind !== "form") throw new Error("No form was shown.");
      return form(member, asked.form.action, new Map([["code", typed]]));
    },
  };
}

/** Denise looks at everything there is to read. */
export async function readsAll({ say }: Group): Promise<void> {
  await say.commands("Denise", "inbox");
  await say.presses("Denise", "Read feedback");
  for (let page = 0; page < 12; page++) {
    const labels = (await say.privately("Denise")).at(-1)?.labels ?? [];
    if (!labels.includes("More")) return;
    await say.presses("Denise", "More");
  }
}
