import { addDays, atDay, dayOf, inQuietHours, nextOpenMoment } from "../core/due.ts";
import { readHonesty1, readHonesty2, readNoNews, readOutcome } from "../core/forms/read-honesty.ts";
import { readDetails, readQuestion } from "../core/forms/read-question.ts";
import type { Group } from "../core/group/group.ts";
import type { GroupId } from "../core/ids.ts";
import type { Act } from "../core/permission/table.ts";
import { decide, MOST_DAYS_OPEN, type PollCommand, type PollRefusal, UNDO_MS } from "../core/poll/decide.ts";
import { evolveAll } from "../core/poll/evolve.ts";
import type { OrganiserPollIntent } from "../core/poll/intents.ts";
import type { OutcomeState, Poll } from "../core/poll/poll.ts";
import { DAY, type EpochMillis, later } from "../core/time.ts";
import {
  detailsForm,
  honestyForm1,
  honestyForm2,
  noNewsForm,
  openAtForm,
  outcomeForm,
  questionForm,
} from "../core/views/forms.ts";
import { tellCard } from "../core/views/outcome.ts";
import { sentenceCard } from "../core/views/person.ts";
import { manageCard } from "../core/views/poll-organiser.ts";
import type { Tx } from "../ports/store.ts";
import { formReader } from "./group-acts.ts";
import { pollJob } from "./jobs.ts";
import { opened } from "./opening.ts";
import { eraseFrom, postToAll, redrawAll, subjectOf } from "./posting.ts";
import { promiseAgain, promiseKept } from "./promises.ts";
import { ask, type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

/** What an organiser does with a poll. Each act: permission, receipt, lock, decide, save, in one transaction. */
export async function organiserPollAct(
  turn: Turn,
  intent: OrganiserPollIntent,
  poll: Poll,
  group: Group,
): Promise<Reply> {
  const { words } = turn;
  const look = (act: Act, reply: (tx: Tx) => Promise<Reply>) => namedLook(turn, group, act, (tx) => reply(tx));
  switch (intent.do) {
    case "manage":
      return look("see-asks", async (tx) =>
        manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group),
      );
    case "edit":
      return look("ask", async () => ask(questionForm({ on: "poll", poll: poll.id, do: "edit-send" }, words, poll)));
    case "details":
      return look("ask", async () => ask(detailsForm(poll, words)));
    case "honesty-1":
      return look("ask", async () => ask(honestyForm1(poll, words)));
    case "honesty-2":
      return look("ask", async (tx) =>
        ask(honestyForm2(poll, group, (await tx.organisations.find(group.organisation))?.name ?? "", words)),
      );
    case "open-at":
      return look("ask", async () => ask(openAtForm(poll, words)));
    case "tell":
      return look("report", async () => show(tellCard(poll, words)));
    case "no-news":
      return look("report", async () => ask(noNewsForm(poll, words)));
    case "outcome":
      return look("report", async () => ask(outcomeForm(poll, intent.state, words)));
    case "edit-send":
    case "details-send":
    case "honesty-1-send":
    case "honesty-2-send":
    case "open-at-send":
      return draftForm(turn, intent.do, poll, group);
    case "ask-in":
      return change(turn, poll, group, "ask", {
        do: "set-groups",
        groups: [poll.groups[0], ...intent.groups.map((g) => g as GroupId)],
      });
    case "open":
      return openNow(turn, poll, group);
    case "discard":
      return discard(turn, poll, group);
    case "undo-open":
      return undoOpen(turn, poll, group);
    case "close":
      return closeByHand(turn, poll, group);
    case "undo-close":
      return change(turn, poll, group, "close", { do: "undo-close" }, "manage-reopened", async (tx, now) => {
        await redrawAll(tx, turn.deps, now, turn.at);
        await tx.due.add(pollJob(now, "poll.close", now.closesAt ?? turn.at));
      });
    case "extend":
      return extend(turn, poll, group, intent.days);
    case "outcome-send":
      return tell(turn, poll, group, intent.state);
    case "no-news-send":
      return sayNoNews(turn, poll, group);
    default:
      return intent satisfies never;
  }
}

