import type { PollId } from "../../src/core/ids.ts";
import type { Poll } from "../../src/core/poll/poll.ts";
import { type Bare, type Loop, loop } from "./bare.ts";
import { type BenchWorld, openBenchWorld, type Question } from "./bench-world.ts";
import type { BenchDatabase } from "./databases.ts";
import { figure, median, type Print, quantile } from "./figures.ts";
import { castOnly, crowd, firstVote, newcomers, type Votes } from "./voters.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** Milliseconds for each loop of a round. */
const LOOP_MS = 400;
/** Voters at once, and how often each votes in a round. */
const CROWDS = [
  { voters: 1, each: 400 },
  { voters: 50, each: 120 },
  { voters: 500, each: 20 },
] as const;

/** What one round measured. */
interface Round {
  readonly bare: Loop;
  readonly together: Loop;
  readonly batch: Loop;
  readonly raw: Loop;
  readonly crowds: readonly Votes[];
  readonly fresh: Votes;
  /** In the order of `CROWDS`. */
  readonly floor: readonly Votes[];
}

/** Votes a second and the wait for each, at 1, 50 and 500 voters, beside what the database does with bare inserts. */
export async function votes(database: BenchDatabase, print: Print): Promise<void> {
  const world = await openBenchWorld(database.url);
  const bare = await database.bare();
  try {
    const question = await world.ask("What matters most to you?");
    const most = Math.max(...CROWDS.map((one) => one.voters));
    await Promise.all(Array.from({ length: most }, (_, who) => firstVote(world, question, who)));
    let newcomer = most;
    const rounds: Round[] = [];
    // The first round warms up and is not counted.
    for (let at = 0; at <= ROUNDS; at++) {
      const measured = await round(world, { question, poll: (await openPoll(world)).id }, bare, newcomer);
      newcomer += measured.fresh.count;
      if (at > 0) rounds.push(measured);
    }
    await checkRows(world, newcomer);
    tell(database.engine, rounds, print);
  } finally {
    await bare.close();
    await world.close();
  }
}

interface Asked {
  readonly question: Question;
  readonly poll: PollId;
}

async function round(world: BenchWorld, { question, poll }: Asked, bare: Bare, newcomer: number): Promise<Round> {
  const alone = await loop(LOOP_MS, bare.insert);
  const crowds: Votes[] = [];
  const floor: Votes[] = [];
  for (const { voters, each } of CROWDS) {
    crowds.push(await crowd(world, question, voters, each));
    floor.push(await castOnly(world, poll, voters, each));
  }
  return {
    bare: alone,
    crowds,
    floor,
    fresh: await newcomers(world, question, 50, 20, newcomer),
    together: await loop(LOOP_MS, async () => void (await Promise.all(Array.from({ length: 50 }, bare.insert))), 50),
    batch: await loop(LOOP_MS, () => bare.batch(50), 50),
    raw: await loop(LOOP_MS, bare.raw),
  };
}

async function openPoll(world: BenchWorld): Promise<Poll> {
  const [poll] = await world.store.transaction((tx) => tx.pumps.pollsIn(["open"], undefined, 2));
  if (!poll) throw new Error("There is no open poll.");
  return poll;
}

/** Every voter has one row, or the figures are of something else. */
async function checkRows(world: BenchWorld, voters: number): Promise<void> {
  const { id } = await openPoll(world);
  if ((await world.store.ballots.count(id)) !== voters) throw new Error("Votes are missing.");
}

function tell(engine: string, rounds: readonly Round[], print: Print): void {
  const bare = { name: `bare.${engine}`, values: rounds.map((one) => one.bare.perSecond) };
  const insert = { name: `bare-insert.${engine}`, values: rounds.map((one) => median(one.bare.waits)) };
  for (const [at, { voters }] of CROWDS.entries()) {
    const taken = rounds.flatMap((one) => one.crowds[at] ?? []);
    const perSecond = taken.map((one) => one.count / one.seconds);
    print(figure(`votes.${engine}.c${voters}`, "votes/s", perSecond, bare));
    const waits = (of: number) => taken.map((one) => quantile(one.waits, of));
    print(figure(`vote-p50.${engine}.c${voters}`, "ms", waits(0.5), insert));
    print(figure(`vote-p99.${engine}.c${voters}`, "ms", waits(0.99), insert));
    const cpu = taken.map((one) => one.cpu);
    print(figure(`vote-cpu.${engine}.c${voters}`, "us", cpu));
    const least = rounds.flatMap((one) => one.floor[at] ?? []);
    const leastPerSecond = least.map((one) => one.count / one.seconds);
    print(figure(`votes-floor.${engine}.c${voters}`, "votes/s", leastPerSecond, bare));
    const leastCpu = least.map((one) => one.cpu);
    print(figure(`vote-cpu-floor.${engine}.c${voters}`, "us", leastCpu));
  }
  const fresh = rounds.map((one) => one.fresh.count / one.fresh.seconds);
  print(figure(`votes-first.${engine}.c50`, "votes/s", fresh, bare));
  print(figure(bare.name, "inserts/s", bare.values));
  print(figure(insert.name, "ms", insert.values));
  print(
    figure(
      `bare-together.${engine}.c50`,
      "inserts/s",
      rounds.map((one) => one.together.perSecond),
      bare,
    ),
  );
  print(
    figure(
      `bare-batch.${engine}.50`,
      "rows/s",
      rounds.map((one) => one.batch.perSecond),
      bare,
    ),
  );
  print(
    figure(
      `raw.${engine}`,
      "inserts/s",
      rounds.map((one) => one.raw.perSecond),
      bare,
    ),
  );
}
