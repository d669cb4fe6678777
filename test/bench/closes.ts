import type { Poll } from "../../src/core/poll/poll.ts";
import { DAY, MINUTE } from "../../src/core/time.ts";
import { type Bare, loop } from "./bare.ts";
import { type BenchWorld, member, OPTIONS, openBenchWorld, type Question } from "./bench-world.ts";
import type { BenchDatabase } from "./databases.ts";
import { figure, median, type Print } from "./figures.ts";
import { firstVote, voteOn } from "./voters.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZES = [10, 1_000, 100_000] as const;
/** Voters of another poll who go on while one is closed. */
const OTHERS = 5;
/** Ballots that are filled in at once. */
const CHUNK = 5_000;

/** What one close took: seconds from its moment to the result, and the longest wait of another answer, milliseconds. */
interface Close {
  readonly seconds: number;
  readonly pauseMs: number;
  readonly bareMs: number;
  readonly tidySeconds: number;
}

/** Closes polls of three sizes through the engine while others vote, and measures the longest that one of them waits. */
export async function closes(database: BenchDatabase, print: Print): Promise<void> {
  const world = await openBenchWorld(database.url);
  const bare = await database.bare();
  try {
    const done = new Map<number, Close[]>(SIZES.map((size) => [size, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const size of SIZES) done.get(size)?.push(await closeOne(world, bare, size));
    }
    for (const [size, all] of done) tell(`${database.engine}.${size}`, all, print);
  } finally {
    await bare.close();
    await world.close();
  }
}

function tell(name: string, all: readonly Close[], print: Print): void {
  const insert = { name: "bare-insert", values: all.map((one) => one.bareMs) };
  print(
    figure(
      `close.${name}`,
      "s",
      all.map((one) => one.seconds),
    ),
  );
  print(
    figure(
      `close-pause.${name}`,
      "ms",
      all.map((one) => one.pauseMs),
      insert,
    ),
  );
  print(
    figure(
      `tidy.${name}`,
      "s",
      all.map((one) => one.tidySeconds),
    ),
  );
}

async function closeOne(world: BenchWorld, bare: Bare, size: number): Promise<Close> {
  const { engine, clock } = world;
  await world.ask("What shall we do on Thursday?");
  const poll = await newest(world);
  await fill(world, poll, size);
  // A day later another question goes out, which stays open when this one closes.
  clock.advance(DAY);
  const other = await world.ask("Where shall we meet?");
  const another = await newest(world);
  for (let who = 0; who < OTHERS; who++) await greet(world, other, who);
  clock.advance((poll.closesAt ?? 0) - clock.now() - MINUTE);
  await engine.catchUp();
  const bareMs = median((await loop(300, bare.insert)).waits);
  clock.advance(MINUTE);
  const others = voteOn(world, other, OTHERS);
  const start = performance.now();
  await engine.catchUp();
  const seconds = (performance.now() - start) / 1000;
  const pauseMs = Math.max(...(await others.stop()));
  await check(world, poll, size);
  const tidying = performance.now();
  await world.store.tidy("full");
  const tidySeconds = (performance.now() - tidying) / 1000;
  // So that the next round has no other poll than its own.
  clock.advance(2 * DAY);
  await engine.catchUp();
  await check(world, another, OTHERS);
  return { seconds, pauseMs, bareMs, tidySeconds };
}

async function newest(world: BenchWorld): Promise<Poll> {
  const open = await world.store.transaction((tx) => tx.pumps.pollsIn(["open"], undefined, 10));
  const [poll] = [...open].sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0));
  if (!poll) throw new Error("No poll is open.");
  return poll;
}

/** Everybody's first press in this question; whoever has said OK before is simply answered. */
async function greet(world: BenchWorld, question: Question, who: number): Promise<void> {
  const option = question.get(OPTIONS[who % OPTIONS.length] ?? "");
  if (option === undefined) throw new Error("The question has no such button.");
  const answer = await world.press(who, option);
  if (answer.kind === "card" && answer.card.title !== undefined) await firstVote(world, question, who);
}

async function fill({ ballots }: BenchWorld, poll: Poll, size: number): Promise<void> {
  for (let from = 0; from < size; from += CHUNK) {
    const some = Array.from({ length: Math.min(CHUNK, size - from) }, (_, i) => from + i);
    await Promise.all(
      some.map((who) =>
        ballots.cast(poll.id, member(1_000_000 + who), {
          way: "chat",
          choice: { kind: "options", options: [who % OPTIONS.length] },
        }),
      ),
    );
  }
}

/** The close did all it has to do: the result counts everybody, and neither a row nor the key is left. */
async function check({ store, ballots }: BenchWorld, { organisation, id }: Poll, size: number): Promise<void> {
  const poll = await store.transaction((tx) => tx.polls.find(organisation, id));
  const [published] = poll?.result ?? [];
  const answered = published?.kind === "exact" ? published.answered : undefined;
  if (poll?.phase !== "closed" || !(await ballots.verify(id))) throw new Error("The poll was not closed.");
  if (answered !== size) throw new Error(`${answered} of ${size} ballots were counted.`);
}
