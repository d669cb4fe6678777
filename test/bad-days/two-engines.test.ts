import { afterEach, beforeEach, expect, it } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { plain } from "../../src/cards/plain.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import type { EventId, Inbound, Listener } from "../../src/ports/chat-adapter.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { openFeedback } from "../scenarios/feedback.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { askQuestion, firstAnswer, setUpGroup } from "./world-under-strain.ts";

const PEOPLE = ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay"] as const;
const HOUR = 3_600_000;
const WEEK = 7 * 24 * 3_600_000;

let database: FreshDatabase;
let world: World;
let second: { readonly engine: Engine; readonly store: Store };
/** The newest press, as it was handed to the first engine. */
let newest: Inbound | undefined;
let presses = 0;

beforeEach(async () => {
  database = await freshDatabase("postgresql");
  world = await openWorld(
    async (clock) => {
      const stage = await openMemoryStage({ clock });
      const { start } = stage.adapter;
      Object.assign(stage.adapter, {
        start: (listen: Listener) =>
          start((event) => {
            newest = event;
            return listen(event);
          }),
      });
      return stage;
    },
    { databaseUrl: database.url },
  );
  second = await secondEngine();
});
afterEach(async () => {
  await second.engine.stop();
  await second.store.close();
  await world.close();
  await database.dispose();
});

/** Another process' engine: its own connections, caches and memory; the same database, keyring, secret and platform. */
async function secondEngine(): Promise<typeof second> {
  const { clock, secret, folder, stage } = world;
  const store = await openStore(database.url);
  const randomness = seededRandomness(99);
  const engine = createEngine({
    store,
    secret,
    clock,
    randomness,
    keyring: await FileKeyring.open({ directory: `${folder}/keyring`, randomness, clock }),
    adapters: [stage.adapter],
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log: () => {},
    everyMinute: () => async () => {},
  });
  await engine.start();
  return { engine, store };
}

/** Both do at the same time all that is due. */
const both = () => Promise.all([world.engine.catchUp(), second.engine.catchUp()]);
/** Time goes by, so that a row whose claim ran out meanwhile is looked at again. */
async function bothPatiently(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await both();
    world.clock.advance(61_000);
  }
}
const groupTexts = async () => (await world.stage.group("Ann")).map((seen) => seen.text);

/** A press, by the other process and as another event. */
async function bySecond(press: Inbound | undefined): Promise<string> {
  if (!press) throw new Error("Nothing was pressed.");
  presses += 1;
  const id = `by-the-second-${presses}` as EventId;
  const answer = await second.engine.listen(world.stage.adapter, { ...press, id });
  return answer.kind === "card" ? plain(answer.card) : answer.kind;
}

it("posts once, closes once and counts once", async () => {
  await setUpGroup(world);
  for (const question of ["First?", "Second?", "Third?"]) {
    await askQuestion(world, question);
    for (const who of PEOPLE) {
      const say = conversation({ stage: world.stage, settle: async () => void (await both()) });
      await say.presses(who, "Money");
      const seen = (await world.stage.privately(who)).at(-1)?.text ?? "";
      if (seen.includes("I have not kept")) await say.presses(who, "OK, count my answer");
      await say.sees(who, "You chose: Money");
    }
    world.clock.advance(WEEK + 60_000);
    await bothPatiently();
    const texts = await groupTexts();
    expect(texts.filter((text) => text.includes("Result of") && text.includes(question))).toHaveLength(1);
    expect(
      texts.filter((text) => text.includes(question)),
      "the card and its result",
    ).toHaveLength(2);
    expect(texts.join("\n")).toContain("6 people answered");
  }
  const keyring = await FileKeyring.open({
    directory: `${world.folder}/keyring`,
    randomness: seededRandomness(1),
    clock: world.clock,
  });
  expect(await keyring.list()).toEqual([]);
});

it("an answer that comes to one process after the other closed the question is met kindly, and not counted", async () => {
  await setUpGroup(world);
  await askQuestion(world);
  for (const who of PEOPLE) await firstAnswer(world, who, "Time off");
  // On the hour everybody's OK to the note is written, so that the second process finds it too.
  await world.pass(HOUR);
  const say = conversation(world);
  await say.presses("Ann", "Change my answer");
  await say.presses("Ann", "Money");
  const money = newest;
  await say.presses("Ann", "Change my answer");
  await say.presses("Ann", "Time off");
  expect(await bySecond(newest), "the second process has the question as open").toContain("You chose: Time off");
  await say.commands("Denise", "asks");
  await say.presses("Denise", (await world.stage.privately("Denise")).at(-1)?.labels[0] ?? "");
  await world.stage.press("Denise", "Close it now");
  expect(await bySecond(money)).toContain("has closed. The result comes soon.");
  world.clock.advance(6 * 60_000);
  await bothPatiently();
  await say.groupSees("Result of", "6 people answered", /Time off.*6 people/, /Money.*0 people|Money.*nobody/i);
});

it("keeps a message in the new pool whose author looked before the slot, which the other process has passed since", async () => {
  const say = await openFeedback(world);
  const { stage, clock, store } = world;
  clock.advance(Date.parse("2026-12-03T10:00:01Z") - clock.now());
  await stage.command("Ann", "feedback", "", "one-to-one");
  await stage.press("Ann", "No reply");
  await stage.fill("Ann", {
    "What do you want to say?": "The bus was late again.",
    "What is it?": "A problem",
    "Who may read it?": "All the readers",
    "What if too few people write?": "Wait, then delete it",
  });
  const before = await openPools(store);
  await second.engine.catchUp();
  const after = await openPools(store);
  expect(after.some((id) => before.includes(id))).toBe(false);
  await stage.press("Ann", "Send it as it is");
  await say.sees("Ann", "Thank you. I have it, sealed");
  const rows = await Promise.all(after.map((id) => store.pools.page(id, undefined, 9)));
  expect(rows.flat()).toHaveLength(1);
});

/** The fillings that take messages. */
const openPools = (store: Store) =>
  store.transaction(async (tx) => {
    const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
    const all = desk ? await tx.desks.batches(desk.organisation, desk.group) : [];
    return all.filter(({ phase }) => phase === "open").map(({ id }) => id);
  });
