import { type Conversation, conversation } from "./conversation.ts";
import { HONESTY_1, honesty2, SET_UP } from "./first-loop.ts";
import type { World } from "./world.ts";

export const SIMPLE = {
  "Your question": "How was your week?",
  "How can people answer?": "Choose one",
  "The answers to choose from": "Good\nSo so\nVery hard",
  "Could anybody be hurt or embarrassed if others guessed their answer?": "Yes",
  "What is this question for?": "Just for us, nothing is decided",
} as const;

/** A group that is set up, with nothing asked yet. */
export async function setUpGroup(world: World): Promise<Conversation> {
  const say = conversation(world);
  await world.stage.install("Denise");
  await world.settle();
  await say.presses("Denise", "Set me up");
  await say.fills("Denise", SET_UP);
  return say;
}

/** Asks a question; above "just for us" with its honesty card, to be reported back on `reportBack`. */
export async function askIn(
  say: Conversation,
  question: Readonly<Record<string, string>>,
  reportBack = "2027-03-31",
): Promise<void> {
  await say.commands("Denise", "new");
  await say.fills("Denise", question);
  if (question["What is this question for?"] !== SIMPLE["What is this question for?"]) {
    await say.presses("Denise", "Fill in the honesty card");
    await say.fills("Denise", HONESTY_1);
    await say.presses("Denise", "Go on to part 2");
    await say.fills("Denise", honesty2(reportBack));
  }
  await say.presses("Denise", "Post it now");
}

/** The short code of the newest question in the group: "B4". */
export async function codeOf(say: Conversation): Promise<string> {
  const text = (await say.group()).map((seen) => seen.text).join("\n");
  const codes = [...text.matchAll(/Question ([A-Z]\d{1,3})/g)];
  const code = codes.at(-1)?.[1];
  if (code === undefined) throw new Error("No question stands in the group.");
  return code;
}

/** A first answer: the press, and OK to the note. */
export async function answers(say: Conversation, who: string, label: string): Promise<void> {
  await say.presses(who, label);
  const newest = (await say.newest(who)).text;
  if (newest.includes("Before your first answer")) await say.presses(who, "OK, count my answer");
}
