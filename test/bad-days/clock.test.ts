import { afterEach, beforeEach, expect, it } from "vitest";
import { conversation } from "../scenarios/conversation.ts";
import { askQuestion, firstAnswer, openStrainedWorld, type StrainedWorld, setUpGroup } from "./world-under-strain.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let world: StrainedWorld;
beforeEach(async () => {
  world = await openStrainedWorld();
  await setUpGroup(world);
  await askQuestion(world);
  await firstAnswer(world, "Ann", "Time off");
  // The last half hour before it closes.
  world.clock.advance(7 * DAY - 30 * MINUTE);
  await world.settle();
});
afterEach(() => world.close());

const results = async (): Promise<number> =>
  (await world.stage.group("Ann")).filter((seen) => seen.text.includes("Result of")).length;

it("a clock that jumps ahead over a close holds it for one tick, and then it closes once", async () => {
  world.clock.jump(HOUR);
  await world.settle();
  expect(await results()).toBe(0);
  expect(world.logged.join("\n")).toContain('"event":"clock.jumped","direction":"forward"');
  // Somebody sets it right before the next tick: nothing was lost.
  world.clock.jump(-HOUR);
  world.clock.advance(MINUTE);
  await world.settle();
  expect(await results()).toBe(0);
  await conversation(world).presses("Ann", "Money");
  await conversation(world).sees("Ann", "You chose");
  // And once it is really time:
  await world.pass(HOUR);
  expect(await results()).toBe(1);
  await world.pass(DAY);
  expect(await results()).toBe(1);
});

it("a clock that jumps ahead and stays there closes at the next tick", async () => {
  world.clock.jump(HOUR);
  await world.settle();
  expect(await results()).toBe(0);
  world.clock.advance(MINUTE);
  await world.settle();
  expect(await results()).toBe(1);
});

it("a clock that jumps back a day closes nothing twice and nothing early", async () => {
  world.clock.jump(-DAY);
  world.clock.advance(MINUTE);
  await world.settle();
  expect(world.logged.join("\n")).toContain('"direction":"back"');
  expect(await results()).toBe(0);
  await world.pass(HOUR);
  expect(await results()).toBe(0);
  await world.pass(DAY);
  expect(await results()).toBe(1);
  // Back once more, over the close that was: done is done.
  world.clock.jump(-DAY);
  await world.settle();
  await world.pass(DAY + HOUR);
  expect(await results()).toBe(1);
});

it("a clock that jumps back in the grace of a close by hand still counts, later", async () => {
  const say = conversation(world);
  await say.commands("Denise", "asks");
  await world.stage.press("Denise", (await world.stage.privately("Denise")).at(-1)?.labels[0] ?? "");
  await say.presses("Denise", "Close it now");
  await say.sees("Denise", "The question is closed");
  world.clock.jump(-HOUR);
  await world.settle();
  expect(await results()).toBe(0);
  await world.pass(HOUR + 6 * MINUTE);
  expect(await results()).toBe(1);
});
