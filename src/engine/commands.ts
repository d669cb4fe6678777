import { dayOf } from "../core/due.ts";
import type { Group } from "../core/group/group.ts";
import type { PlainAct } from "../core/intents.ts";
import type { Poll } from "../core/poll/poll.ts";
import { nextCard } from "../core/views/group.ts";
import { promisesCard } from "../core/views/outcome.ts";
import { sentenceCard } from "../core/views/person.ts";
import { resultCard } from "../core/views/poll-result.ts";
import type { Words } from "../core/words.ts";
import type { Command } from "../ports/chat-adapter.ts";
import { chancesAct, showByCode } from "./chances-acts.ts";
import { deskAct } from "./feedback-desk.ts";
import { memberFeedbackAct } from "./feedback-writing.ts";
import { memberGroupAct, organiserGroupAct } from "./group-acts.ts";
import { join } from "./invitations.ts";
import { personAct } from "./person-acts.ts";
import { type Reply, show } from "./reply.ts";
import { holderOf, type Turn } from "./turn.ts";
import { groupOf, whereReachable } from "./whereabouts.ts";

/** What every command is called, who it is for and how it is answered. Adapters publish it; the engine checks roles. */
const TABLE = [
  { name: "help", who: "anyone", answersWith: "card" },
  { name: "help_now", who: "anyone", answersWith: "card" },
  { name: "results", who: "anyone", answersWith: "card" },
  { name: "promises", who: "anyone", answersWith: "card" },
  { name: "mydata", who: "anyone", answersWith: "card" },
  { name: "pause", who: "anyone", answersWith: "card" },
  { name: "stop", who: "anyone", answersWith: "card" },
  { name: "start", who: "anyone", answersWith: "card" },
  { name: "join", who: "anyone", answersWith: "card", argument: "code" },
  { name: "feedback", who: "anyone", answersWith: "card" },
  { name: "replies", who: "anyone", answersWith: "form" },
  { name: "inbox", who: "organisers", answersWith: "card" },
  { name: "claim", who: "organisers", answersWith: "form" },
  { name: "new", who: "organisers", answersWith: "form" },
  { name: "practice", who: "organisers", answersWith: "card" },
  { name: "asks", who: "organisers", answersWith: "card" },
  { name: "settings", who: "organisers", answersWith: "card" },
  { name: "chances", who: "anyone", answersWith: "card" },
  { name: "offer", who: "organisers", answersWith: "card" },
  { name: "show", who: "organisers", answersWith: "card", argument: "code" },
] as const satisfies readonly Omit<Command, "summary">[];

export type CommandName = (typeof TABLE)[number]["name"];

/** The commands as adapters publish them, with a line in each language. */
export function commands(languages: readonly string[], words: (language: string) => Words): readonly Command[] {
  return TABLE.map((row) => ({
    ...row,
    summary: new Map(languages.map((l) => [l, words(l).say(`command-${row.name}`)])),
  }));
}

export const isCommand = (name: string): name is CommandName => TABLE.some((row) => row.name === name);

const PERSONAL = {
  help: "help",
  help_now: "help-now",
  mydata: "my-data",
  pause: "pause",
  stop: "stop",
} as const satisfies Partial<Record<CommandName, PlainAct>>;

/** One command. Every role is checked by the act it leads to, not by the menu it came from. */
export async function command(turn: Turn, name: string, argument: string): Promise<Reply> {
  const { words } = turn;
  if (!isCommand(name)) return show(sentenceCard(words, words.say("command-unknown")));
  // Help is there also where the database is not.
  if (name === "help" || name === "help_now")
    return personAct(turn, PERSONAL[name], await whereReachable(groupOf(turn)));
  const group = await groupOf(turn);
  const personal: PlainAct | undefined = (PERSONAL as Partial<Record<CommandName, PlainAct>>)[name];
  if (personal) return personAct(turn, personal, group);
  if (name === "join") return join(turn, argument);
  if (name === "start") return start(turn, group);
  if (!group) return show(sentenceCard(words, words.say("not-in-a-group")));
  switch (name) {
    case "results":
      return results(turn, group);
    case "promises":
      return promises(turn, group);
    case "chances":
      return chancesAct(turn, { on: "chances", group: group.id, do: "list" }, group);
    case "offer":
      return chancesAct(turn, { on: "chances", group: group.id, do: "offer" }, group);
    case "show":
      return showByCode(turn, group, argument);
    case "claim":
      return memberGroupAct(turn, { on: "group", group: group.id, do: "claim" }, group);
    case "feedback":
      return memberFeedbackAct(turn, { on: "feedback", group: group.id, do: "door" }, group);
    case "replies":
      return memberFeedbackAct(turn, { on: "feedback", group: group.id, do: "replies" }, group);
    case "inbox":
      return deskAct(turn, { on: "desk", group: group.id, do: "desk" }, group);
    case "new":
    case "practice":
    case "asks":
    case "settings":
      return organiserGroupAct(turn, { on: "group", group: group.id, do: name }, group);
    default:
      return show(sentenceCard(words, words.say("command-unknown")));
  }
}

/** Come back after a pause; for an organiser, what can be done next; else help. */
async function start(turn: Turn, group: Group | undefined): Promise<Reply> {
  const { deps, words } = turn;
  const standing = (await deps.preferences.of(turn.event.by.ref)).standing;
  if (standing !== "here") return personAct(turn, "come-back", group);
  if (!group) return personAct(turn, "help", group);
  const grants = await deps.store.transaction((tx) =>
    tx.grants.of(group.organisation, group.id, holderOf(turn), turn.at),
  );
  const role = grants.find((grant) => grant.role === "organiser")?.role ?? grants[0]?.role;
  return role === undefined
    ? personAct(turn, "help", group)
    : show(nextCard(role, group, words, words.say("organiser-welcome")));
}

const lastPolls = (turn: Turn, group: Group, limit: number): Promise<readonly Poll[]> =>
  turn.deps.store.transaction((tx) =>
    tx.polls.ofGroup(group.organisation, group.id, ["open", "closing", "shredding", "closed", "lost"], limit),
  );

/** The newest result; where a question still runs, when its result comes. Nothing at all before the close. */
async function results(turn: Turn, group: Group): Promise<Reply> {
  const { words } = turn;
  const polls = await lastPolls(turn, group, 10);
  const running = polls.find((p) => p.phase === "open" || p.phase === "closing" || p.phase === "shredding");
  if (running)
    return show(sentenceCard(words, words.say("results-waiting", { code: running.code }), ...seeResult(polls, words)));
  const done = polls.find((p) => p.phase === "closed" || p.phase === "lost");
  return show(done ? resultCard(done, words) : sentenceCard(words, words.say("results-none")));
}

const seeResult = (polls: readonly Poll[], words: Words) =>
  polls
    .filter((p) => p.phase === "closed")
    .slice(0, 3)
    .map((p) => ({
      label: words.say("button-result-of", { code: p.code }),
      intent: { on: "poll", poll: p.id, do: "see-result" } as const,
    }));

async function promises(turn: Turn, group: Group): Promise<Reply> {
  const polls = await lastPolls(turn, group, 30);
  const today = dayOf(turn.at, group.settings.zone);
  return show(
    promisesCard(
      polls.filter((p) => p.promise || p.outcomes.length > 0),
      today,
      turn.words,
    ),
  );
}
