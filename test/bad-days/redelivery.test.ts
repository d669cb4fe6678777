import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer, EventId, Inbound } from "../../src/ports/chat-adapter.ts";
import { conversation } from "../scenarios/conversation.ts";
import { SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import {
  askQuestion,
  everyRow,
  firstAnswer,
  newestOf,
  openStrainedWorld,
  type StrainedWorld,
  setUpGroup,
} from "./world-under-strain.ts";

let world: StrainedWorld;
beforeEach(async () => {
  world = await openStrainedWorld();
});
afterEach(() => world.close());

/** What was handed to the engine, to be handed in again later than `redeliver` can. */
function recordEvents(of: World): Inbound[] {
  const events: Inbound[] = [];
  const { start } = of.stage.adapter;
  Object.assign(of.stage.adapter, {
    start: (listen: (event: Inbound) => Promise<Answer>) =>
      start((event) => {
        events.push(event);
        return listen(event);
      }),
  });
  return events;
}

it("an organiser's event that comes twice is done once", async () => {
  const say = conversation(world);
  const twice = async (act: Promise<void>): Promise<void> => {
    await act;
    await world.settle();
    const before = everyRow(world);
    const posts = (await world.stage.group("Ann")).length;
    await world.stage.redeliver();
    await world.settle();
    expect(everyRow(world)).toBe(before);
    expect(await world.stage.group("Ann")).toHaveLength(posts);
  };
  await twice(world.stage.install("Denise"));
  await twice(world.stage.press("Denise", "Set me up"));
  await twice(world.stage.fill("Denise", SET_UP));
  await twice(world.stage.press("Denise", "Post a practice question"));
  await say.groupSees("Tea or coffee?");
  await askQuestion(world);
  await firstAnswer(world, "Ann", "Time off");
  await say.commands("Denise", "asks");
  await say.presses("Denise", (await world.stage.privately("Denise")).at(-1)?.labels[0] ?? "");
  await twice(world.stage.press("Denise", "Close it now"));
  await twice(world.stage.press("Denise", "Open it again"));
  await twice(world.stage.command("Denise", "new"));
});

it("a member's press that comes again after a later one undoes nothing", async () => {
  await world.close();
  const stage = await openMemoryStage();
  const recorded: { events: Inbound[] } = { events: [] };
  world = Object.assign(
    await openWorld(async (clock) => {
      const made = await openMemoryStage({ clock });
      recorded.events = recordEvents({ stage: made } as unknown as World);
      return made;
    }),
    { logged: [] },
  );
  await stage.close();
  await setUpGroup(world);
  await askQuestion(world);
  await firstAnswer(world, "Ann", "Time off");
  const again = async (event: Inbound | undefined): Promise<string> => {
    if (!event) throw new Error("There is no such event.");
    return JSON.stringify(await world.engine.listen(world.stage.adapter, event));
  };
  const first = recorded.events.at(-1);
  await world.stage.press("Ann", "Change my answer");
  await world.stage.press("Ann", "Money");
  const second = recorded.events.at(-1);
  expect(await newestOf(world, "Ann")).toContain("You chose: Money");
  // The platform did not hear that the first was taken, and gives it again.
  expect(await again(first)).toContain("You chose: Money");
  await world.stage.command("Ann", "mydata");
  expect(await newestOf(world, "Ann")).toContain("Money");
  await world.stage.press("Bea", "Time off");
  await world.stage.press("Bea", "OK, count my answer");
  await world.stage.press("Bea", "Take my answer back");
  const taken = recorded.events.at(-1);
  expect(await again(recorded.events.at(-2))).not.toContain("You chose");
  await world.stage.press("Bea", "Answer again");
  await world.stage.press("Bea", "Money");
  expect(await again(taken)).toContain("You chose: Money");
  // Once it is forgotten, or by another event, the same press counts as a press.
  const fresh = { ...second, id: "another" as EventId } as Inbound;
  expect(await again({ ...fresh, ...first, id: "yet-another" as EventId } as Inbound)).toContain("You chose: Time off");
});

it("what is typed counts once, also in a form that is asked step by step", async () => {
  await world.close();
  world = Object.assign(
    await openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" })),
    { logged: [] },
  );
  await world.stage.install("Denise");
  await world.settle();
  await world.stage.press("Denise", "Set me up");
  const seen = async () => (await world.stage.privately("Denise")).map((one) => one.text);
  expect((await seen()).at(-1)).toContain("What is your group called?");
  await world.stage.type("Denise", "Thursday carers");
  expect((await seen()).at(-1)).toContain("Who runs this group?");
  const before = await seen();
  await world.stage.redeliver();
  expect(await seen()).toEqual(before);
  await world.stage.type("Denise", "Southend Carers");
  expect((await seen()).at(-1)).toContain("Where is the group?");
  await world.stage.press("Denise", "Wales");
  expect((await seen()).at(-1)).toContain("What do you call your people?");
  await world.stage.redeliver();
  expect((await seen()).at(-1), "the next question still stands").not.toContain("Line 1");
});