/** The organiser's card of a poll as it stands. */
export async function manageReply(turn: Turn, tx: Tx, poll: Poll, group: Group, said?: string): Promise<Reply> {
  const { words } = turn;
  const { quiet, zone } = group.settings;
  const undoFrom =
    poll.phase === "open"
      ? later(poll.openedAt ?? turn.at, UNDO_MS)
      : poll.closedBy === "hand"
        ? poll.graceUntil
        : undefined;
  const groups = await tx.groups.of(poll.organisation, ["ready"]);
  const drawn = manageCard(poll, words, {
    zone,
    at: turn.at,
    goesOutAt: nextOpenMoment(turn.at, quiet, zone),
    otherGroups: groups
      .filter((g) => g.id !== poll.groups[0])
      .slice(0, 5)
      .map((g) => ({ id: g.id, name: g.name })),
    ...(undoFrom === undefined ? {} : { undoUntil: undoFrom }),
  });
  if (said === undefined) return show(drawn);
  return show({ ...drawn, blocks: [{ kind: "text", spans: [said] }, ...drawn.blocks], summary: said });
}

type MessageOfChange = "manage-reopened" | "manage-undone-open" | "manage-closed-now";

/** One command on the locked poll; refusals become words, events become the saved state and what follows from it. */
async function change(
  turn: Turn,
  poll: Poll,
  group: Group,
  act: Act,
  command: PollCommand,
  said?: MessageOfChange,
  then?: (tx: Tx, now: Poll) => Promise<void>,
): Promise<Reply> {
  const present = async (tx: Tx) =>
    manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group);
  return namedAct(
    turn,
    group,
    act,
    async (tx) => {
      const done = await apply(tx, poll, command, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      await then?.(tx, done.poll);
      return manageReply(turn, tx, done.poll, group, said === undefined ? undefined : turn.words.say(said));
    },
    present,
  );
}

export type Applied = { readonly poll: Poll } | { readonly poll: Poll; readonly refusal: PollRefusal };

/** Locks, decides, saves. Used by organisers' acts and by jobs alike. */
export async function apply(tx: Tx, poll: Poll, command: PollCommand, at: EpochMillis): Promise<Applied> {
  const locked = await tx.polls.lock(poll.organisation, poll.id);
  if (!locked) return { poll, refusal: { why: "out-of-place" } };
  const decision = decide(command, locked, at);
  if (!decision.ok) return { poll: locked, refusal: decision.refusal };
  const now = evolveAll(locked, decision.events);
  if (decision.events.length > 0) await tx.polls.save(now);
  return { poll: now };
}

export function refusalWords(turn: Turn, refusal: PollRefusal): string {
  const { words } = turn;
  switch (refusal.why) {
    case "honesty-missing":
      return words.say("draft-honesty-missing");
    case "days-out-of-range":
      return words.say("manage-not-extended", { most: refusal.most });
    case "outcome-incomplete":
      return words.say(refusal.missing.includes("we-did") ? "problem-we-did" : "problem-why-not");
    default:
      return words.say("manage-too-late");
  }
}

async function draftForm(
  turn: Turn,
  which: "edit-send" | "details-send" | "honesty-1-send" | "honesty-2-send" | "open-at-send",
  poll: Poll,
  group: Group,
): Promise<Reply> {
  const { words } = turn;
  const reader = formReader(turn, group);
  switch (which) {
    case "edit-send": {
      const read = readQuestion(reader, words);
      return read.ok
        ? change(turn, poll, group, "ask", { do: "edit", ...read.value })
        : { kind: "problems", problems: read.problems };
    }
    case "details-send": {
      const read = readDetails(reader, poll, words, MOST_DAYS_OPEN);
      if (!read.ok) return { kind: "problems", problems: read.problems };
      const { daysOpen, question } = read.value;
      return change(turn, poll, group, "ask", { do: "set-days", daysOpen }, undefined, async (tx, now) => {
        await apply(tx, now, { do: "edit", question, privacy: now.privacy, rung: now.rung }, turn.at);
      });
    }
    case "honesty-1-send": {
      const read = readHonesty1(reader);
      return read.ok
        ? change(turn, poll, group, "ask", { do: "start-honesty", started: read.value })
        : { kind: "problems", problems: read.problems };
    }
    case "honesty-2-send": {
      const started = poll.honestyStarted ?? poll.honesty;
      if (!started) return change(turn, poll, group, "ask", { do: "set-days", daysOpen: poll.daysOpen });
      const read = readHonesty2(reader, started, closesOn(turn, poll, group), words);
      return read.ok
        ? change(turn, poll, group, "ask", { do: "set-honesty", ...read.value })
        : { kind: "problems", problems: read.problems };
    }
    case "open-at-send":
      return schedule(turn, poll, group);
    default:
      return which satisfies never;
  }
}

