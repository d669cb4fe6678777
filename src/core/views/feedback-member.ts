import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import { band } from "../disclosure/thresholds.ts";
import { SENDERS_NEEDED } from "../feedback/at-slot.ts";
import type { Desk } from "../feedback/desk.ts";
import type { Found } from "../feedback/hints.ts";
import type { MemberFeedbackAct } from "../feedback/intents.ts";
import {
  type Addressee,
  FEEDBACK_LEVELS,
  type FeedbackGoing,
  type FeedbackLevel,
  type FeedbackText,
} from "../feedback/item.ts";
import { LATE_AFTER_DAYS } from "../feedback/late.ts";
import type { Contact, Group } from "../group/group.ts";
import type { CurrentHelp } from "../help/help-lines.ts";
import { type Intent, plain } from "../intents.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { consentSays } from "./story.ts";

const act = (group: Group, what: MemberFeedbackAct): Intent => ({ on: "feedback", group: group.id, do: what });

const reached = (contact: Contact, words: Words): string =>
  `${contact.name}: ${contact.ways.join(words.say("list-separator"))}`;

/** The standing button in the group. What it leads to only the one who presses sees. */
export function feedbackPostCard(group: Group, words: Words): Card<Intent> {
  const said = words.say("feedback-post");
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("feedback-post-private")),
    controls(button(words.say("button-feedback"), act(group, "door"), "primary")),
  ];
  return card(words.language, undefined, blocks, said);
}

/** What the door must tell besides the group's own facts. */
export interface DoorFacts {
  /** The day of the next slot. */
  readonly day: PlainDay;
  readonly platformSees: string;
  /** How many messages that every reader has are late. */
  readonly late: number;
  /** Whether people under 18 may be in the group. */
  readonly young: boolean;
}

/** Before anybody writes: what this is not, who reads, what is kept, and the three levels, each in one line. */
export function doorCard(group: Group, desk: Desk, facts: DoorFacts, words: Words): Card<Intent> {
  const level = (one: FeedbackLevel): Intent => ({ on: "feedback", group: group.id, do: "write", level: one });
  const removed = Object.entries(desk.removed).filter(([, count]) => (count ?? 0) > 0);
  const blocks: Block<Intent>[] = [
    text(strong(words.say("safety-not-watching"))),
    text(words.say("feedback-not-emergency"), " ", words.say("feedback-may-tell")),
    list(
      [words.say("feedback-lead", { contact: reached(desk.lead, words) })],
      [words.say("feedback-second", { contact: reached(desk.second, words) })],
      [words.say("feedback-council", { council: desk.council })],
    ),
    ...(facts.young ? [text(strong(words.say("feedback-young")))] : []),
    text(words.say("feedback-who-reads", { day: words.day(facts.day), group: group.name })),
    text(words.say("feedback-five", { count: SENDERS_NEEDED })),
    text(words.say("consent-seen"), " ", facts.platformSees, " ", words.say("feedback-host")),
    text(words.say("feedback-small")),
    text(strong(words.say("feedback-choose"))),
    list(...FEEDBACK_LEVELS.map((one) => [words.say(`feedback-${one}-says`)]), [words.say("feedback-story-says")]),
    controls<Intent>(
      ...FEEDBACK_LEVELS.map((one) => button(words.say(`button-feedback-${one}`), level(one))),
      button(words.say("button-feedback-story"), act(group, "story")),
      button(words.say("button-feedback-replies"), act(group, "replies")),
    ),
    quiet(words.say("feedback-answered-in", LATE_AFTER_DAYS)),
    ...(facts.late > 0 ? [quiet(words.say("feedback-late", { band: band(facts.late) }))] : []),
    ...removed.map(([rule, count]) =>
      quiet(
        words.say("feedback-removed", {
          count: count ?? 0,
          why: words.say(`reading-rule-${rule as keyof Desk["removed"]}`),
        }),
      ),
    ),
  ];
  return card(words.language, words.say("feedback-title"), blocks, words.say("safety-not-watching"));
}

