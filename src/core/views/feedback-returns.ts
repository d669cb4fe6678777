import { button, card, controls, list, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { MemberFeedbackAct } from "../feedback/intents.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";

const act = (group: Group, what: MemberFeedbackAct): Intent => ({ on: "feedback", group: group.id, do: what });

/** What having replies brought costs, before anything is kept. */
export function bringCard(group: Group, day: PlainDay, days: number, words: Words): Card<Intent> {
  const said = words.say("feedback-bring-what", { day: words.day(day) });
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    list(
      [words.say("feedback-bring-keeps", { days })],
      [words.say("feedback-bring-host")],
      [words.say("feedback-bring-phone")],
      [words.say("feedback-bring-end")],
    ),
    controls<Intent>(
      button(words.say("button-feedback-bring-yes"), act(group, "bring-yes")),
      button(words.say("button-feedback-bring-no"), act(group, "thread"), "primary"),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** All that a notification may show: not what it is about, not who sent it. */
export function newsCard(group: Group, words: Words): Card<Intent> {
  const said = words.say("feedback-bring-news");
  const blocks: Block<Intent>[] = [
    text(said),
    controls<Intent>(
      button(words.say("button-feedback-brought"), act(group, "brought")),
      button(words.say("button-feedback-bring-stop"), act(group, "bring-stop")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** The replies, once their reader asks to see them. */
export function broughtCard(group: Group, replies: readonly string[], day: PlainDay, words: Words): Card<Intent> {
  const lines = replies.map((reply, nth) => words.say("feedback-thread-reply", { nth: nth + 1, text: reply }));
  const blocks: Block<Intent>[] = [
    ...(lines.length === 0 ? [text(words.say("feedback-thread-no-reply"))] : [list(...lines.map((line) => [line]))]),
    text(words.say("feedback-bring-until", { day: words.day(day) })),
    controls<Intent>(
      button(words.say("button-feedback-replies"), act(group, "replies")),
      button(words.say("button-feedback-bring-stop"), act(group, "bring-stop")),
    ),
    text(words.say("safety-not-watching")),
  ];
  return card(words.language, words.say("feedback-thread-title"), blocks, words.say("feedback-bring-news"));
}
