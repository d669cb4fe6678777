import { KeyringFault } from "../anonymity/file-keyring.ts";
import type { Card } from "../cards/card.ts";
import type { Group } from "../core/group/group.ts";
import type { Intent } from "../core/intents.ts";
import { MEMBER_POLL_ACTS } from "../core/poll/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { ActionToken, Answer, ChatAdapter, Inbound } from "../ports/chat-adapter.ts";
import { StoreFault } from "../ports/store-fault.ts";
import { memberPollAct } from "./answering.ts";
import { chancesAct } from "./chances-acts.ts";
import { command } from "./commands.ts";
import { drawCard, drawForm, type ShownTo } from "./controls.ts";
import type { Deps } from "./deps.ts";
import { faultFields } from "./fault-fields.ts";
import { deskAct } from "./feedback-desk.ts";
import { heardAct } from "./feedback-heard.ts";
import { memberFeedbackAct } from "./feedback-writing.ts";
import { type DeskStep, formDesk } from "./form-desk.ts";
import { memberGroupAct, organiserGroupAct } from "./group-acts.ts";
import { organiserPollAct } from "./managing.ts";
import { opportunityAct } from "./opportunity-acts.ts";
import { personAct } from "./person-acts.ts";
import { type Reply, show } from "./reply.ts";
import { resolve } from "./resolve.ts";
import { installed, moved, removed } from "./rooms.ts";
import { NO_SUBJECT, roomAudience } from "./tokens.ts";
import { holderOf, personalWords, roomOf, type Turn } from "./turn.ts";
import { typedMessage } from "./typed-message.ts";
import { noteWritten, offeringToUnwrite } from "./unwriting.ts";
import { groupOf, whereReachable } from "./whereabouts.ts";

const NOTHING: Answer = { kind: "nothing" };

/** What the engine does with one event of one platform, and the answer for the person who acted. Never throws. */
export async function dispatch(deps: Deps, adapter: ChatAdapter, event: Inbound): Promise<Answer> {
  const at = deps.clock.now();
  deps.activity.noteEvent();
  const room = event.place.kind === "room" ? event.place : undefined;
  const words = personalWords(deps, adapter, event, undefined);
  const again = !deps.redeliveries.first(adapter.platform, event.id);
  let turn: Turn = { deps, event, adapter, at, words, again };
  if (isTyped(event) && again) return NOTHING;
  try {
    const about = event.kind === "action" ? deps.tokens.refOf(event.token) : undefined;
    if (about !== undefined && about !== NO_SUBJECT) deps.subjects.soon(about);
    const group = room && (await whereReachable(deps.subjects.groupIn(adapter.platform, room.space, room.room)));
    turn = { ...turn, words: personalWords(deps, adapter, event, group) };
    if (room) deps.presses.note(event.by.ref, room);
    if (group) deps.privately.noteGroup(event.by.ref, group.ref);
    const said = await reply(turn);
    return await draw(turn, group ?? (await whereReachable(groupOf(turn))), said);
  } catch (fault) {
    const said = sorry(turn, fault);
    if (event.kind === "installed" || event.kind === "removed" || event.kind === "moved") return NOTHING;
    // What was typed into a form stays there, to be sent again.
    const [field] = event.kind === "form" ? event.answers.keys() : [];
    if (field !== undefined) return { kind: "problems", problems: [{ field, message: said }] };
    return draw(turn, undefined, show(sentenceCard(turn.words, said))).catch(() => NOTHING);
  }
}

/** Tells the host, by the class of the fault alone; what to tell the person. The event's redelivery is a fresh start. */
function sorry({ deps, event, adapter, words }: Turn, fault: unknown): string {
  deps.redeliveries.forget(adapter.platform, event.id);
  deps.log("fault.unexpected", { during: `event-${event.kind}`, ...faultFields(fault) });
  const cannotSave =
    fault instanceof StoreFault
      ? fault.code === "full" || fault.code === "read-only" || fault.code === "unreachable"
      : fault instanceof KeyringFault && fault.code === "unusable";
  return words.say(cannotSave ? "database-full" : "went-wrong");
}

/** A press can be shown what stands since then; what was typed may mean another step of a form the second time. */
const isTyped = (event: Inbound): boolean => event.kind === "message" || event.kind === "command";

/**
 * What a feature answers to the event. On the way of a vote promises are awaited, not handed on: an async function that
 * returns a promise takes two more turns of the loop.
 */
async function reply(turn: Turn): Promise<Reply> {
  const { event } = turn;
  switch (event.kind) {
    case "command":
      return command(turn, event.name, event.argument);
    case "action":
      return await press(turn, event.token);
    case "form":
      return press(turn, event.token);
    case "message": {
      noteWritten(turn);
      const step = formDesk.typed(turn, event.text);
      if (step) return carryOn(turn, step);
      return offeringToUnwrite(turn, await typedMessage(turn, event.text, { press, intent }));
    }
    case "installed":
      return installed(turn);
    case "removed":
      return removed(turn);
    case "moved":
      return moved(turn, event.from);
    default:
      return event satisfies never;
  }
}

