import { dayOf } from "../core/due.ts";
import { readNoNews, readOutcome } from "../core/forms/read-honesty.ts";
import type { Group } from "../core/group/group.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import type { OutcomeState } from "../core/poll/poll.ts";
import { sentenceCard } from "../core/views/person.ts";
import { formReader } from "./form-reading.ts";
import { everybody, withSeals } from "./opportunity-interests.ts";
import { promiseJobs } from "./opportunity-jobs.ts";
import { offerRefusal } from "./opportunity-manage.ts";
import { applyTo, chanceSubject, postToShown, tellInterested } from "./opportunity-posting.ts";
import { type Reply, show } from "./reply.ts";
import { toldReply } from "./told-reply.ts";
import { namedAct, type Turn } from "./turn.ts";

/** What came of it: to every group that showed it, and one to one to everybody who took an interest, chosen or not. */
export async function tellOfOffer(turn: Turn, o: Opportunity, group: Group, state: OutcomeState): Promise<Reply> {
  const { words, deps } = turn;
  const { zone } = group.settings;
  const read = readOutcome(formReader(turn, group), state, turn.at, dayOf(turn.at, zone), words);
  if (!read.ok) return { kind: "problems", problems: read.problems };
  const work = (seals: Parameters<Parameters<typeof withSeals>[2]>[0] | undefined): Promise<Reply> =>
    namedAct(
      turn,
      group,
      "report",
      async (tx) => {
        const done = await applyTo(tx, o, { do: "report", outcome: read.value }, turn.at);
        if ("refusal" in done) return show(sentenceCard(words, offerRefusal(turn, done.refusal)));
        const now = done.opportunity;
        const index = now.outcomes.length - 1;
        const goes = await postToShown(tx, deps, now, chanceSubject.outcome(now, index), turn.at);
        if (seals)
          for (const one of await everybody(tx, seals, now))
            await tellInterested(tx, deps, now, one, `outcome-${index}`, turn.at);
        await promiseJobs(tx, now, group);
        return toldReply(turn, group, goes);
      },
      async () => toldReply(turn, group),
    );
  return (await withSeals(deps, o, work)) ?? work(undefined);
}

/** The organiser says it themselves: the groups are told at once, with a new day. */
export async function sayNoNewsOfOffer(turn: Turn, o: Opportunity, group: Group): Promise<Reply> {
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
      const said = await applyTo(tx, o, { do: "say-no-news", on: today }, turn.at);
      if ("refusal" in said) return show(sentenceCard(words, offerRefusal(turn, said.refusal)));
      const done = await applyTo(tx, o, { do: "report", outcome }, turn.at);
      await promiseJobs(tx, done.opportunity, group);
      const { opportunity } = done;
      const goes = await postToShown(tx, deps, opportunity, chanceSubject.noNews(opportunity, today), turn.at);
      return toldReply(turn, group, goes);
    },
    async () => toldReply(turn, group),
  );
}
