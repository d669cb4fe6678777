import { button, card, controls, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import type { Intent } from "../intents.ts";
import type { MessageId } from "../message-id.ts";
import { type Choice, ESCAPES } from "../poll/ballot.ts";
import type { Poll } from "../poll/poll.ts";
import { fits } from "../poll/question.ts";
import type { ZoneId } from "../time.ts";
import type { Words } from "../words.ts";
import { closesSpans, honestyBlocks } from "./poll-honesty.ts";

const answer = (poll: Poll, choice: Choice): Intent => ({ on: "poll", poll: poll.id, do: "answer", choice });
const act = (poll: Poll, what: "choose" | "take-back" | "not-today" | "no-thanks"): Intent => ({
  on: "poll",
  poll: poll.id,
  do: what,
});

/**
 * The question as the whole group sees it. The same for everybody: it never says who answered. `typing` says whether an
 * answer may also be typed, one to one: not where the platform's owner can export what is typed.
 */
export function askCard(poll: Poll, words: Words, zone: ZoneId, typing: boolean): Card<Intent> {
  const title = words.say("poll-title", { code: poll.code });
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(howToChoose(poll, words)),
    controls(...optionButtons(poll, words)),
    controls(button(words.say("button-not-today"), act(poll, "not-today"))),
    quiet(words.say(privacyNote(poll)), " ", ...closesSpans(poll, words, zone)),
    quiet(words.say("poll-band", { band: poll.band })),
    ...(typing && poll.question.kind !== "words" ? [quiet(words.say("poll-type-it", { code: poll.code }))] : []),
    ...honestyBlocks(poll, words),
  ];
  return card(
    words.language,
    title,
    blocks,
    words.say("poll-summary", { code: poll.code, question: poll.question.text }),
  );
}

/** The same question for one person's eyes, to choose or choose again. */
export function chooseCard(poll: Poll, words: Words): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(howToChoose(poll, words)),
    controls(...optionButtons(poll, words)),
  ];
  return card(words.language, words.say("poll-title", { code: poll.code }), blocks);
}

/** What one person has chosen, and how to change it. */
export function answeredCard(poll: Poll, choice: Choice, words: Words, zone: ZoneId): Card<Intent> {
  const said = words.say("answer-kept", { answer: chosenWords(poll, choice, words) });
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    ...adjustBlocks(poll, choice, words),
    text(words.say("answer-sealed"), " ", words.say("answer-change-until"), " ", ...closesSpans(poll, words, zone)),
    controls(
      button(words.say("button-change"), act(poll, "choose")),
      button(words.say("button-take-back"), act(poll, "take-back")),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** A selection that is not yet, or no longer, within what the question allows. Nothing is kept. */
export function selectingCard(poll: Poll, choice: Choice, words: Words): Card<Intent> {
  const { min, max } = poll.question;
  const missing = fits(choice, poll.question) === "too-few";
  const said = missing ? words.say("answer-choose-more", { min }) : words.say("answer-too-many", { max });
  return card(words.language, undefined, [text(said), ...adjustBlocks(poll, choice, words)], said);
}

/** Before the first answer ever (architecture A18): at most 100 words, then OK counts the answer that was pressed. */
export function consentCard(
  poll: Poll,
  choice: Choice,
  noteVersion: number,
  platformSees: string,
  words: Words,
  young = false,
): Card<Intent> {
  const agree: Intent = { on: "poll", poll: poll.id, do: "answer", choice, agreed: noteVersion };
  const blocks: Block<Intent>[] = [
    text(strong(words.say("consent-not-yet"))),
    text(words.say("consent-kept")),
    text(words.say("consent-seen"), " ", platformSees),
    text(words.say("consent-host")),
    ...(young ? [text(words.say("consent-young"))] : []),
    controls(
      button(words.say("consent-ok"), agree, "primary"),
      button(words.say("consent-no"), act(poll, "no-thanks")),
      button(words.say("consent-more"), { on: "nothing", do: "privacy" }),
    ),
  ];
  return card(words.language, words.say("consent-title"), blocks);
}

export function takenBackCard(poll: Poll, words: Words): Card<Intent> {
  const said = words.say("answer-taken-back");
  return card(
    words.language,
    undefined,
    [text(said), controls(button(words.say("button-answer-again"), act(poll, "choose")))],
    said,
  );
}

/** "Not today" is a whole answer: no guilt, nothing kept (domain J11). */
export function notTodayCard(words: Words): Card<Intent> {
  const said = words.say("not-today-said");
  const blocks: Block<Intent>[] = [
    text(said),
    controls(button(words.say("button-pause"), { on: "nothing", do: "pause" })),
  ];
  return card(words.language, undefined, blocks, said);
}

export function noThanksCard(words: Words): Card<Intent> {
  const said = words.say("consent-no-said");
  return card(words.language, undefined, [text(said)], said);
}

/** Any answer in words: "2, This month" or "Not sure". */
export function chosenWords(poll: Poll, choice: Choice, words: Words): string {
  if (choice.kind === "escape") return words.say(`escape-${choice.escape}`);
  return choice.options.map((o) => poll.question.options[o] ?? "").join(words.say("list-separator"));
}

/** What the group is told of who sees what. */
export function privacyNote({ question, privacy }: Poll): MessageId {
  if (question.kind === "words") return "written-note";
  return privacy === "private" ? "poll-private-note" : "poll-open-note";
}

export function howToChoose(poll: Poll, words: Words): string {
  const { kind, min, max, options } = poll.question;
  if (kind === "words") return words.say("written-how");
  if (kind !== "several") return words.say("poll-choose-one");
  if (min > 1) return words.say("poll-choose-between", { min, max });
  return max >= options.length ? words.say("poll-choose-any") : words.say("poll-choose-up-to", { max });
}

function optionButtons(poll: Poll, words: Words): readonly Control<Intent>[] {
  if (poll.question.kind === "words")
    return [
      button<Intent>(words.say("button-written"), { on: "poll", poll: poll.id, do: "write" }, "primary"),
      button<Intent>(words.say("button-written-mine"), { on: "poll", poll: poll.id, do: "mine" }),
    ];
  const options = poll.question.options.map((label, option) =>
    button<Intent>(label, answer(poll, { kind: "options", options: [option] })),
  );
  const escapes = ESCAPES.map((way) =>
    button<Intent>(words.say(`escape-${way}`), answer(poll, { kind: "escape", escape: way })),
  );
  return [...options, ...escapes];
}

/** For several choices: one press adds or takes away, by naming the whole set that would then stand. */
function adjustBlocks(poll: Poll, choice: Choice, words: Words): readonly Block<Intent>[] {
  if (poll.question.kind !== "several" || choice.kind !== "options") return [];
  const { options, max } = poll.question;
  const chosen = new Set(choice.options);
  const without = (o: number) => choice.options.filter((c) => c !== o);
  const removals = choice.options
    .filter(() => choice.options.length > 1)
    .map((o) =>
      button<Intent>(
        words.say("button-take-away", { option: options[o] ?? "" }),
        answer(poll, { kind: "options", options: without(o) }),
      ),
    );
  const additions = options.flatMap((label, o) => {
    if (chosen.has(o) || choice.options.length >= max) return [];
    const set = [...choice.options, o].sort((a, b) => a - b);
    return [
      button<Intent>(words.say("button-add", { option: label }), answer(poll, { kind: "options", options: set })),
    ];
  });
  const count = words.say("answer-chosen-of", { chosen: choice.options.length, max });
  const full = choice.options.length >= max && options.length > max ? [text(words.say("answer-full"))] : [];
  return [text(count), ...full, controls(...additions, ...removals)];
}
