import { afterEach, expect, it } from "vitest";
import { createEngine } from "../../src/engine/engine.ts";
import type { ChatAdapter, Platform } from "../../src/ports/chat-adapter.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { askQuestion, draftQuestion, newestOf, openStrainedWorld, setUpGroup } from "./world-under-strain.ts";

let world: World;
afterEach(() => world?.close());

const MINUTE = 60_000;

/** Lets an hour of minutes go by. */
async function patiently(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    world.clock.advance(MINUTE);
    await world.settle();
  }
}

it("an adapter that throws over a post is asked again, and nothing is posted twice", async () => {
  const strained = await openStrainedWorld();
  world = strained;
  await setUpGroup(world);
  await draftQuestion(world);
  const { adapter } = world.stage;
  const { send } = adapter;
  let throws = 2;
  const throwing: Pick<ChatAdapter, "send"> = {
    async send(to, card, key) {
      throws -= 1;
      // The first time it throws at once, the second time after the platform took the post.
      if (throws === 1) throw new TypeError("I am an adapter with a fault: Denise said hello.");
      const sent = await send(to, card, key);
      if (throws === 0) throw new Error("So am I.");
      return sent;
    },
  };
  Object.assign(adapter, throwing);
  const before = (await world.stage.group("Ann")).length;
  await world.stage.press("Denise", "Post it now");
  await patiently();
  expect(throws).toBeLessThan(0);
  expect(await world.stage.group("Ann")).toHaveLength(before + 1);
  // The host is told the class of the fault and no word of its text.
  const log = strained.logged.join("\n");
  expect(log).toContain('"event":"outbox.fault"');
  expect(log).toContain("TypeError");
  expect(log).not.toContain("hello");
});

it("an adapter that throws when it is asked about a person is met with a kind card", async () => {
  world = await openStrainedWorld();
  await setUpGroup(world);
  await askQuestion(world);
  const { isMember } = world.stage.adapter;
  Object.assign(world.stage.adapter, {
    isMember: async () => {
      throw new Error("The platform is away.");
    },
  });
  await world.stage.type("Bea", "1");
  expect(await newestOf(world, "Bea")).toContain("Something went wrong on my side.");
  // In the room the press itself shows that she is there.
  await world.stage.press("Bea", "Money");
  expect(await newestOf(world, "Bea")).toContain("I have not kept your answer yet");
  Object.assign(world.stage.adapter, { isMember });
});

it("where a platform will not tell who is in the room, a press there counts for a quarter of an hour", async () => {
  world = await openWorld((clock) => openMemoryStage({ clock, privately: "one-to-one" }));
  await setUpGroup(world);
  await askQuestion(world);
  Object.assign(world.stage.adapter, { isMember: async () => "unknown" });
  // Zed is not in the group and has never pressed anything there.
  await world.stage.type("Zed", "1");
  expect(await newestOf(world, "Zed")).not.toContain("I have not kept your answer yet");
  expect(await newestOf(world, "Zed")).not.toContain("You chose");
  const say = conversation(world);
  await say.presses("Bea", "Money");
  await say.presses("Bea", "OK, count my answer");
  await say.sees("Bea", "You chose: Money");
  world.clock.advance(16 * MINUTE);
  await say.presses("Bea", "Change my answer");
  await say.sees("Bea", "I can only take answers from people in the group");
});

it("a platform that does not connect holds up no other, and is tried again", async () => {
  world = await openStrainedWorld();
  await world.engine.stop();
  let away = true;
  let connected = 0;
  const { adapter } = await openMemoryStage();
  const unwell: ChatAdapter = {
    ...adapter,
    platform: "unwell" as Platform,
    async start() {
      if (away) throw new Error("The platform is away.");
      connected += 1;
    },
  };
  const { store, secret, keyring, clock } = world;
  let tick: () => Promise<void> = async () => {};
  const logged: string[] = [];
  const engine = createEngine({
    store,
    secret,
    keyring,
    clock,
    adapters: [unwell, world.stage.adapter],
    randomness: seededRandomness(3),
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
    everyMinute: (run) => {
      tick = run;
      return async () => {};
    },
  });
  await engine.start();
  await world.stage.command("Ann", "help");
  expect(await newestOf(world, "Ann")).not.toBe("(nothing)");
  expect(logged).toContain('{"event":"platform.lost","platform":"unwell"}');
  // The first tick is still under way.
  await tick();
  away = false;
  await tick();
  await tick();
  expect(connected).toBe(1);
  await engine.stop();
});
