import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { plain } from "../core/intents.ts";
import { agesOf, isKeptApart, suitsAges } from "../core/opportunity/ages.ts";
import { canRemind, interestsGoneOn } from "../core/opportunity/decide.ts";
import type { MemberOpportunityIntent } from "../core/opportunity/intents.ts";
import { nextOrder, rulesNow, standingOnArrival, standingWithClaim } from "../core/opportunity/interest.ts";
import { type Opportunity, shownIn } from "../core/opportunity/opportunity.ts";
import { needsForm, questionsForm, shareForm } from "../core/views/opportunity-forms.ts";
import { forwardCard } from "../core/views/opportunity-forward.ts";
import { drawCheckCard, interestNoteCard, type MineContext, mineCard } from "../core/views/opportunity-member.ts";
import { choiceWords } from "../core/views/opportunity-words.ts";
import { sentenceCard } from "../core/views/person.ts";
import type { HeldInterest, InterestSeals } from "../ports/interests.ts";
import type { Tx } from "../ports/store.ts";
import { whyNotHere } from "./answering.ts";
import { NOTE_VERSION } from "./deps.ts";
import { changeMine, everybody, leave, withSeals } from "./opportunity-interests.ts";
import { isMore, moreCard } from "./opportunity-more.ts";
import { readAnswers, readContact, readNeeds } from "./opportunity-reading.ts";
import { platformSees } from "./platform-sees.ts";
import { ask, type Reply, show } from "./reply.ts";
import type { Turn } from "./turn.ts";

/** What would tell whoever runs a notice something of somebody. */
const TELLING: ReadonlySet<string> = new Set([
  "needs",
  "needs-send",
  "questions",
  "questions-send",
  "share",
  "share-send",
]);

/** What the people of a group see of a notice is drawn for their nation and day. */
export const contextOf = (turn: Turn, group: Group) => ({
  nation: group.settings.nation,
  today: dayOf(turn.at, group.settings.zone),
});

/** Beside that what calendars need: sessions are by the clock of the notice's home, wherever it is shown. */
async function datedContext(turn: Turn, o: Opportunity, group: Group): Promise<MineContext> {
  const { subjects, publicUrl } = turn.deps;
  const home = await subjects.group(o.organisation, o.showings[0].group);
  const { zone } = (home ?? group).settings;
  const drawn = { ...contextOf(turn, group), zone, publicUrl, at: turn.at };
  return isKeptApart(group.settings) ? { ...drawn, talkTo: whomToTalkTo(turn, group) } : drawn;
}

function whomToTalkTo({ words }: Turn, { settings: { contact } }: Group): string {
  return contact ? `${contact.name}: ${contact.ways.join(words.say("list-separator"))}` : "";
}

/**
 * What a member does with a notice. Private: writes one sealed row or nothing, and no receipt, time or count, so that
 * nothing changes for anybody else; done twice it is done once.
 */
export async function memberOpportunityAct(
  turn: Turn,
  intent: MemberOpportunityIntent,
  o: Opportunity,
  group: Group,
): Promise<Reply> {
  const { words } = turn;
  if (isMore(intent)) return show(moreCard(turn, intent, o, await datedContext(turn, o, group)));
  if (intent.do === "forward") return show(forwardCard(o, words, turn.deps.publicUrl));
  if (intent.do === "not-for-me") return show(sentenceCard(words, words.say("chance-not-for-me")));
  const barred = await whyNotHere(turn, group);
  if (barred) return barred;
  if (TELLING.has(intent.do) && isKeptApart(group.settings)) return standing(turn, o, group);
  switch (intent.do) {
    case "interested":
      return interested(turn, intent, o, group);
    case "mine":
      return standing(turn, o, group);
    case "check-draw":
      return show(drawCheckCard(o, words));
    case "withdraw":
      if (turn.again) return standing(turn, o, group);
      return withdraw(turn, o, group);
    case "needs":
      return withMine(turn, o, group, async (mine) => ask(needsForm(o, mine.needs, words)));
    case "questions":
      return withMine(turn, o, group, async (mine) => ask(questionsForm(o, mine.answers ?? [], words)));
    case "questions-send": {
      const read = readAnswers(turn, o, group);
      if (!read.ok) return { kind: "problems", problems: read.problems };
      return change(turn, o, group, () => ({ answers: read.value }), words.say("chance-answers-kept"));
    }
    case "share":
      return withMine(turn, o, group, async () => ask(shareForm(o, words)));
    case "needs-send": {
      const read = readNeeds(turn, group);
      if (!read.ok) return { kind: "problems", problems: read.problems };
      return change(turn, o, group, () => ({ needs: read.value }), words.say("chance-needs-kept"));
    }
    case "share-send": {
      const read = readContact(turn, group);
      if (!read.ok) return { kind: "problems", problems: read.problems };
      return change(turn, o, group, () => ({ contact: read.value }), words.say("chance-shared"));
    }
    case "unshare":
      return change(turn, o, group, () => ({ contact: undefined as never }), words.say("chance-unshared"));
    case "remind":
      return change(turn, o, group, () => ({ remind: intent.remind && canRemind(o, turn.at) }));
    case "pay-choice":
      return change(turn, o, group, () => ({ pay: intent.pay }));
    default:
      return intent satisfies never;
  }
}

/** The full view, and links to put it in a calendar. */
/** Where somebody stands, for their eyes. */
async function mineReply(
  turn: Turn,
  o: Opportunity,
  group: Group,
  mine: HeldInterest | undefined,
  said?: string,
): Promise<Reply> {
  return show(mineCard(o, mine, turn.words, await datedContext(turn, o, group), said));
}

