import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { SET_UP } from "../scenarios/first-loop.ts";
import { openPlatformTown, type PlatformName, type PlatformTown } from "./platform-town.ts";

const VOTERS = ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz"] as const;
const OPTIONS = ["Morning", "Afternoon", "Evening"] as const;
const QUESTION = "When shall we meet?";
const NOTE = "I have not kept your answer yet";
const WEEK_MS = 7 * 86_400_000;
/** Twelve presses are twelve answers at the least, so a bot that dies over one of these calls has not answered all. */
const FATAL_CALLS = { first: 2, last: VOTERS.length } as const;
/** The note, its OK, and the answer. */
const MOST_PRESSES = 4;

/** Kills the bot twice over one question, in the middle of twelve people's presses, at moments that a seed chooses. */
export function killInBursts(platform: PlatformName, engine: "sqlite" | "postgresql", seed: number): void {
  describe(`${platform} on ${engine}: killed while twelve people press, seed ${seed}`, () => {
    let place: PlatformTown;
    beforeAll(async () => {
      place = await openPlatformTown(platform, engine);
      await place.town.up();
      await setUp(place);
    }, 240_000);
    afterAll(() => place?.close(), 240_000);

    it("counts everybody once, with what they saw acknowledged last", { timeout: 240_000 }, async () => {
      const { integer } = seededRandomness(seed);
      const first = choices(integer);
      await killedBurst(place, first, fatalCall(integer));
      await everybodyEndsWith(place, first);
      expect(await ballots(place), "a row a person, after a kill").toBe(VOTERS.length);

      // Now everybody thinks again, and the next bot dies over it.
      const second = new Map(VOTERS.map((who) => [who, otherThan(first.get(who) ?? "", integer)]));
      await killedBurst(place, second, fatalCall(integer));
      await everybodyEndsWith(place, second);
      expect(await ballots(place), "a row a person, after another kill").toBe(VOTERS.length);

      expect(place.town.kills()).toBe(2);
      await expectResult(place, second);
    });
  });
}

type Choices = ReadonlyMap<string, string>;
type Draw = (below: number) => number;

const any = (draw: Draw, from: readonly string[]): string => from[draw(from.length)] ?? OPTIONS[0];
const fatalCall = (draw: Draw): number => FATAL_CALLS.first + draw(FATAL_CALLS.last - FATAL_CALLS.first + 1);
const choices = (draw: Draw): Choices => new Map(VOTERS.map((who) => [who, any(draw, OPTIONS)]));
const otherThan = (option: string, draw: Draw): string =>
  any(
    draw,
    OPTIONS.filter((one) => one !== option),
  );

const talk = ({ stage, town }: PlatformTown) => conversation({ stage, settle: () => settle(town) });

/** What is due, and what only waits for the platform's pace. */
async function settle(town: PlatformTown["town"]): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await town.order({ do: "catch-up" });
    await town.order({ do: "pass", ms: 20_000 });
  }
  await town.order({ do: "catch-up" });
}

async function setUp(place: PlatformTown): Promise<void> {
  const say = talk(place);
  await place.stage.install("Denise");
  await settle(place.town);
  await say.presses("Denise", "Set me up");
  await say.fills("Denise", SET_UP);
  await say.groupSees("Sayso is ready");
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    "Your question": QUESTION,
    "How can people answer?": "Choose one",
    "The answers to choose from": OPTIONS.join("\n"),
    "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
    "What is this question for?": "Just for us, nothing is decided",
  });
  await say.presses("Denise", "Post it now");
  await say.groupSees(QUESTION);
}

/** Everybody presses at the same time, and the bot is killed over one of its calls to the platform. */
async function killedBurst(place: PlatformTown, wanted: Choices, call: number): Promise<void> {
  const { town } = place;
  const killed = place.killAtCall(call);
  let dead = false;
  const vote = async (who: string): Promise<void> => {
    for (let press = 0; press < MOST_PRESSES && !dead; press++) {
      if (await pressesOn(place, who, wanted.get(who) ?? "")) return;
    }
  };
  const votes = Promise.allSettled(VOTERS.map(vote));
  await killed;
  dead = true;
  const unsure = await notYetAnswered(place, wanted);
  await town.up();
  for (const vote of await votes) if (vote.status === "rejected") expectDeath(vote.reason);
  // Else nothing was tried.
  expect(unsure, "people who do not know whether they were heard").not.toEqual([]);
}

/** The only thing that may go wrong over a press is that the bot dies. */
function expectDeath(reason: unknown): void {
  expect(String(reason)).toMatch(
    /The bot is (dead|not running)|not connected to Discord|no line open|The line broke before it was acknowledged/,
  );
}

const newest = async ({ stage }: PlatformTown, who: string): Promise<string> =>
  (await stage.privately(who)).at(-1)?.text ?? "";

const notYetAnswered = async (place: PlatformTown, wanted: Choices): Promise<readonly string[]> => {
  const unsure: string[] = [];
  for (const [who, option] of wanted)
    if (!(await newest(place, who)).includes(`You chose: ${option}`)) unsure.push(who);
  return unsure;
};

/** One press, on what stands on this person's screen by now: true where there is nothing left to press. */
async function pressesOn(place: PlatformTown, who: string, option: string): Promise<boolean> {
  const seen = await newest(place, who);
  if (seen.includes(`You chose: ${option}`)) return true;
  await place.stage.press(who, seen.includes(NOTE) ? "OK, count my answer" : option);
  return false;
}

/** Whoever saw no answer presses once more, on the buttons from before the bot died. Whoever saw one does nothing. */
async function everybodyEndsWith(place: PlatformTown, wanted: Choices): Promise<void> {
  for (const who of await notYetAnswered(place, wanted)) {
    for (let press = 0; press < MOST_PRESSES; press++) {
      if (await pressesOn(place, who, wanted.get(who) ?? "")) break;
    }
  }
  expect(await notYetAnswered(place, wanted), "people without an answer").toEqual([]);
}

async function ballots({ town }: PlatformTown): Promise<number> {
  const [poll] = await town.store.transaction((tx) => tx.pumps.pollsIn(["open"], undefined, 10));
  if (!poll) throw new Error("There is no open question.");
  return town.store.ballots.count(poll.id);
}

/** It closes by itself; what is shown is what everybody was told last, and no key and no row is left. */
async function expectResult(place: PlatformTown, wanted: Choices): Promise<void> {
  const { town, stage } = place;
  await town.order({ do: "pass", ms: WEEK_MS });
  await town.settle();
  const results = (await stage.group("Ann")).filter(({ text }) => text.includes("Result of"));
  expect(results, "one result").toHaveLength(1);
  const text = results[0]?.text ?? "";
  expect(text).toContain(`${VOTERS.length} people answered`);
  for (const option of OPTIONS) {
    const count = [...wanted.values()].filter((one) => one === option).length;
    expect(text, `${option}: ${count}`).toMatch(new RegExp(`${option}\\W+${count} (people|person)`));
  }
  expect(await town.store.transaction((tx) => tx.pumps.pollsIn(["closed"], undefined, 10))).toHaveLength(1);
  expect(await town.keys()).toEqual([]);
  expect(await town.log(), "the bot's log").not.toMatch(/"event":"(fault|tick|poll)\.\w*fault|unexpected/);
}
