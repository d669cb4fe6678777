import type { Answer } from "../../src/ports/chat-adapter.ts";
import { acting } from "./acting.ts";
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

/** Members who write. */
export function writing(group: Group) {
  const { press, fill } = acting(group, "form");
  /** Fills the form in: answers with what is to be looked at, or with help where the words may speak of danger. */
  const hand = async (member: number, { text, level = "No reply", going = "wait" }: Written): Promise<Answer> => {
    await group.crowd.command(member, "feedback");
    const asked = await group.crowd.pressOwn(member, level);
    const review = await fill(member, asked, { text, kind: "idea", going });
    if (review.kind !== "card") throw new Error("Nothing was shown to look at.");
    return review;
  };
  return {
    hand,
    press,
    /** The last card: what the author reads when all is kept. */
    write: async (member: number, written: Written): Promise<Answer> =>
      press(member, await hand(member, written), "Send it as it is"),
    code: async (member: number, typed: string): Promise<Answer> =>
      fill(member, await group.crowd.command(member, "replies"), { code: typed }),
  };
}

/** Denise looks at everything there is to read. */
export async function readsAll({ say }: Group): Promise<void> {
  await say.commands("Denise", "inbox");
  await say.presses("Denise", "Read feedback");
  for (let page = 0; page < 12; page++) {
    const labels = (await say.newest("Denise")).labels;
    if (!labels.includes("More")) return;
    await say.presses("Denise", "More");
  }
}
