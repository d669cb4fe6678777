import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { Form } from "../../cards/form.ts";
import type { Found } from "../feedback/hints.ts";
import { FEEDBACK_CHARACTERS } from "../feedback/item.ts";
import type { CurrentHelp } from "../help/help-lines.ts";
import type { Intent } from "../intents.ts";
import type { WordsAct } from "../poll/intents.ts";
import type { Poll } from "../poll/poll.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";

/** What becomes of an answer in words where too few people write: the author's choice beforehand (architecture A16). */
export type WordsGoing = "wait" | "alone";
export const WORDS_GOINGS: readonly WordsGoing[] = ["wait", "alone"];

/** What somebody has written, before it is sent and after. */
export interface WordsSoFar {
  readonly text: string;
  readonly going: WordsGoing;
}

/** What is told of the day on which an answer is read or deleted. */
export interface WordsFate extends WordsSoFar {
  readonly day: PlainDay;
  /** How many must have written the same way. */
  readonly least: number;
}

const act = (poll: Poll, what: WordsAct | "take-back" | "no-thanks"): Intent => ({
  on: "poll",
  poll: poll.id,
  do: what,
});
const goOn = (poll: Poll, agreed?: number): Intent => ({
  on: "poll",
  poll: poll.id,
  do: "go-on",
  ...(agreed === undefined ? {} : { agreed }),
});

/** The answer; the question stands above it, so that nobody must remember it. */
export const wordsForm = (poll: Poll, words: Words, so?: WordsSoFar): Form<Intent> => ({
  title: words.say("form-written-title"),
  intro: words.say("form-written-intro", { question: poll.question.text }),
  fields: [
    {
      name: "text",
      label: words.say("form-written-text"),
      help: words.say("form-feedback-text-help", { max: FEEDBACK_CHARACTERS }),
      kind: "text",
      lines: "many",
      max: FEEDBACK_CHARACTERS,
      ...(so ? { value: so.text } : {}),
    },
    {
      name: "going",
      label: words.say("form-written-going"),
      kind: "one-of",
      options: WORDS_GOINGS.map((key) => ({ key, label: words.say(`form-written-going-${key}`) })),
      value: so?.going ?? "wait",
    },
  ],
  send: words.say("button-next"),
  action: act(poll, "write-send"),
  language: words.language,
});

/** What is kept of an answer, where, and who can see it: from what is really stored, on this platform. */
const keptLines = (group: string, platformSees: string, words: Words): readonly Block<Intent>[] => [
  text(words.say("written-who-may", { group }), " ", words.say("written-not-posted")),
  text(words.say("written-kept-how"), " ", words.say("written-mark")),
  quiet(words.say("consent-seen"), " ", platformSees, " ", words.say("feedback-host")),
];

/** Where an answer in words will be read and who can see it on the way. */
export interface WordsSeen {
  /** The group whose readers get it. */
  readonly readers: string;
  readonly platformSees: string;
}

/** Before the first answer ever (architecture A18). Nothing has been kept yet. */
export function wordsConsentCard(poll: Poll, seen: WordsSeen, noteVersion: number, words: Words): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(strong(words.say("consent-not-yet"))),
    ...keptLines(seen.readers, seen.platformSees, words),
    text(words.say("consent-preference")),
    controls(
      button(words.say("written-ok"), goOn(poll, noteVersion), "primary"),
      button(words.say("consent-no"), act(poll, "no-thanks")),
      button(words.say("consent-more"), { on: "nothing", do: "privacy" }),
    ),
  ];
  return card(words.language, words.say("consent-title"), blocks);
}

/** First of all else, where a text may speak of danger: help now. It never says why it is shown (privacy S6). */
export function wordsHelpCard(poll: Poll, council: string, help: CurrentHelp, words: Words): Card<Intent> {
  const said = words.say("feedback-help-first");
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    list(...help.lines.map((line) => [`${line.name}: ${line.contact}. ${line.says}`]), [
      words.say("feedback-lines-in", { council }),
    ]),
    text(words.say("safety-not-watching")),
    text(words.say("feedback-still-send")),
    controls<Intent>(
      button(words.say("button-feedback-go-on"), goOn(poll)),
      button(words.say("button-feedback-drop"), act(poll, "drop")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** Exactly what the readers will see, and what becomes of it. Nothing is changed unless the author says so. */
export function wordsReviewCard(
  poll: Poll,
  ready: WordsFate & { readonly found: readonly Found[] },
  seen: WordsSeen,
  words: Words,
): Card<Intent> {
  const said = words.say("feedback-check");
  const kinds = [...new Set(ready.found.map(({ hint }) => words.say(`feedback-hint-${hint}`)))];
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("feedback-they-see")),
    text(ready.text),
    ...(kinds.length === 0 ? [] : [text(strong(words.say("feedback-hint"))), list(...kinds.map((kind) => [kind]))]),
    quiet(words.say("feedback-hint-small"), " ", words.say("feedback-small")),
    text(words.say(`written-${ready.going}-says`, { day: words.day(ready.day), least: ready.least })),
    quiet(words.say("written-moves")),
    ...keptLines(seen.readers, seen.platformSees, words),
    text(words.say("feedback-may-tell")),
    controls<Intent>(
      button(words.say("button-feedback-send"), act(poll, "send"), "primary"),
      ...(kinds.length === 0 ? [] : [button<Intent>(words.say("button-feedback-hide"), act(poll, "hide"))]),
      button(words.say("button-feedback-change"), act(poll, "write")),
      button(words.say("button-feedback-drop"), act(poll, "drop")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** Somebody's own answer, for their own eyes, until it is read; `open`: the question still takes answers. */
export function wordsMineCard(poll: Poll, mine: WordsFate, open: boolean, words: Words, above?: string): Card<Intent> {
  const said = above ?? words.say("written-kept");
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("written-yours"), " ", mine.text),
    text(words.say(`written-kept-${mine.going}`, { day: words.day(mine.day), least: mine.least })),
    text(words.say(open ? "written-until" : "written-until-read")),
    controls<Intent>(
      ...(open ? [button<Intent>(words.say("button-change"), act(poll, "write"))] : []),
      ...(mine.going === "wait" ? [button<Intent>(words.say("button-feedback-alone"), act(poll, "alone"))] : []),
      button(words.say("button-take-back"), act(poll, "take-back")),
    ),
    text(words.say("safety-not-watching")),
  ];
  return card(words.language, words.say("poll-title", { code: poll.code }), blocks, said);
}

/** No answer of this person's waits. */
export function wordsNoneCard(poll: Poll, open: boolean, words: Words, above?: string): Card<Intent> {
  const said = above ?? words.say(open ? "written-none" : "written-over");
  const blocks: Block<Intent>[] = [
    text(said),
    ...(open
      ? [
          text(strong(poll.question.text)),
          text(words.say("written-how"), " ", words.say("written-note")),
          controls(button<Intent>(words.say("button-written"), act(poll, "write"), "primary")),
        ]
      : []),
  ];
  return card(words.language, words.say("poll-title", { code: poll.code }), blocks, said);
}