/** The day the question would close if it went out now. */
function closesOn(turn: Turn, poll: Poll, group: Group) {
  const { quiet, zone } = group.settings;
  return dayOf(closingMoment(nextOpenMoment(turn.at, quiet, zone), poll.daysOpen, group), zone);
}

/** Days later at the same time of day, moved out of quiet hours (architecture A20). */
export function closingMoment(from: EpochMillis, days: number, group: Group): EpochMillis {
  const { quiet, zone } = group.settings;
  return nextOpenMoment(later(from, days * DAY), quiet, zone);
}

async function openNow(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words, deps } = turn;
  const goes = nextOpenMoment(turn.at, group.settings.quiet, group.settings.zone);
  if (goes > turn.at) return scheduleAt(turn, poll, group, goes);
  if (poll.honesty && poll.honesty.reportBack <= closesOn(turn, poll, group))
    return reportBackTooEarly(turn, poll, group);
  // Before the poll is shown its key must stand; a key without an open poll is swept at start-up.
  await deps.ballots.prepare(poll.id);
  const closesAt = closingMoment(turn.at, poll.daysOpen, group);
  const present = async (tx: Tx) =>
    manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group);
  return namedAct(
    turn,
    group,
    "ask",
    async (tx) => {
      const done = await apply(tx, poll, { do: "open", closesAt }, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      await opened(tx, deps, done.poll, group, turn.at);
      return manageReply(turn, tx, done.poll, group, words.say("draft-opened"));
    },
    present,
  );
}

const reportBackTooEarly = (turn: Turn, poll: Poll, group: Group): Promise<Reply> =>
  namedLook(turn, group, "ask", (tx) => {
    const said = turn.words.say("problem-report-back-early", { day: turn.words.day(closesOn(turn, poll, group)) });
    return manageReply(turn, tx, poll, group, said);
  });

async function schedule(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words } = turn;
  const { quiet, zone } = group.settings;
  const reader = formReader(turn, group);
  const day = reader.day("day");
  const time = reader.clock("time");
  const opensAt = day === undefined ? turn.at : atDay(day, time, zone);
  if (day !== undefined && opensAt <= turn.at) reader.problem("day", words.say("problem-day-past"));
  if (inQuietHours(opensAt, quiet, zone))
    reader.problem(
      "time",
      words.say("problem-quiet-time", { when: words.moment(nextOpenMoment(opensAt, quiet, zone), zone) }),
    );
  const closes = dayOf(closingMoment(opensAt, poll.daysOpen, group), zone);
  if (poll.honesty && poll.honesty.reportBack <= closes)
    reader.problem("day", words.say("problem-report-back-early", { day: words.day(closes) }));
  const read = reader.finish(() => opensAt);
  return read.ok ? scheduleAt(turn, poll, group, read.value) : { kind: "problems", problems: read.problems };
}

async function scheduleAt(turn: Turn, poll: Poll, group: Group, opensAt: EpochMillis): Promise<Reply> {
  const { words } = turn;
  const present = async (tx: Tx) =>
    manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group);
  return namedAct(
    turn,
    group,
    "ask",
    async (tx) => {
      const done = await apply(tx, poll, { do: "schedule", opensAt }, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      await tx.due.cancel(poll.organisation, poll.id, "poll.open");
      await tx.due.add(pollJob(done.poll, "poll.open", opensAt));
      return manageReply(
        turn,
        tx,
        done.poll,
        group,
        words.say("draft-set", { when: words.moment(opensAt, group.settings.zone) }),
      );
    },
    present,
  );
}

async function discard(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words } = turn;
  const gone = async () => show(sentenceCard(words, words.say("draft-discarded")));
  return namedAct(
    turn,
    group,
    "ask",
    async (tx) => {
      const locked = await tx.polls.lock(poll.organisation, poll.id);
      if (locked && locked.phase !== "draft" && locked.phase !== "scheduled")
        return manageReply(turn, tx, locked, group, words.say("manage-too-late"));
      await tx.due.cancel(poll.organisation, poll.id);
      await tx.polls.remove(poll.organisation, poll.id);
      return gone();
    },
    gone,
  );
}

