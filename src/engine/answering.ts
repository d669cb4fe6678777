import type { Card } from "../cards/card.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import { type Intent, plain } from "../core/intents.ts";
import type { Choice } from "../core/poll/ballot.ts";
import type { MemberPollIntent } from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { fits } from "../core/poll/question.ts";
import { sentenceCard } from "../core/views/person.ts";
import {
  answeredCard,
  askCard,
  chooseCard,
  consentCard,
  noThanksCard,
  notTodayCard,
  selectingCard,
  takenBackCard,
} from "../core/views/poll-member.ts";
import { resultCard, tooLateCard } from "../core/views/poll-result.ts";
import type { CastOutcome } from "../ports/anonymity.ts";
import { NOTE_VERSION } from "./deps.ts";
import { platformSees } from "./platform-sees.ts";
import { type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";
import { wordsAct } from "./words-answering.ts";

/** What a member does with a poll. Anonymous: writes one sealed row or nothing, and no receipt (architecture A7). */
export async function memberPollAct(turn: Turn, intent: MemberPollIntent, poll: Poll, group: Group): Promise<Reply> {
  const { words } = turn;
  switch (intent.do) {
    case "not-today":
      return show(notTodayCard(words));
    case "no-thanks":
      return show(noThanksCard(words));
    case "whole":
      return show(askCard(poll, words, group.settings.zone, turn.adapter.profile.takesTypedPrivateAnswers));
    case "see-result":
      return show(
        poll.phase === "closed" || poll.phase === "lost" ? resultCard(poll, words) : tooLateCard(poll, words),
      );
    default:
  }
  const inWords = poll.question.kind === "words";
  // What was answered in words can be looked at and taken back until it is read.
  if (poll.phase !== "open" && !inWords) return show(tooLateCard(poll, words));
  if (turn.event.place.kind === "one-to-one") {
    const barred = await whyNotHere(turn, group);
    if (barred) return barred;
    // Surely a member now: what follows need not look for the group in the database again.
    turn.deps.privately.noteGroup(turn.event.by.ref, group.ref);
  }
  if (intent.do === "answer")
    return inWords ? show(tooLateCard(poll, words)) : await answer(turn, poll, group, intent.choice, intent.agreed);
  if (inWords) return wordsAct(turn, intent, poll, group);
  switch (intent.do) {
    case "choose":
      return show(chooseCard(poll, words));
    case "take-back": {
      if (turn.again) return standing(turn, poll, group, () => takenBackCard(poll, words));
      const outcome = await turn.deps.ballots.withdraw(poll.id, turn.event.by.ref);
      return outcome === "kept" ? show(takenBackCard(poll, words)) : notKept(turn, poll, outcome);
    }
    default:
      return show(chooseCard(poll, words));
  }
}

/** One answer. Idempotent: the same press twice keeps the same one row. */
export async function answer(turn: Turn, poll: Poll, group: Group, choice: Choice, agreed?: number): Promise<Reply> {
  const { deps, words, event } = turn;
  const person = event.by.ref;
  const preference = await deps.preferences.of(person);
  if (preference.standing !== "here") {
    const said = words.say(preference.standing === "paused" ? "paused-press" : "stopped-press");
    return show(sentenceCard(words, said, { label: words.say("button-come-back"), intent: plain("come-back") }));
  }
  const fit = fits(choice, poll.question);
  if (fit === "wrong") return show(chooseCard(poll, words));
  if (fit !== "fits") return show(selectingCard(poll, choice, words));
  if (preference.consent < NOTE_VERSION) {
    if (agreed !== NOTE_VERSION) return consent(turn, poll, choice, youngRules(group.settings).youngNote);
    await deps.preferences.agree(person, NOTE_VERSION);
  }
  if (turn.again) return standing(turn, poll, group, () => chooseCard(poll, words));
  const outcome = await deps.ballots.cast(poll.id, person, { way: event.way, choice });
  if (outcome !== "kept") return notKept(turn, poll, outcome);
  const { zone } = group.settings;
  const key = `answered ${zone} ${JSON.stringify(choice)}`;
  return deps.sharedCards.reply(poll, words, key, () => answeredCard(poll, choice, words, zone));
}

function consent({ deps, adapter: { profile }, words }: Turn, poll: Poll, choice: Choice, young: boolean): Reply {
  return deps.sharedCards.reply(poll, words, `consent ${profile.name} ${young} ${JSON.stringify(choice)}`, () =>
    consentCard(poll, choice, NOTE_VERSION, platformSees(profile, words), words, young),
  );
}

/** A press that is delivered again may come after a later one, which it must not undo: it shows what stands. */
async function standing(turn: Turn, poll: Poll, group: Group, none: () => Card<Intent>): Promise<Reply> {
  const mine = await turn.deps.ballots.mine(poll.id, turn.event.by.ref);
  return show(mine ? answeredCard(poll, mine.choice, turn.words, group.settings.zone) : none());
}

async function notKept(turn: Turn, poll: Poll, outcome: Exclude<CastOutcome, "kept">): Promise<Reply> {
  const { deps, words } = turn;
  deps.subjects.forget();
  const now = await deps.subjects.pollById(poll.organisation, poll.id);
  // A vote that comes after the close finds no key either: only an open poll has lost its key.
  if (now?.phase !== "open") return show(tooLateCard(now ?? poll, words));
  // Neither logged nor marked here: the moment of either would be the moment of somebody's answer. The minute that watches the keys tells the host.
  return show(sentenceCard(words, words.say(outcome === "not-open" ? "went-wrong" : "poll-cannot-now")));
}

/** One to one, only people of the group may answer; a press in the room proves it by itself (architecture A5). */
export async function whyNotHere(turn: Turn, group: Group): Promise<Reply | undefined> {
  const { deps, event, adapter, words } = turn;
  const room = { kind: "room", space: group.room.space, room: group.room.room } as Parameters<
    typeof adapter.isMember
  >[1];
  const member = await adapter.isMember(event.by.ref, room);
  if (member === "yes" || (member === "unknown" && deps.presses.recently(event.by.ref, room))) return undefined;
  return show(sentenceCard(words, words.say("not-a-member")));
}
