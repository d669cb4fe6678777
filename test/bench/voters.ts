import type { PollId } from "../../src/core/ids.ts";
import type { ActionToken, Answer } from "../../src/ports/chat-adapter.ts";
import { type BenchWorld, buttonsOf, member, OPTIONS, type Question } from "./bench-world.ts";

/** What a crowd of voters took. */
export interface Votes {
  readonly count: number;
  readonly seconds: number;
  /** Microseconds of processor time a vote, of this process alone: what a shared machine leaves nearly as it is. */
  readonly cpu: number;
  /** Milliseconds from the press to the answer, one a vote. */
  readonly waits: readonly number[];
}

const KEPT = "OK, count my answer";

/** `at` counts a voter's presses: each time another option, so that every vote changes a row. */
function optionAt(question: Question, at: number): { readonly label: string; readonly token: ActionToken } {
  const label = OPTIONS[at % OPTIONS.length] ?? "";
  const token = question.get(label);
  if (token === undefined) throw new Error("The question has no such button.");
  return { label, token };
}

function check(answer: Answer, label: string): void {
  const kept = answer.kind === "card" && answer.card.summary.includes(label);
  if (!kept) throw new Error(`A vote was not kept: ${answer.kind === "card" ? answer.card.summary : answer.kind}`);
}

/** Presses an option, and OK where the note is shown: what somebody does who never answered before. */
export async function firstVote(world: BenchWorld, question: Question, who: number): Promise<void> {
  const { label, token } = optionAt(question, who);
  const note = await world.press(who, token);
  const agree = note.kind === "card" ? buttonsOf(note.card).get(KEPT) : undefined;
  if (agree === undefined) throw new Error("Somebody new was not shown the note.");
  check(await world.press(who, agree), label);
}

async function vote(world: BenchWorld, question: Question, who: number, at: number): Promise<void> {
  const { label, token } = optionAt(question, who + at);
  check(await world.press(who, token), label);
}

/**
 * So many voters at once, `each` votes a voter: whoever is answered votes again at once. They said OK before.
 */
export async function crowd(world: BenchWorld, question: Question, voters: number, each: number): Promise<Votes> {
  return timed(voters, each, (voter, at) => vote(world, question, voter, at));
}

/** Voters of one poll who go on voting until told to stop; gives what each answer took, in milliseconds. */
export function voteOn(world: BenchWorld, question: Question, voters: number): { stop(): Promise<readonly number[]> } {
  const waits: number[] = [];
  let going = true;
  const one = async (voter: number): Promise<void> => {
    for (let at = 0; going; at++) {
      const pressed = performance.now();
      await vote(world, question, voter, at);
      waits.push(performance.now() - pressed);
    }
  };
  const all = Promise.all(Array.from({ length: voters }, (_, voter) => one(voter)));
  return {
    async stop() {
      going = false;
      await all;
      return waits;
    },
  };
}

/** The same of people who never answered before: two presses each, counted as one vote. `from`: the first one's number. */
export async function newcomers(
  world: BenchWorld,
  question: Question,
  voters: number,
  each: number,
  from: number,
): Promise<Votes> {
  return timed(voters, each, (voter, at) => firstVote(world, question, from + at * voters + voter));
}

/** The same ballots without the engine: sealed, queued and committed, and nothing drawn. No honest vote costs less. */
export async function castOnly(world: BenchWorld, poll: PollId, voters: number, each: number): Promise<Votes> {
  return timed(voters, each, async (voter, at) => {
    const options = [(voter + at) % OPTIONS.length];
    const outcome = await world.ballots.cast(poll, member(voter), {
      way: "chat",
      choice: { kind: "options", options },
    });
    if (outcome !== "kept") throw new Error(`A ballot was not kept: ${outcome}.`);
  });
}

async function timed(voters: number, each: number, act: (voter: number, at: number) => Promise<void>): Promise<Votes> {
  const waits: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  const one = async (voter: number): Promise<void> => {
    for (let at = 0; at < each; at++) {
      const pressed = performance.now();
      await act(voter, at);
      waits.push(performance.now() - pressed);
    }
  };
  await Promise.all(Array.from({ length: voters }, (_, voter) => one(voter)));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { count: voters * each, seconds, cpu: (user + system) / (voters * each), waits };
}
