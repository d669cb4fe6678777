import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInterestBook } from "../../src/anonymity/interest-book.ts";
import { createPeople } from "../../src/anonymity/people.ts";
import type { Keyring } from "../../src/ports/keyring.ts";
import { day, FULL } from "../core/opportunity/samples.ts";
import { newestOffer } from "../engine/opportunity-world.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { finder, needlesOf } from "./needles.ts";
import { openRaw, type RawDatabase } from "./raw-database.ts";

/** A keyring that was not stolen with the database. */
const noKeyring: Keyring = {
  create: async () => new Uint8Array(32),
  get: async () => undefined,
  shred: async () => {},
  list: async () => [],
};

const QUESTION = "How long have you been a carer?";
const FORM = { ...FULL, apply: "form", questions: [QUESTION] } as const;

/** The notice of the samples, in weeks rather than months. */
const SOON = {
  ...FULL,
  closesOn: day("2026-11-25"),
  replyBy: day("2026-11-26"),
  dates: ["2026-11-27 19:00-20:00"],
};

/** Who is interested, as somebody reads it who has the database, and even the deployment's secret, but no keyring. */
export function describeInterestPrivacy(engine: "sqlite" | "postgresql"): void {
  let database: FreshDatabase;
  let world: World;
  let raw: RawDatabase;

  beforeEach(async () => {
    database = await freshDatabase(engine);
    world = await openWorld((clock) => openMemoryStage({ clock }), { databaseUrl: database.url });
    raw = await openRaw(database.url);
  });
  afterEach(async () => {
    await raw.close();
    await world.close();
    await database.dispose();
  });

  const state = async (without: readonly string[]): Promise<string> => {
    const tables = (await raw.tables()).filter((table) => !without.includes(table)).toSorted();
    const all: unknown[] = [];
    for (const table of tables) all.push([table, await raw.ask(`SELECT * FROM "${table}"`)]);
    return JSON.stringify(all, (_key, value) => (typeof value === "bigint" ? String(value) : value));
  };

  describe(`interest on ${engine}`, () => {
    it("P1: leaves one sealed row and nothing else: no receipt, no job, no delivery, no count, no time", async () => {
      const say = await setUpGroup(world);
      await offers(say, FORM);
      const screens = async () =>
        JSON.stringify([await say.group(), await say.privately("Bea"), await say.privately("Denise")]);
      const [before, seen] = [await state(["Interest"]), await screens()];
      await isInterested(say, "Ann");
      await say.presses("Ann", "Say what I need");
      await say.fills("Ann", { "Care cover": "a sitter for my husband Gwilym" });
      await say.presses("Ann", "Answer their questions");
      await say.fills("Ann", { [QUESTION]: "Nine years, since the stroke" });
      await say.presses("Ann", "Share my contact");
      await say.fills("Ann", {
        "What shall they call you?": "Annabelle",
        "How can they reach you?": "annabelle@example.org",
      });
      await isInterested(say, "Cal");
      await say.presses("Cal", "I am not interested after all");
      expect(await state(["Interest"])).toBe(before);
      expect(await screens()).toBe(seen);
      expect(await raw.ask('SELECT COUNT(*) AS "n" FROM "Interest"')).toEqual([{ n: engine === "sqlite" ? 1 : "1" }]);
    });

    it("P2, P17: tells nobody who, nor what they need, nor one person's row from another's", async () => {
      const say = await setUpGroup(world);
      await offers(say, FORM);
      for (const who of ["Ann", "Bea"]) await isInterested(say, who);
      await say.presses("Ann", "Share my contact");
      await say.fills("Ann", {
        "What shall they call you?": "Annabelle",
        "How can they reach you?": "annabelle@example.org",
      });
      await say.presses("Ann", "Say what I need");
      await say.fills("Ann", { "Care cover": "a sitter for my husband Gwilym" });
      await say.presses("Ann", "Answer their questions");
      await say.fills("Ann", { [QUESTION]: "Nine years, since the stroke" });
      const dump = await raw.dump();
      const find = finder(
        ["annabelle@example.org", "husband Gwilym", "since the stroke"].flatMap((text) => needlesOf(text)),
      );
      expect(find(dump)).toEqual([]);
      const rows = await raw.ask('SELECT "tag", "sealed" FROM "Interest"');
      expect(new Set(rows.map((row) => (row.sealed as Uint8Array).length)).size).toBe(1);
      // With the secret and without the keyring, not even somebody's own row can be found.
      const { secret } = world;
      const randomness = seededRandomness(3);
      const people = createPeople(secret, randomness);
      const thief = createInterestBook({ keyring: noKeyring, secret, randomness, people });
      const o = await newestOffer(world);
      expect(await thief.seals(o.id)).toBeUndefined();
      const guessed = createInterestBook({
        keyring: { ...noKeyring, get: async () => new Uint8Array(32) },
        secret,
        randomness,
        people,
      });
      const seals = await guessed.seals(o.id);
      const tags = rows.map((row) => Buffer.from(row.tag as Uint8Array).toString("hex"));
      expect(tags).not.toContain(seals?.tagOf(world.stage.person("Ann")));
      const stolen = await world.store.transaction((tx) => tx.interests.of(o.id));
      expect(stolen.map((row) => seals?.open(row))).toEqual([undefined, undefined]);
    });

    it("P32: goes with /stop, stands in /mydata, and needs are gone after the event", async () => {
      const say = await setUpGroup(world);
      await offers(say, SOON);
      await isInterested(say, "Ann");
      await isInterested(say, "Bea");
      await say.commandsAlone("Ann", "mydata");
      await say.sees("Ann", "You are interested in Help choose the new breaks service");
      await say.commandsAlone("Ann", "stop");
      expect(await raw.ask('SELECT COUNT(*) AS "n" FROM "Interest"')).toEqual([{ n: engine === "sqlite" ? 1 : "1" }]);
      await say.presses("Bea", "Say what I need");
      await say.fills("Bea", { "Care cover": "a sitter for my husband Gwilym" });
      await world.until("2026-12-11T12:00:00Z");
      const { secret, keyring, store } = world;
      const randomness = seededRandomness(4);
      const book = createInterestBook({ keyring, secret, randomness, people: createPeople(secret, randomness) });
      const o = await newestOffer(world);
      const seals = await book.seals(o.id);
      const [row] = await store.transaction((tx) => tx.interests.of(o.id));
      expect(row && seals?.open(row)).toMatchObject({ standing: "placed" });
      expect(row && seals?.open(row)?.needs).toBeUndefined();
    });
  });
}