async function press(turn: Turn, token: ActionToken): Promise<Reply> {
  const { words } = turn;
  const step = formDesk.pressed(turn, token);
  if (step) return carryOn(turn, step);
  const meaning = await resolve(turn, token);
  switch (meaning.on) {
    case "nothing":
      return personAct(turn, meaning.intent.do, await whereReachable(groupOf(turn)));
    case "group":
      return intent(turn, meaning.intent, meaning.group, undefined);
    case "poll":
      return await intent(turn, meaning.intent, meaning.group, meaning.poll);
    case "heard":
      return heardAct(turn, meaning.intent, meaning.group);
    case "opportunity":
      return opportunityAct(turn, meaning.intent, meaning.opportunity, meaning.group);
    case "chances":
      return chancesAct(turn, meaning.intent, meaning.group);
    case "not-yours":
      return show(sentenceCard(words, words.say("not-yours")));
    case "unknown":
      return show(sentenceCard(words, words.say("not-known")));
    default:
      return meaning satisfies never;
  }
}

/** Carries an intent to the feature it belongs to. */
async function intent(turn: Turn, what: Intent, group: Group, poll: Poll | undefined): Promise<Reply> {
  if (what.on === "nothing") return personAct(turn, what.do, group);
  if (what.on === "step") return show(sentenceCard(turn.words, turn.words.say("form-gone")));
  if (what.on === "feedback") return memberFeedbackAct(turn, what, group);
  if (what.on === "desk") return deskAct(turn, what, group);
  if (what.on === "heard") return heardAct(turn, what, group);
  if (what.on === "group") {
    return what.do === "claim" || what.do === "practice-answer"
      ? memberGroupAct(turn, what, group)
      : organiserGroupAct(turn, what, group);
  }
  // Reached by their own controls only: nothing leads to them by a typed answer.
  if (what.on === "opportunity" || what.on === "chances")
    return show(sentenceCard(turn.words, turn.words.say("stale")));
  if (!poll) return show(sentenceCard(turn.words, turn.words.say("poll-no-such")));
  if (!isMemberAct(what)) return organiserPollAct(turn, what, poll, group);
  return await memberPollAct(turn, what, poll, group);
}

type PollIntent = Extract<Intent, { on: "poll" }>;
const isMemberAct = (what: PollIntent): what is Parameters<typeof memberPollAct>[1] => MEMBER_POLL_ACTS.has(what.do);

/** A step of a form that is asked one question at a time; a finished form is an event of its own kind. */
async function carryOn(turn: Turn, step: DeskStep): Promise<Reply> {
  if (step.kind === "card") return show(step.card);
  const filled: Turn = { ...turn, event: { ...turn.event, kind: "form", token: step.token, answers: step.answers } };
  let outcome: Reply;
  try {
    outcome = await press(filled, step.token);
  } catch (fault) {
    // The answers so far are kept: the last question stands again, with what went wrong.
    const field = [...step.answers.keys()].at(-1);
    if (field === undefined) throw fault;
    return show(formDesk.again(turn, step, [{ field, message: sorry(turn, fault) }]));
  }
  if (outcome.kind === "problems") return show(formDesk.again(turn, step, outcome.problems));
  return offeringToUnwrite(turn, outcome);
}

/** Turns a reply into what the adapter shows, and remembers what the person can now type. */
async function draw(turn: Turn, home: Group | undefined, said: Reply): Promise<Answer> {
  const { deps, adapter, words } = turn;
  const room = shownRoom(turn, home);
  if (said.kind === "card") {
    // Drawn for nobody in particular: a named act on a shared card would throw.
    const where = `${roomAudience(room)} ${words.language}`;
    const shared = deps.sharedCards.drawn(said.card, where, () =>
      drawCard(said.card, { room }, deps.tokens, adapter, words),
    );
    if (shared) return { kind: "card", card: noted(turn, shared) };
  }
  const to: ShownTo = { room, holder: holderOf(turn) };
  switch (said.kind) {
    case "nothing":
      return NOTHING;
    case "problems":
      return said;
    case "form": {
      const form = drawForm(said.form, to, deps.tokens);
      if (adapter.profile.forms === "window") return { kind: "form", form };
      return { kind: "card", card: noted(turn, drawCard(formDesk.start(turn, form), to, deps.tokens, adapter, words)) };
    }
    case "card":
      return { kind: "card", card: noted(turn, drawCard(said.card, to, deps.tokens, adapter, words)) };
    default:
      return said satisfies never;
  }
}

/** Member tokens on a private card are bound to the room that was pressed in; one to one, to the group's room. */
function shownRoom(turn: Turn, home: Group | undefined): ShownTo["room"] {
  return roomOf(turn) ?? home?.room ?? { platform: turn.adapter.platform, space: "", room: "" };
}

function noted(turn: Turn, card: Card<ActionToken>): Card<ActionToken> {
  turn.deps.privately.show(turn.event.by.ref, card);
  return card;
}