async function undoOpen(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps } = turn;
  return change(turn, poll, group, "close", { do: "undo-open" }, "manage-undone-open", async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id);
    await tx.outbox.cancel(now.organisation, subjectOf.pollCard(now));
    for (const id of now.groups) await eraseFrom(tx, deps, now.organisation, id, subjectOf.pollCard(now), turn.at);
  });
}

async function closeByHand(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { deps } = turn;
  return change(turn, poll, group, "close", { do: "close-by-hand" }, "manage-closed-now", async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id, "poll.close");
    await redrawAll(tx, deps, now, turn.at);
  });
}

async function extend(turn: Turn, poll: Poll, group: Group, days: number): Promise<Reply> {
  const { words, deps } = turn;
  const closesAt = closingMoment(poll.closesAt ?? turn.at, days, group);
  const present = async (tx: Tx) =>
    manageReply(turn, tx, (await tx.polls.find(poll.organisation, poll.id)) ?? poll, group);
  if (poll.honesty && poll.honesty.reportBack <= dayOf(closesAt, group.settings.zone))
    return namedLook(turn, group, "close", (tx) =>
      manageReply(
        turn,
        tx,
        poll,
        group,
        words.say("problem-report-back-early", { day: words.day(dayOf(closesAt, group.settings.zone)) }),
      ),
    );
  return namedAct(
    turn,
    group,
    "close",
    async (tx) => {
      const done = await apply(tx, poll, { do: "extend", closesAt }, turn.at);
      if ("refusal" in done) return manageReply(turn, tx, done.poll, group, refusalWords(turn, done.refusal));
      await tx.due.cancel(poll.organisation, poll.id, "poll.close");
      await tx.due.add(pollJob(done.poll, "poll.close", closesAt));
      await redrawAll(tx, deps, done.poll, turn.at);
      return manageReply(
        turn,
        tx,
        done.poll,
        group,
        words.say("manage-extended", { when: words.moment(closesAt, group.settings.zone) }),
      );
    },
    present,
  );
}

async function tell(turn: Turn, poll: Poll, group: Group, state: OutcomeState): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const read = readOutcome(formReader(turn, group), state, turn.at, dayOf(turn.at, zone), words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const present = async () => show(sentenceCard(words, words.say("told")));
  return namedAct(
    turn,
    group,
    "report",
    async (tx) => {
      const done = await apply(tx, poll, { do: "report", outcome: read.value }, turn.at);
      if ("refusal" in done) return show(sentenceCard(words, refusalWords(turn, done.refusal)));
      const goes = await postToAll(
        tx,
        deps,
        done.poll,
        subjectOf.outcome(done.poll, done.poll.outcomes.length - 1),
        turn.at,
      );
      if (read.value.next) await promiseAgain(tx, done.poll, group);
      else await promiseKept(tx, done.poll);
      const later = words.say("told-later", { when: words.moment(goes, zone) });
      return show(sentenceCard(words, goes > turn.at ? later : words.say("told")));
    },
    present,
  );
}

/** The organiser says it themselves: the group is told at once, with a new day. */
async function sayNoNews(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const today = dayOf(turn.at, zone);
  const read = readNoNews(formReader(turn, group), today, words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const outcome = { state: "no-news", at: turn.at, youSaid: "", weDid: "", next: read.value } as const;
  const present = async () => show(sentenceCard(words, words.say("told")));
  return namedAct(
    turn,
    group,
    "report",
    async (tx) => {
      const said = await apply(tx, poll, { do: "say-no-news", on: today }, turn.at);
      if ("refusal" in said) return show(sentenceCard(words, refusalWords(turn, said.refusal)));
      const done = await apply(tx, said.poll, { do: "report", outcome }, turn.at);
      await promiseAgain(tx, done.poll, group);
      const goes = await postToAll(tx, deps, done.poll, subjectOf.noNews(done.poll, addDays(today, 0)), turn.at);
      const later = words.say("told-later", { when: words.moment(goes, zone) });
      return show(sentenceCard(words, goes > turn.at ? later : words.say("told")));
    },
    present,
  );
}
