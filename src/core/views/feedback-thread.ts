import { button, card, controls, list, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { HeardState } from "../feedback/heard.ts";
import type { MemberFeedbackAct } from "../feedback/intents.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";

/** What a code leads its holder to. */
export interface ThreadView {
  readonly waiting: readonly { readonly alone: boolean }[];
  readonly heard: readonly { readonly state: HeardState; readonly note?: string }[];
  readonly replies: readonly string[];
  /** The day of the next slot. */
  readonly day: PlainDay;
  /** Whether there is something to which a reply may be brought. */
  readonly bringable: boolean;
}

/** What became of somebody's words, and what they can still do with them. */
export function threadCard(group: Group, view: ThreadView, words: Words, said?: string): Card<Intent> {
  const act = (what: MemberFeedbackAct): Intent => ({ on: "feedback", group: group.id, do: what });
  const waits = view.waiting.some((one) => !one.alone);
  const lines = [
    ...view.waiting.map(({ alone }) =>
      alone ? words.say("feedback-thread-alone", { day: words.day(view.day) }) : words.say("feedback-thread-waiting"),
    ),
    ...(waits ? [words.say("feedback-thread-offered")] : []),
    ...view.heard.flatMap(({ state, note }) => [
      words.say("feedback-thread-read"),
      words.say("feedback-thread-state", { state: words.say(`reading-state-${state}`) }),
      ...(note === undefined ? [] : [words.say("feedback-thread-note", { note })]),
    ]),
    ...view.replies.map((reply, nth) => words.say("feedback-thread-reply", { nth: nth + 1, text: reply })),
    ...(view.heard.length > 0 && view.replies.length === 0 ? [words.say("feedback-thread-no-reply")] : []),
    ...(view.heard.length + view.waiting.length === 0 ? [words.say("feedback-thread-none")] : []),
  ];
  const blocks: Block<Intent>[] = [
    ...(said === undefined ? [] : [text(strong(said))]),
    list(...lines.map((line) => [line])),
    controls<Intent>(
      button(words.say("button-feedback-add"), act("add")),
      ...(waits ? [button<Intent>(words.say("button-feedback-alone"), act("go-alone"))] : []),
      ...(view.waiting.length > 0 ? [button<Intent>(words.say("button-feedback-take-back"), act("take-back"))] : []),
      ...(view.bringable ? [button<Intent>(words.say("button-feedback-bring"), act("bring"))] : []),
      button(words.say("button-feedback-delete"), act("delete"), "danger"),
    ),
    text(words.say("safety-not-watching")),
  ];
  return card(words.language, words.say("feedback-thread-title"), blocks, said ?? lines[0]);
}
