import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import { youngRules } from "../core/group/young.ts";
import { currentHelpLines } from "../core/help/help-lines.ts";
import type { PollId } from "../core/ids.ts";
import { type PlainAct, plain } from "../core/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { ZoneId } from "../core/time.ts";
import {
  deleteSureCard,
  exportCard,
  helpCard,
  helpNowCard,
  type MyData,
  myDataCard,
  privacyCard,
  sentenceCard,
} from "../core/views/person.ts";
import { chosenWords } from "../core/views/poll-member.ts";
import { forgetReturns, myReturns } from "./feedback-returns.ts";
import { forgetChances, heldWishes, myChances } from "./opportunity-mine.ts";
import { platformSees } from "./platform-sees.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, type Turn } from "./turn.ts";
import { unwritten } from "./unwriting.ts";
import { allOwnWords, forgetWords } from "./words-keeping.ts";

/** What anybody can do about themselves: help, and everything the bot holds about them. */
export async function personAct(turn: Turn, act: PlainAct, group: Group | undefined): Promise<Reply> {
  const { words, deps } = turn;
  const person = turn.event.by.ref;
  const comeBack = { label: words.say("button-come-back"), intent: plain("come-back") };
  switch (act) {
    case "help":
      return show(helpCard(words, turn.adapter.profile.takesTypedPrivateAnswers));
    case "help-now":
      return show(helpNow(turn, group));
    case "privacy":
      return show(privacyCard(words, platformSees(turn.adapter.profile, words)));
    case "my-data":
      return show(myDataCard(await myData(turn), words));
    case "export-my-data":
      return show(exportCard(await myData(turn), words));
    case "delete-my-data":
      return show(deleteSureCard(words));
    case "delete-my-data-yes":
      return deleteAll(turn);
    case "pause":
      await deps.preferences.setStanding(person, "paused");
      return show(sentenceCard(words, words.say("paused-said"), comeBack));
    case "stop":
      return stop(turn);
    case "unwrite":
      return show(sentenceCard(words, words.say((await unwritten(turn)) ? "unwritten" : "unwritten-not-all")));
    case "come-back":
      await deps.preferences.setStanding(person, "here");
      return show(sentenceCard(words, words.say("back-said")));
    default:
      return act satisfies never;
  }
}

function helpNow(turn: Turn, group: Group | undefined) {
  const zone = group?.settings.zone ?? ("Europe/London" as ZoneId);
  const lines = currentHelpLines(
    turn.deps.helpLines,
    group?.settings.nation ?? "england",
    dayOf(turn.at, zone),
    youngRules(group?.settings ?? {}).youngHelpFirst,
  );
  return helpNowCard(lines, turn.words);
}

/** Looks at every open poll of the person's platform: only the person's own tag can find the person's own ballot. */
async function ownBallots(turn: Turn): Promise<readonly { poll: Poll; answer: string }[]> {
  const { deps, event, words } = turn;
  const mine: { poll: Poll; answer: string }[] = [];
  for await (const poll of openPolls(turn)) {
    const ballot = await deps.ballots.mine(poll.id, event.by.ref);
    if (ballot) mine.push({ poll, answer: chosenWords(poll, ballot.choice, words) });
  }
  return mine;
}

async function* openPolls(turn: Turn): AsyncGenerator<Poll> {
  let after: PollId | undefined;
  for (;;) {
    const page = await turn.deps.store.transaction((tx) => tx.pumps.pollsIn(["open"], after, 200));
    for (const poll of page) yield poll;
    after = page.at(-1)?.id;
    if (page.length < 200 || after === undefined) return;
  }
}

async function myData(turn: Turn): Promise<MyData> {
  const { deps, event } = turn;
  const preference = await deps.preferences.of(event.by.ref);
  const answers = await ownBallots(turn);
  const roles = await deps.store.transaction(async (tx) => {
    const grants = await tx.grants.heldBy(holderOf(turn));
    const rows = grants.map(async (g) => ({
      role: g.role,
      group: (await tx.groups.find(g.organisation, g.group))?.name ?? "",
    }));
    return Promise.all(rows);
  });
  const [chances, wishes] = [await myChances(turn), await heldWishes(turn)];
  const returns = (await myReturns(turn)).map((ends) => dayOf(ends, "Europe/London" as ZoneId));
  return {
    chances,
    ...(wishes ? { wishes } : {}),
    returns,
    consent: preference.consent,
    standing: preference.standing,
    roles,
    openAnswers: [
      ...answers.map(({ poll, answer }) => ({ code: poll.code, answer })),
      ...(await allOwnWords(turn)).map(({ code, own }) => ({ code, answer: own.item.text })),
    ],
  };
}

/** Removes ballots first, each by itself; then roles; then the preference. No step is written beside another. */
async function forgetPerson(turn: Turn): Promise<void> {
  const { deps, event } = turn;
  deps.privately.forget(event.by.ref);
  deps.feedback.drafts.take(event.by.ref);
  deps.feedback.threads.take(event.by.ref);
  deps.feedback.answers.take(event.by.ref);
  for (const { poll } of await ownBallots(turn)) await deps.ballots.withdraw(poll.id, event.by.ref);
  await forgetWords(
    turn,
    (await allOwnWords(turn)).map(({ own }) => own),
  );
  await forgetChances(turn);
  await forgetReturns(turn);
  await deps.store.transaction(async (tx) => {
    for (const grant of await tx.grants.heldBy(holderOf(turn))) await tx.grants.remove(grant.organisation, grant.id);
  });
  deps.subjects.forget();
}

async function deleteAll(turn: Turn): Promise<Reply> {
  const { deps, words, event } = turn;
  await forgetPerson(turn);
  await deps.preferences.remove(event.by.ref);
  return show(sentenceCard(words, words.say("mydata-deleted")));
}

/** As deleting, and a mark stays so that nothing ever reaches this person again unasked. */
async function stop(turn: Turn): Promise<Reply> {
  const { deps, words, event } = turn;
  await forgetPerson(turn);
  await deps.preferences.setStanding(event.by.ref, "stopped");
  const comeBack = { label: words.say("button-come-back"), intent: plain("come-back") };
  return show(sentenceCard(words, words.say("stopped-said"), comeBack));
}
