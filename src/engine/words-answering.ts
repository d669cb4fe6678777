import { dayOf } from "../core/due.ts";
import { findHints, hidden, withoutMentions } from "../core/feedback/hints.ts";
import { FEEDBACK_CHARACTERS } from "../core/feedback/item.ts";
import type { Group } from "../core/group/group.ts";
import { currentHelpLines } from "../core/help/help-lines.ts";
import { plain } from "../core/intents.ts";
import type { MemberPollIntent } from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import { tooLateCard } from "../core/views/poll-result.ts";
import {
  WORDS_GOINGS,
  wordsConsentCard,
  wordsForm,
  wordsHelpCard,
  wordsNoneCard,
  wordsReviewCard,
} from "../core/views/written-member.ts";
import { NOTE_VERSION } from "./deps.ts";
import type { WordsDraft } from "./feedback-memory.ts";
import { formReader } from "./form-reading.ts";
import { platformSees } from "./platform-sees.ts";
import { ask, type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";
import { aloneWords, fateOf, mineReply, sendWords, standingWords, takeBackWords, wordsDesk } from "./words-keeping.ts";

type WordsIntent = Extract<
  MemberPollIntent,
  { do: "go-on" | "write" | "write-send" | "hide" | "send" | "drop" | "mine" | "alone" | "choose" | "take-back" }
>;

/** What a member does with a question that is answered in words. Nothing is stored before "send" (architecture A7, A16). */
export async function wordsAct(turn: Turn, intent: WordsIntent, poll: Poll, group: Group): Promise<Reply> {
  const { deps, event, words } = turn;
  const { do: act } = intent;
  switch (act) {
    case "choose":
    case "mine":
      return mineReply(turn, poll);
    case "take-back":
      return takeBackWords(turn, poll);
    case "alone":
      return aloneWords(turn, poll);
    case "drop":
      deps.feedback.answers.take(event.by.ref);
      return show(sentenceCard(words, words.say("feedback-gone"), helpNow(turn)));
    default:
  }
  if (poll.phase !== "open") return show(tooLateCard(poll, words));
  const barred = await whyNotNow(turn);
  if (barred) return barred;
  switch (act) {
    case "write":
      return ask(wordsForm(poll, words, drafted(turn, poll) ?? (await standingWords(turn, poll))));
    case "write-send":
      return written(turn, poll, group);
    case "go-on":
      return goOn(turn, poll, intent.do === "go-on" ? intent.agreed : undefined);
    case "hide":
      return goOn(turn, poll, undefined, true);
    case "send":
      return (await hasAgreed(turn)) ? sendWords(turn, poll, group) : goOn(turn, poll);
    default:
      return act satisfies never;
  }
}

const helpNow = ({ words }: Turn) => ({ label: words.say("button-help-now"), intent: plain("help-now") });

/** Somebody who paused or stopped is left in peace until they say so themselves. */
async function whyNotNow({ deps, words, event }: Turn): Promise<Reply | undefined> {
  const { standing } = await deps.preferences.of(event.by.ref);
  if (standing === "here") return undefined;
  const said = words.say(standing === "paused" ? "paused-press" : "stopped-press");
  return show(sentenceCard(words, said, { label: words.say("button-come-back"), intent: plain("come-back") }));
}

const hasAgreed = async ({ deps, event }: Turn): Promise<boolean> =>
  (await deps.preferences.of(event.by.ref)).consent >= NOTE_VERSION;

/** What this person has written to this question and not sent. */
function drafted({ deps, event }: Turn, poll: Poll): WordsDraft | undefined {
  const draft = deps.feedback.answers.get(event.by.ref);
  return draft?.poll === poll.id ? draft : undefined;
}

/** Keeps a draft in memory; first of all, where the words may speak of danger, who can help now. */
async function written(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const reader = formReader(turn, group);
  const text = withoutMentions(reader.text("text", FEEDBACK_CHARACTERS, "many"));
  const going = reader.pick("going", WORDS_GOINGS) ?? "wait";
  const read = reader.finish(() => ({ text, going }));
  if (!read.ok) return { kind: "problems", problems: read.problems };
  deps.feedback.answers.put(event.by.ref, { ...read.value, poll: poll.id });
  if (!deps.feedback.inDanger(text)) return goOn(turn, poll);
  const found = await wordsDesk(turn, poll);
  const { nation, zone } = group.settings;
  const help = currentHelpLines(deps.helpLines, nation, dayOf(turn.at, zone));
  return show(wordsHelpCard(poll, found?.desk.council ?? "", help, words));
}

/** Before the first answer ever the privacy note; then what will be sent, to be looked at. */
async function goOn(turn: Turn, poll: Poll, agreed?: number, hide = false): Promise<Reply> {
  const { deps, words, event } = turn;
  const draft = drafted(turn, poll);
  if (!draft)
    return turn.again ? mineReply(turn, poll) : show(wordsNoneCard(poll, true, words, words.say("feedback-lost")));
  const found = await wordsDesk(turn, poll);
  if (!found) return show(sentenceCard(words, words.say("feedback-cannot-now")));
  const seen = { readers: found.home.name, platformSees: platformSees(turn.adapter.profile, words) };
  if (!(await hasAgreed(turn))) {
    if (agreed !== NOTE_VERSION) return show(wordsConsentCard(poll, seen, NOTE_VERSION, words));
    await deps.preferences.agree(event.by.ref, NOTE_VERSION);
  }
  const text = hide ? hidden(draft.text, findHints(draft.text), "…") : draft.text;
  const now = { ...draft, text };
  deps.feedback.answers.put(event.by.ref, now);
  const fate = fateOf(turn, poll, found, event.way);
  return show(wordsReviewCard(poll, { ...now, ...fate, found: findHints(text) }, seen, words));
}
