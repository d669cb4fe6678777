import type { Desk } from "../../src/core/feedback/desk.ts";
import { FEEDBACK_AUDIENCES } from "../../src/core/feedback/item.ts";
import { MINUTE } from "../../src/core/time.ts";
import { type BenchWorld, OPTIONS, openBenchWorld, type Question } from "./bench-world.ts";
import type { BenchDatabase } from "./databases.ts";
import { type Paced, paced, submit, type Way, wayOf } from "./feedback-writers.ts";
import { figure, type Print, quantile } from "./figures.ts";
import { firstVote } from "./voters.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** How long each half of a round lasts. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const WITHOUT_CODE = 200;
const WITH_CODE = 5;
/** Votes a second beside them: a busy evening of a big group, and no more than a shared machine does at ease. */
const VOTES = 100;
const VOTERS = 50;
/** What one slot hands over. */
const RELEASED = Number(process.env.BENCH_RELEASED ?? 10_000);
const AT_ONCE = 50;

/** What one round measured. */
interface Round {
  readonly alone: Paced;
  readonly beside: Paced;
  readonly plain: Paced;
  readonly coded: Paced;
}

/** Submissions at a steady pace with votes beside them, in turns with votes alone; then releases of many items. */
export async function feedback(database: BenchDatabase, print: Print): Promise<void> {
  const world = await openBenchWorld(database.url);
  try {
    await world.openFeedback();
    const question = await world.ask("What matters most to you?");
    await Promise.all(Array.from({ length: VOTERS }, (_, who) => firstVote(world, question, who)));
    const crowd = newPeople();
    const plain = await wayOf(world, "No reply", crowd());
    const coded = await wayOf(world, "With a code", crowd());
    const rounds: Round[] = [];
    // The first round warms up and is not counted.
    for (let at = 0; at <= ROUNDS; at++) {
      const measured = await round(world, question, plain, coded, crowd);
      if (at > 0) rounds.push(measured);
    }
    tell(database.engine, rounds, print);
    const seconds: number[] = [];
    // What the rounds left behind goes first.
    await nextSlot(world);
    for (let at = 0; at < ROUNDS; at++) seconds.push(await releaseOne(world, plain, crowd));
    print(figure(`release.${database.engine}.${RELEASED}`, "s", seconds));
  } finally {
    await world.close();
  }
}

/** Numbers of members who have done nothing yet: nobody may send more than a few a day. */
function newPeople(): () => number {
  let next = 1_000_000;
  return () => next++;
}

async function round(
  world: BenchWorld,
  question: Question,
  plain: Way,
  coded: Way,
  crowd: () => number,
): Promise<Round> {
  const votes = () => paced(VOTES, SECONDS, (nth) => vote(world, question, nth));
  const alone = await votes();
  const [beside, without, withCode] = await Promise.all([
    votes(),
    paced(WITHOUT_CODE, SECONDS, () => submit(world, plain, crowd())),
    paced(WITH_CODE, SECONDS, () => submit(world, coded, crowd())),
  ]);
  return { alone, beside, plain: without, coded: withCode };
}

async function vote(world: BenchWorld, question: Question, nth: number): Promise<void> {
  const who = nth % VOTERS;
  const label = OPTIONS[(who + Math.floor(nth / VOTERS)) % OPTIONS.length] ?? "";
  const token = question.get(label);
  if (token === undefined) throw new Error("The question has no such button.");
  const answer = await world.press(who, token);
  if (answer.kind !== "card" || !answer.card.summary.includes(label)) throw new Error("A vote was not kept.");
}

function tell(engine: string, rounds: readonly Round[], print: Print): void {
  const wait = (of: number, pick: (one: Round) => Paced) => rounds.map((one) => quantile(pick(one).waits, of));
  const sustained = rounds.map((one) => one.plain.perSecond);
  print(figure(`feedback.${engine}.sustained`, "submissions/s", sustained));
  print(
    figure(
      `feedback-p99.${engine}.sustained`,
      "ms",
      wait(0.99, (one) => one.plain),
    ),
  );
  const receipt = rounds.map((one) => one.coded.perSecond);
  print(figure(`feedback.${engine}.receipt`, "submissions/s", receipt));
  print(
    figure(
      `feedback-p99.${engine}.receipt`,
      "ms",
      wait(0.99, (one) => one.coded),
    ),
  );
  for (const [name, of] of [
    ["votes-beside", 0.5],
    ["votes-beside-p99", 0.99],
  ] as const) {
    const alone = {
      name: `${name === "votes-beside" ? "votes-alone" : "votes-alone-p99"}.${engine}`,
      values: wait(of, (one) => one.alone),
    };
    print(
      figure(
        `${name}.${engine}`,
        "ms",
        wait(of, (one) => one.beside),
        alone,
      ),
    );
  }
}

/** Fills the pool, moves on to the slot, and gives the seconds from there until everything is with the readers. */
async function releaseOne(world: BenchWorld, way: Way, crowd: () => number): Promise<number> {
  const before = await deskOf(world);
  const writing = Array.from({ length: AT_ONCE }, async () => {
    for (let nth = 0; nth < RELEASED / AT_ONCE; nth++) await submit(world, way, crowd());
  });
  await Promise.all(writing);
  const seconds = await nextSlot(world);
  const released = await world.store.transaction((tx) =>
    tx.heard.count(before.organisation, before.group, FEEDBACK_AUDIENCES, before.release),
  );
  if (released < RELEASED) throw new Error(`${released} of ${RELEASED} items were released.`);
  return seconds;
}

/** Moves on to the next slot; seconds from there until all is done. */
async function nextSlot(world: BenchWorld): Promise<number> {
  const { slot } = await deskOf(world);
  // What the time until then brings about, such as the deletion of old marks, is not what is measured.
  world.clock.advance(slot - world.clock.now() - MINUTE);
  await world.engine.catchUp();
  world.clock.advance(MINUTE);
  const start = performance.now();
  await world.engine.catchUp();
  return (performance.now() - start) / 1000;
}

/** The group's feedback: its next slot, and what is released then. */
async function deskOf({ store }: BenchWorld): Promise<Desk> {
  const [desk] = await store.transaction((tx) => tx.desks.inPhase(["open", "slot", "shredding"]));
  if (!desk) throw new Error("Feedback is not open.");
  return desk;
}
