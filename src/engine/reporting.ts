import { addDays, dayOf } from "../core/due.ts";
import { readNoNews, readOutcome } from "../core/forms/read-honesty.ts";
import type { Group } from "../core/group/group.ts";
import type { OutcomeState, Poll } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import { apply } from "./applying.ts";
import { formReader } from "./form-reading.ts";
import { refusalWords } from "./manage-reply.ts";
import { postToAll, subjectOf } from "./posting.ts";
import { promiseAgain, promiseKept } from "./promises.ts";
import { type Reply, show } from "./reply.ts";
import { toldReply } from "./told-reply.ts";
import { namedAct, type Turn } from "./turn.ts";

export async function tell(turn: Turn, poll: Poll, group: Group, state: OutcomeState): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const read = readOutcome(formReader(turn, group), state, turn.at, dayOf(turn.at, zone), words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
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
      return toldReply(turn, group, goes);
    },
    async () => toldReply(turn, group),
  );
}

/** The organiser says it themselves: the group is told at once, with a new day. */
export async function sayNoNews(turn: Turn, poll: Poll, group: Group): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const today = dayOf(turn.at, zone);
  const read = readNoNews(formReader(turn, group), today, words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const outcome = { state: "no-news", at: turn.at, youSaid: "", weDid: "", next: read.value } as const;
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
      return toldReply(turn, group, goes);
    },
    async () => toldReply(turn, group),
  );
}