/** First of all else, where a text may speak of danger: help now. It never says why it is shown (privacy S6). */
export function helpFirstCard(group: Group, desk: Desk, help: CurrentHelp, words: Words): Card<Intent> {
  const said = words.say("feedback-help-first");
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    list(...help.lines.map((line) => [`${line.name}: ${line.contact}. ${line.says}`]), [
      words.say("feedback-lines-in", { council: desk.council }),
    ]),
    text(words.say("safety-not-watching")),
    text(words.say("feedback-still-send")),
    controls<Intent>(
      button(words.say("button-feedback-go-on"), act(group, "go-on")),
      button(words.say("button-feedback-drop"), act(group, "drop")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** What somebody is about to send, and the days it depends on. */
export interface ReadyToSend extends FeedbackText {
  readonly audience: Addressee;
  /** The name of the workplace it is kept from; "" where it is kept from none. */
  readonly place: string;
  readonly going: FeedbackGoing;
  readonly found: readonly Found[];
  readonly day: PlainDay;
  readonly last: PlainDay;
}

/** Exactly what the readers will see, with what could point at somebody. Nothing is changed unless the author says so. */
export function reviewCard(group: Group, ready: ReadyToSend, words: Words): Card<Intent> {
  const said = words.say("feedback-check");
  const kinds = [...new Set(ready.found.map(({ hint }) => words.say(`feedback-hint-${hint}`)))];
  const day = words.day(ready.going === "wait" ? ready.last : ready.day);
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("feedback-they-see")),
    text(ready.text),
    text(words.say("feedback-kind-is", { kind: words.say(`form-feedback-kind-${ready.kind}`) })),
    ...(ready.consent ? [text(consentSays(ready.consent, words)), text(words.say("feedback-consent-until"))] : []),
    ...(ready.name === undefined ? [] : [text(words.say("feedback-name-is", { name: ready.name }))]),
    ...(kinds.length === 0 ? [] : [text(strong(words.say("feedback-hint"))), list(...kinds.map((kind) => [kind]))]),
    quiet(words.say("feedback-hint-small")),
    text(whoReads(ready, words)),
    text(words.say(`feedback-${ready.going}-says`, { day })),
    controls<Intent>(
      button(words.say("button-feedback-send"), act(group, "send"), "primary"),
      ...(kinds.length === 0 ? [] : [button<Intent>(words.say("button-feedback-hide"), act(group, "hide"))]),
      button(words.say("button-feedback-change"), act(group, "change")),
      button(words.say("button-feedback-drop"), act(group, "drop")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

function whoReads({ audience, going, place }: ReadyToSend, words: Words): string {
  if (going === "today" || audience === "lead") return words.say("feedback-lead-only-says");
  if (audience === "team") return words.say("feedback-team-says");
  const fewer =
    audience === "readers" ? words.say("feedback-readers-says") : words.say("feedback-not-place-says", { place });
  return `${fewer} ${words.say("feedback-apart-says", { count: SENDERS_NEEDED })}`;
}

/** What became of it, once it is stored. */
export interface Kept {
  readonly going: FeedbackGoing;
  readonly day: PlainDay;
  readonly last: PlainDay;
  readonly level: FeedbackLevel;
  readonly code?: string;
}

/** After sending. The code stands here and nowhere else, ever. */
export function keptCard(group: Group, kept: Kept, words: Words): Card<Intent> {
  const said = words.say("feedback-kept");
  const days = { day: words.day(kept.day), last: words.day(kept.last) };
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say(`feedback-kept-${kept.going}`, days)),
    ...codeBlocks(group, kept, words),
    text(words.say("feedback-no-edit")),
    text(words.say("safety-not-watching")),
    controls(button(words.say("button-help-now"), plain("help-now"))),
  ];
  return card(words.language, undefined, blocks, said);
}

function codeBlocks(group: Group, { code, level }: Kept, words: Words): readonly Block<Intent>[] {
  if (level === "nothing") return [text(words.say("feedback-kept-nothing"))];
  if (code === undefined) return [];
  return [
    text(strong(words.say("feedback-code-is", { code }))),
    text(words.say("feedback-code-write"), " ", words.say("feedback-code-use")),
    controls(button(words.say("button-feedback-hide-code"), act(group, "hide-code"))),
  ];
}
