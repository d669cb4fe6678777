import { atDay, dayOf, inQuietHours, nextOpenMoment } from "../core/due.ts";
import { readHonesty1, readHonesty2 } from "../core/forms/read-honesty.ts";
import { readDetails, readQuestion } from "../core/forms/read-question.ts";
import type { Group } from "../core/group/group.ts";
import { MOST_DAYS_OPEN } from "../core/poll/decide.ts";
import type { Poll } from "../core/poll/poll.ts";
import type { EpochMillis } from "../core/time.ts";
import { sentenceCard } from "../core/views/person.ts";
import { closingMoment } from "./closing-moment.ts";
import { formReader } from "./form-reading.ts";
import { pollJob } from "./jobs.ts";
import { change, manageReply } from "./manage-reply.ts";
import { opened } from "./opening.ts";
import { type Reply, show } from "./reply.ts";
import { namedAct, namedLook, type Turn } from "./turn.ts";

export async function draftForm(
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
      return change(turn, poll, group, "ask", { do: "set-details", ...read.value });
    }
    case "honesty-1-send": {
      const read = readHonesty1(reader);
      return read.ok
        ? change(turn, poll, group, "ask", { do: "start-honesty", started: read.value })
        : { kind: "problems", problems: read.problems };
    }
    case "honesty-2-send": {
      const started = poll.honestyStarted ?? poll.honesty;
      if (!started) return namedLook(turn, group, "ask", (tx) => manageReply(turn, tx, poll, group));
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

/** Posts it now; in quiet hours, as soon as they end. */
export async function openNow(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words, deps } = turn;
  const barred = await whyNotInWords(turn, poll, group);
  if (barred) return barred;
  const goes = nextOpenMoment(turn.at, group.settings.quiet, group.settings.zone);
  if (goes > turn.at) return scheduleAt(turn, poll, group, goes);
  if (poll.honesty && poll.honesty.reportBack <= closesOn(turn, poll, group))
    return reportBackTooEarly(turn, poll, group);
  const closesAt = closingMoment(turn.at, poll.daysOpen, group);
  return change(turn, poll, group, "ask", { do: "open", closesAt }, async (tx, now) => {
    // Its key must stand before the poll can be seen to be open. A key without an open poll is swept at the next start.
    await deps.ballots.prepare(now.id);
    await opened(tx, deps, now, group, turn.at);
    return words.say("draft-opened");
  });
}

const reportBackTooEarly = (turn: Turn, poll: Poll, group: Group): Promise<Reply> =>
  namedLook(turn, group, "ask", (tx) => {
    const said = turn.words.say("problem-report-back-early", { day: turn.words.day(closesOn(turn, poll, group)) });
    return manageReply(turn, tx, poll, group, said);
  });

/** Words need readers, and somebody to turn to: a group without a desk cannot be asked for them (privacy S10). */
async function whyNotInWords(turn: Turn, poll: Poll, group: Group): Promise<Reply | undefined> {
  if (poll.question.kind !== "words") return undefined;
  const { deps, words } = turn;
  const desk = await deps.store.transaction((tx) => tx.desks.find(group.organisation, group.id));
  if (desk) return undefined;
  return namedLook(turn, group, "ask", (tx) => manageReply(turn, tx, poll, group, words.say("written-needs-desk")));
}

async function schedule(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const barred = await whyNotInWords(turn, poll, group);
  if (barred) return barred;
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

function scheduleAt(turn: Turn, poll: Poll, group: Group, opensAt: EpochMillis): Promise<Reply> {
  const { words } = turn;
  return change(turn, poll, group, "ask", { do: "schedule", opensAt }, async (tx, now) => {
    await tx.due.cancel(now.organisation, now.id, "poll.open");
    await tx.due.add(pollJob(now, "poll.open", opensAt));
    return words.say("draft-set", { when: words.moment(opensAt, group.settings.zone) });
  });
}

/** Throws a draft away. */
export async function discard(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
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