const cannotNow = ({ words }: Turn): Reply => show(sentenceCard(words, words.say("chance-cannot-now")));

async function interested(
  turn: Turn,
  intent: MemberOpportunityIntent & { do: "interested" },
  o: Opportunity,
  group: Group,
): Promise<Reply> {
  const { deps, words, event } = turn;
  const preference = await deps.preferences.of(event.by.ref);
  if (!suitsAges(o.notice, agesOf(group.settings))) return show(sentenceCard(words, words.say("chance-ages-here")));
  if (preference.standing !== "here") {
    const said = words.say(preference.standing === "paused" ? "paused-press" : "stopped-press");
    return show(sentenceCard(words, said, { label: words.say("button-come-back"), intent: plain("come-back") }));
  }
  const { apply, applyWhere } = o.notice;
  if (apply === "email" || apply === "phone" || apply === "link") {
    const how = choiceWords("apply", apply, words);
    return show(sentenceCard(words, words.say("chance-elsewhere", { how, where: applyWhere ?? "" })));
  }
  const isKnown = (await mineOf(turn, o))?.mine !== undefined;
  if (!isKnown && preference.consent < NOTE_VERSION && intent.agreed !== NOTE_VERSION) {
    const goneOn = interestsGoneOn(o) ?? contextOf(turn, group).today;
    const sees = platformSees(turn.adapter.profile, words);
    return show(interestNoteCard(o, intent.reserved === true, NOTE_VERSION, goneOn, sees, words));
  }
  const outcome = await withSeals(deps, o, (seals) =>
    deps.store.transaction((tx) => arrive(tx, turn, seals, o, group, intent.reserved === true)),
  );
  if (outcome === undefined) return cannotNow(turn);
  if (outcome === "late") return show(sentenceCard(words, words.say("chance-too-late")));
  if (outcome === "full") return show(sentenceCard(words, words.say("chance-kept-full")));
  return mineReply(turn, o, group, outcome);
}

/** Under the notice's lock, so that two who come at once are never both given the last place. */
async function arrive(
  tx: Tx,
  turn: Turn,
  seals: InterestSeals,
  o: Opportunity,
  group: Group,
  reserved: boolean,
): Promise<HeldInterest | "late" | "full"> {
  const person = turn.event.by.ref;
  const locked = await tx.opportunities.lock(o.organisation, o.id);
  if (locked?.phase !== "open" || (locked.closesAt ?? 0) <= turn.at) return "late";
  if (!shownIn(locked).some((showing) => showing.group === group.id)) return "late";
  const all = await everybody(tx, seals, locked);
  const tag = seals.tagOf(person);
  const mine = all.find((one) => one.tag === tag);
  if (mine) return reserved ? claim(tx, seals, locked, all, mine) : mine;
  const given = standingOnArrival(all, rulesNow(locked), reserved);
  if (given === "full") return "full";
  const now: HeldInterest = {
    tag,
    address: seals.addressOf(person),
    organisation: group.organisation,
    group: group.id,
    standing: given,
    order: nextOrder(all),
    reserved,
    entry: seals.entryOf(person),
    remind: false,
  };
  await tx.interests.put(seals.seal(now));
  return now;
}

/** Somebody who is interested already says that places are kept for people like them. */
async function claim(
  tx: Tx,
  seals: InterestSeals,
  o: Opportunity,
  all: readonly HeldInterest[],
  mine: HeldInterest,
): Promise<HeldInterest> {
  if (mine.reserved) return mine;
  const others = all.filter((one) => one !== mine);
  const now = { ...mine, reserved: true, standing: standingWithClaim(others, mine, rulesNow(o)) };
  await tx.interests.put(seals.seal(now));
  return now;
}

/** The person's own row, for their own eyes. */
async function mineOf(turn: Turn, o: Opportunity): Promise<{ readonly mine: HeldInterest | undefined } | undefined> {
  return withSeals(turn.deps, o, (seals) =>
    turn.deps.store.transaction(async (tx) => {
      const row = await tx.interests.find(o.id, seals.tagOf(turn.event.by.ref));
      return { mine: row && seals.open(row) };
    }),
  );
}

async function standing(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const found = await mineOf(turn, o);
  return mineReply(turn, o, group, found?.mine);
}

async function withMine(
  turn: Turn,
  o: Opportunity,
  group: Group,
  reply: (mine: HeldInterest) => Promise<Reply>,
): Promise<Reply> {
  const found = await mineOf(turn, o);
  return found?.mine ? reply(found.mine) : mineReply(turn, o, group, undefined);
}

async function withdraw(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
  const { deps, words, event } = turn;
  const done = await withSeals(deps, o, async (seals) => {
    await deps.store.transaction((tx) => leave(tx, deps, seals, o, seals.tagOf(event.by.ref), turn.at));
    return true;
  });
  if (!done) return cannotNow(turn);
  deps.nudge();
  return mineReply(turn, o, group, undefined, words.say("chance-withdrawn"));
}

async function change(
  turn: Turn,
  o: Opportunity,
  group: Group,
  to: (mine: HeldInterest) => Partial<HeldInterest>,
  said?: string,
): Promise<Reply> {
  const { deps, event } = turn;
  const done = await withSeals(deps, o, async (seals) => ({
    mine: await deps.store.transaction((tx) => changeMine(tx, seals, o, seals.tagOf(event.by.ref), to)),
  }));
  if (!done) return cannotNow(turn);
  return mineReply(turn, o, group, done.mine, done.mine ? said : undefined);
}
