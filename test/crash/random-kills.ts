import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { Ballots, draft, OPTIONS, postAt, postNow, postsAbout, vote } from "./asking.ts";
import { openTown, setUpGroups, type Town } from "./town.ts";
import { expectWhole, pollAsking } from "./verdict.ts";

const DAY = 86_400_000;
const VOTERS = 12;
/** Longer than a close with its posts takes, so that some kills come after all is done. */
const LONGEST_WAIT_MS = 120;

/** Kills the bot again and again at moments that a seed chooses, through the lives of as many questions as it takes. */
export function killAtRandom(engine: "sqlite" | "postgresql", kills: number, seed: number): void {
  describe(`killed ${kills} times or more on ${engine}, seed ${seed}`, () => {
    let town: Town;
    const chance = seededRandomness(seed);
    beforeAll(async () => {
      town = await openTown(engine);
      await setUpGroups(town);
      await town.settle();
    }, 240_000);
    afterAll(() => town?.close(), 240_000);

    it("counts every acknowledged answer once, posts everything once, and leaves no key", async () => {
      let unanswered = 0;
      for (let life = 1; town.kills() < kills; life++) {
        const about = `${engine}, seed ${seed}, question ${life}`;
        unanswered += (await oneLife(town, chance.integer, `What matters, number ${life}?`, about)).unanswered;
      }
      // Else no kill came while anything was under way, and nothing was shown.
      expect(unanswered).toBeGreaterThan(0);
      expect(await town.keys()).toEqual([]);
    }, 600_000);
  });
}

type Draw = (below: number) => number;

async function oneLife(town: Town, draw: Draw, question: string, about: string): Promise<Ballots> {
  await open(town, draw, question);
  const ballots = new Ballots();
  await killedBurst(town, draw, question, ballots);
  await killedBurst(town, draw, question, ballots);
  await town.up();
  // Whoever does not know whether it counted presses again, but for one, who gives up.
  for (const voter of ballots.voters().slice(1)) {
    if (ballots.of(voter).size > 1) await vote(town, ballots, question, voter, any(draw));
  }
  await toTheMomentOf(town, (await pollAsking(town, question)).closesAt);
  await killedWork(town, draw, () => town.order({ do: "catch-up" }));
  await town.up();
  await killedWork(town, draw, () => town.order({ do: "catch-up" }));
  await town.settle();
  await expectWhole(town, question, ballots, about);
  return ballots;
}

const any = (draw: Draw): string => OPTIONS[draw(OPTIONS.length)] ?? OPTIONS[0];

/** Half of all questions go out by a due job, killed over it; the others by the organiser's own press. */
async function open(town: Town, draw: Draw, question: string): Promise<void> {
  await town.up();
  const managed = await draft(town, question);
  if (draw(2) === 0) {
    const press = postNow(town, managed);
    await killedWork(town, draw, () => town.once(press));
    await town.insist(press);
  } else {
    await postAt(town, managed, await tomorrow(town, question));
    await toTheMomentOf(town, (await pollAsking(town, question)).opensAt);
    await killedWork(town, draw, () => town.order({ do: "catch-up" }));
  }
  await town.settle();
  expect(postsAbout(town, question).cards, `cards of ${question}`).toHaveLength(2);
}

/** The day after the town's own today. */
async function tomorrow(town: Town, question: string): Promise<string> {
  await pollAsking(town, question);
  return new Date(town.now() + DAY).toISOString().slice(0, 10);
}

async function toTheMomentOf(town: Town, moment: number | undefined): Promise<void> {
  if (moment === undefined) throw new Error("There is no such moment.");
  await town.order({ do: "pass", ms: Math.max(0, moment - town.now()) + 1000 });
}

/** Asks for something and kills the bot meanwhile: after a while, or at one of its next calls to the platform. */
async function killedWork(town: Town, draw: Draw, begin: () => Promise<unknown>): Promise<void> {
  let dies: () => void = () => {};
  const fatal = new Promise<void>((done) => {
    dies = done;
  });
  const callsLeft = draw(2) === 0 ? 1 + draw(4) : Number.POSITIVE_INFINITY;
  const fate = draw(2) === 0 ? ("before" as const) : ("after" as const);
  let calls = 0;
  town.platform.onCall(() => {
    calls += 1;
    if (calls < callsLeft) return "lives";
    if (calls === callsLeft) dies();
    return calls === callsLeft ? fate : "before";
  });
  const work = begin();
  const waits = callsLeft === Number.POSITIVE_INFINITY ? pause(draw(LONGEST_WAIT_MS)) : Promise.race([fatal, work]);
  await waits;
  await town.kill();
  await work;
  town.platform.onCall(undefined);
}

const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

/** Everybody answers, some change their answer, and at one of the acknowledgements the bot is killed. */
async function killedBurst(town: Town, draw: Draw, question: string, ballots: Ballots): Promise<void> {
  await town.up();
  let left = 1 + draw(2 * VOTERS);
  let killed: Promise<void> | undefined;
  const votes = Array.from({ length: VOTERS }, (_, n) => "v".repeat(n + 1)).map(async (voter) => {
    for (let time = 0; time < 3 && !killed; time++) {
      if ((await vote(town, ballots, question, voter, any(draw))) !== "kept") return;
      left -= 1;
      if (left === 0) killed = town.kill();
    }
  });
  await Promise.all(votes);
  await (killed ?? town.kill());
}
