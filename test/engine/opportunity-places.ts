import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { createInterestBook } from "../../src/anonymity/interest-book.ts";
import { createPeople } from "../../src/anonymity/people.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { day, FULL } from "../core/opportunity/samples.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer, press, somebody, tokenOf, tokenOn } from "./opportunity-world.ts";

/** The notice of the samples, in days rather than months. */
const SOON = { ...FULL, closesOn: day("2026-11-25"), replyBy: day("2026-11-26") };
const PLACES = 3;
const CROWD = 14;

/** Many at once, at two processes, for few places. */
export function describePlaces(databaseEngine: "sqlite" | "postgresql"): void {
  let database: FreshDatabase;
  let world: World;
  let say: Conversation;
  let second: { readonly engine: Engine; readonly store: Store };
  let card: ActionToken;

  beforeEach(async () => {
    database = await freshDatabase(databaseEngine);
    let posted: ActionToken | undefined;
    world = await openWorld(
      async (clock) => {
        const stage = await openMemoryStage({ clock });
        const { send } = stage.adapter;
        Object.assign(stage.adapter, {
          // The crowd is in the room, though the stage knows no names for it.
          isMember: async () => "yes" as const,
          send: (...args: Parameters<typeof send>) => {
            posted = tokenOf(args[1], "I'm interested") ?? posted;
            return send(...args);
          },
        });
        return stage;
      },
      { databaseUrl: database.url },
    );
    say = await setUpGroup(world);
    await offers(say, { ...SOON, choosing: "first-come", places: PLACES, waitingList: "yes" });
    if (posted === undefined) throw new Error("No notice was posted.");
    card = posted;
    second = await secondEngine();
  });
  afterEach(async () => {
    await second.engine.stop();
    await second.store.close();
    await world.close();
    await database.dispose();
  });

  async function secondEngine(): Promise<typeof second> {
    const { clock, secret, folder, stage } = world;
    const randomness = seededRandomness(99);
    const store = await openStore(database.url);
    const keyring = await FileKeyring.open({ directory: `${folder}/keyring`, randomness, clock });
    const engine = createEngine({
      store,
      adapters: [stage.adapter],
      secret,
      keyring,
      clock,
      randomness,
      catalogue: loadWords(),
      helpLines: loadHelpLines(),
      log: () => {},
      everyMinute: () => async () => {},
    });
    return { engine, store };
  }

  const standings = async (): Promise<readonly string[]> => {
    const { keyring, secret, store } = world;
    const randomness = seededRandomness(5);
    const book = createInterestBook({ keyring, secret, randomness, people: createPeople(secret, randomness) });
    const o = await newestOffer(world);
    const seals = await book.seals(o.id);
    const rows = await store.transaction((tx) => tx.interests.of(o.id));
    return rows.map((row) => seals?.open(row)?.standing ?? "unreadable").sort();
  };

  /** Everybody says OK at the same moment, every other one at the other process. */
  async function crowdComes(): Promise<readonly (ActionToken | undefined)[]> {
    const people = Array.from({ length: CROWD }, (_, n) => somebody(world, `crowd-${n}`));
    const notes = await Promise.all(people.map((who) => press(world, who, card)));
    const oks = notes.map((answer) => tokenOn(answer, "OK, keep it"));
    const answers = await Promise.all(
      people.map((who, n) => press(n % 2 ? world : { ...world, engine: second.engine }, who, oks[n] ?? card)),
    );
    // Pressed again, all at once: nobody is counted twice.
    await Promise.all(people.map((who, n) => press(world, who, oks[n] ?? card)));
    return answers.map((answer) => tokenOn(answer, "I am not interested after all"));
  }

  describe(`places on ${databaseEngine}`, () => {
    it("are never given twice, however many tap at once at two processes; those who leave make room", async () => {
      const leaving = await crowdComes();
      const waiting = Array.from({ length: CROWD - PLACES }, () => "waiting");
      expect(await standings()).toEqual([...Array.from({ length: PLACES }, () => "placed"), ...waiting]);
      const people = Array.from({ length: CROWD }, (_, n) => somebody(world, `crowd-${n}`));
      await Promise.all(
        people
          .slice(0, 6)
          .map((who, n) => press(n % 2 ? world : { ...world, engine: second.engine }, who, leaving[n] ?? card)),
      );
      const left = await standings();
      expect(left.filter((one) => one === "placed")).toHaveLength(PLACES);
      expect(left).toHaveLength(CROWD - 6);
      await world.until("2026-11-26T10:00:00Z");
      expect((await standings()).filter((one) => one !== "placed" && one !== "not-chosen")).toEqual([]);
      expect((await newestOffer(world)).settled).toBe(true);
    });
  });
}
