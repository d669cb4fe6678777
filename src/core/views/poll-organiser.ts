import { button, card, controls, fact, facts, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import type { GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import { lacksHonesty } from "../poll/decide.ts";
import { EXTENSIONS, type OrganiserPollAct } from "../poll/intents.ts";
import type { Poll } from "../poll/poll.ts";
import type { EpochMillis, ZoneId } from "../time.ts";
import type { Words } from "../words.ts";
import { closesSpans, honestyBlocks } from "./poll-honesty.ts";
import { howToChoose, privacyNote } from "./poll-member.ts";

/** What an organiser needs beside the poll itself to manage it. */
export interface ManageContext {
  readonly zone: ZoneId;
  readonly at: EpochMillis;
  /** Until when an opening or a hand-close can be taken back, where it can. */
  readonly undoUntil?: EpochMillis;
  /** When it would go out if posted now: later than `at` inside quiet hours. */
  readonly goesOutAt: EpochMillis;
  /** Other groups of the organisation that may be asked too. */
  readonly otherGroups: readonly { readonly id: GroupId; readonly name: string }[];
}

/** The organiser's view of one question, whatever state it is in. Never a count, never a name. */
export function manageCard(poll: Poll, words: Words, context: ManageContext): Card<Intent> {
  switch (poll.phase) {
    case "draft":
    case "scheduled":
      return draftCard(poll, words, context);
    case "open":
    case "closing":
      return runningCard(poll, words, context);
    default:
      return doneCard(poll, words);
  }
}

const act = (poll: Poll, what: OrganiserPollAct): Intent => ({ on: "poll", poll: poll.id, do: what });

function draftCard(poll: Poll, words: Words, context: ManageContext): Card<Intent> {
  const missing = lacksHonesty(poll);
  const blocks: Block<Intent>[] = [
    text(words.say("draft-preview")),
    text(strong(poll.question.text)),
    text(howToChoose(poll, words)),
    ...(poll.question.kind === "words"
      ? [quiet(words.say("written-draft"))]
      : [list(...poll.question.options.map((option) => [option])), quiet(words.say("draft-escapes"))]),
    quiet(words.say(privacyNote(poll))),
    quiet(...closesSpans(poll, words, context.zone)),
    ...honestyBlocks(poll, words),
    ...(missing ? [text(strong(words.say(poll.honestyStarted ? "draft-honesty-half" : "draft-honesty-missing")))] : []),
    ...scheduleNote(poll, words, context),
    controls<Intent>(...draftControls(poll, words, context, missing)),
    ...groupChoice(poll, words, context),
  ];
  return card(words.language, words.say("draft-title", { code: poll.code }), blocks);
}

function scheduleNote(poll: Poll, words: Words, context: ManageContext): readonly Block<Intent>[] {
  if (poll.phase === "scheduled" && poll.opensAt !== undefined)
    return [text(strong(words.say("draft-scheduled", { when: words.moment(poll.opensAt, context.zone) })))];
  if (context.goesOutAt > context.at)
    return [text(words.say("draft-quiet-now", { when: words.moment(context.goesOutAt, context.zone) }))];
  return [];
}

function draftControls(poll: Poll, words: Words, context: ManageContext, missing: boolean): readonly Control<Intent>[] {
  const half = missing && poll.honestyStarted !== undefined;
  const honesty = half
    ? button<Intent>(words.say("button-honesty-2"), act(poll, "honesty-2"), "primary")
    : button<Intent>(
        words.say(missing ? "button-honesty" : "button-change-honesty"),
        act(poll, "honesty-1"),
        missing ? "primary" : undefined,
      );
  const post = [
    button<Intent>(
      words.say(context.goesOutAt > context.at ? "button-post-morning" : "button-post-now"),
      act(poll, "open"),
      "primary",
    ),
    button<Intent>(words.say("button-post-at"), act(poll, "open-at")),
  ];
  return [
    ...(missing ? [] : post),
    ...(poll.rung === "informing" ? [] : [honesty]),
    button<Intent>(words.say("button-edit"), act(poll, "edit")),
    button<Intent>(words.say("button-details"), act(poll, "details")),
    button<Intent>(words.say("button-discard"), act(poll, "discard"), "danger"),
  ];
}

/** Each button names the whole set of groups that would then be asked. */
function groupChoice(poll: Poll, words: Words, context: ManageContext): readonly Block<Intent>[] {
  if (context.otherGroups.length === 0) return [];
  const chosen = context.otherGroups.filter((g) => poll.groups.includes(g.id)).map((g) => g.id as string);
  const buttons = context.otherGroups.map((g) => {
    const isIn = chosen.includes(g.id);
    const groups = context.otherGroups
      .map((o) => o.id as string)
      .filter((id) => (id === g.id ? !isIn : chosen.includes(id)));
    return button<Intent>(words.say(isIn ? "button-not-in-group" : "button-also-in-group", { group: g.name }), {
      on: "poll",
      poll: poll.id,
      do: "ask-in",
      groups,
    });
  });
  return [text(words.say("draft-groups", { count: poll.groups.length })), controls(...buttons)];
}

function runningCard(poll: Poll, words: Words, context: ManageContext): Card<Intent> {
  const closing = poll.phase === "closing";
  const undo = context.undoUntil !== undefined && context.undoUntil > context.at;
  const buttons: Control<Intent>[] = [];
  if (undo)
    buttons.push(
      button<Intent>(
        words.say(closing ? "button-undo-close" : "button-undo-open"),
        act(poll, closing ? "undo-close" : "undo-open"),
      ),
    );
  if (!closing) {
    buttons.push(
      ...EXTENSIONS.map((days) =>
        button<Intent>(words.say("button-extend", { days }), { on: "poll", poll: poll.id, do: "extend", days }),
      ),
    );
    buttons.push(button<Intent>(words.say("button-close-now"), act(poll, "close"), "danger"));
  }
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    closing
      ? text(words.say("manage-closing"))
      : text(words.say("poll-band", { band: poll.band }), " ", ...closesSpans(poll, words, context.zone)),
    quiet(words.say("manage-nobody-sees")),
    ...(poll.keyMissing ? [text(strong(words.say("manage-key-missing")))] : []),
    ...(undo
      ? [
          text(
            words.say(closing ? "manage-undo-close" : "manage-undo-open", {
              when: words.moment(context.undoUntil ?? context.at, context.zone),
            }),
          ),
        ]
      : []),
    ...(buttons.length > 0 ? [controls<Intent>(...buttons)] : []),
  ];
  return card(
    words.language,
    words.say("poll-title", { code: poll.code }),
    blocks,
    words.say("poll-summary", { code: poll.code, question: poll.question.text }),
  );
}

function doneCard(poll: Poll, words: Words): Card<Intent> {
  const buttons: Control<Intent>[] = [];
  if (poll.phase === "closed" || poll.phase === "lost")
    buttons.push(button<Intent>(words.say("button-tell"), act(poll, "tell"), "primary"));
  if (poll.phase === "closed")
    buttons.push(button<Intent>(words.say("button-see-result"), { on: "poll", poll: poll.id, do: "see-result" }));
  const state =
    poll.phase === "withdrawn"
      ? "manage-withdrawn"
      : poll.phase === "lost"
        ? "manage-lost"
        : poll.phase === "shredding"
          ? "manage-shredding"
          : "manage-closed";
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(words.say(state)),
    ...(poll.inWords ? [text(words.say("written-manage", { day: words.day(poll.inWords.readOn) }))] : []),
    ...(poll.promise && !poll.promise.kept
      ? [facts(fact(words.say("honesty-hear"), words.day(poll.promise.day)))]
      : []),
    ...(buttons.length > 0 ? [controls<Intent>(...buttons)] : []),
  ];
  return card(words.language, words.say("poll-title", { code: poll.code }), blocks);
}
