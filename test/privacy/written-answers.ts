import type { Way } from "../../src/core/poll/ballot.ts";
import type { Answer } from "../../src/ports/chat-adapter.ts";
import { acting } from "./acting.ts";
import { tokenOf } from "./crowd.ts";
import type { Group } from "./organising.ts";

/** What a member answers in words; waits for others unless told otherwise. */
export interface InWords {
  readonly text: string;
  readonly going?: "wait" | "alone";
}

/** Asks the group something that is answered in words. */
export async function askInWords({ say }: Group): Promise<void> {
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    "Your question": "What would help?",
    "How can people answer?": "In their own words",
    "Could anybody be hurt or embarrassed if others guessed their answer?": "Yes",
    "What is this question for?": "Just for us, nothing is decided",
  });
  await say.presses("Denise", "Post it now");
}

/** Members who answer; their forms are numbered, so that events are called alike in worlds that are compared. */
export function answering(group: Group, way: Way = "chat") {
  const { press, fill } = acting(group, `words-${way}`, way);
  return {
    press,
    /** The last card: the member's own answer as it is kept. */
    async answer(member: number, { text, going = "wait" }: InWords): Promise<Answer> {
      const asked = await group.crowd.pressInGroup(member, "Answer in words");
      let shown = await fill(member, asked, { text, going });
      if (shown.kind === "card" && tokenOf(shown.card, "OK, go on")) shown = await press(member, shown, "OK, go on");
      return press(member, shown, "Send it as it is");
    },
  };
}

/** Denise looks at everything there is to see, and reads what she may. */
export async function looksEverywhere({ say }: Group): Promise<void> {
  for (const name of ["results", "promises", "asks", "mydata", "inbox"]) await say.commands("Denise", name);
  await say.presses("Denise", "Read feedback");
  await say.commands("Liz", "results");
}
