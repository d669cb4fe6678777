import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { checkFeedbackKeys } from "../../src/engine/feedback-keys.ts";
import type { Keyring } from "../../src/ports/keyring.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { openFeedback, writes } from "../scenarios/feedback.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { openMemoryStage } from "../stages/memory.ts";

let database: FreshDatabase;
let world: World;

beforeEach(async () => {
  database = await freshDatabase("postgresql");
  world = await openWorld((clock) => openMemoryStage({ clock }), { databaseUrl: database.url });
});
afterEach(async () => {
  await world.close();
  await database.dispose();
});

/** What another process does first of all when it starts: on connections and a keyring of its own. */
async function anotherStarts(): Promise<void> {
  const store = await openStore(database.url);
  const { folder, clock } = world;
  const keyring = await FileKeyring.open({ directory: `${folder}/keyring`, randomness: seededRandomness(99), clock });
  try {
    await checkFeedbackKeys({ store, keyring, log: () => {} });
  } finally {
    await store.close();
  }
}

/** Resolves when so many keys of feedback have been made; whoever makes them goes on a while after. */
function made(keyring: Keyring, keys: number): Promise<void> {
  const create = keyring.create.bind(keyring);
  let count = 0;
  return new Promise((reached) => {
    Object.assign(keyring, {
      create: async (id: string) => {
        const key = await create(id);
        if (id.startsWith("feedback-") && ++count === keys) {
          reached();
          await pause(1500);
        }
        return key;
      },
    });
  });
}

const feedbackKeys = async () => (await world.keyring.list()).filter((id) => id.startsWith("feedback-"));

/** Every key that the one desk and its fillings need. */
async function neededKeys(): Promise<readonly string[]> {
  return world.store.transaction(async (tx) => {
    const [desk] = await tx.desks.inPhase(["open", "slot", "shredding"]);
    if (!desk) return [];
    const batches = await tx.desks.batches(desk.organisation, desk.group);
    return [desk.release, desk.senders.id, desk.marks.id, ...batches.map((batch) => batch.id)].map(
      (id) => `feedback-${id}`,
    );
  });
}

/** Three keys of a desk, and one for each of three ways and two audiences. */
const KEYS_OF_A_DESK = 9;

it("a process that starts while feedback is opened takes none of its keys for left-overs", async () => {
  const other = made(world.keyring, KEYS_OF_A_DESK).then(anotherStarts);
  const say = await openFeedback(world);
  await other;
  const needed = await neededKeys();
  expect(needed).toHaveLength(KEYS_OF_A_DESK);
  expect(await feedbackKeys()).toEqual([...needed].sort());
  await writes(say, "Ann", { text: "The room is cold.", going: "Let it go alone" });
});

it("a process that starts while feedback is released leaves nothing lost, and what it took is made again", async () => {
  const say = await openFeedback(world);
  await writes(say, "Ann", { text: "The room is cold.", going: "Let it go alone" });
  const other = made(world.keyring, KEYS_OF_A_DESK).then(anotherStarts);
  await world.until("2026-12-03T10:05:00Z");
  await other;
  await world.settle();
  await world.pass(3_600_000);
  await say.sees("Liz", "one thing to read");
  const standing = await feedbackKeys();
  for (const key of await neededKeys()) expect(standing).toContain(key);
});

it("keys that no desk needs are gone after a start", async () => {
  await openFeedback(world);
  (await world.keyring.create("feedback-ffffffffffffffffffffffffffffffff")).fill(0);
  await anotherStarts();
  expect(await feedbackKeys()).toEqual([...(await neededKeys())].sort());
});
