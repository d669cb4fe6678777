import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GroupId, subjectRef } from "../../src/core/ids.ts";
import { LEASE_MS } from "../../src/engine/leases.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { compiled } from "../setup/compiled.ts";
import { freshDatabase } from "../setup/databases.ts";
import { type Bot, startBot } from "./bot.ts";
import { SPACE } from "./http-adapter.ts";
import { type CrashPlatform, openCrashPlatform } from "./platform.ts";
import type { ChatAccess, Order, WireAnswer, WireEvent } from "./wire.ts";

/** Rooms of two groups of one organisation. */
export const ROOMS = ["one", "two"] as const;

/** An event that has no id yet. */
export type Happening = Omit<WireEvent, "id">;

/** A bot that is killed and started again over one database, one keyring and one platform. */
export interface Town {
  readonly platform: CrashPlatform;
  /** The database, seen from outside. */
  readonly store: Store;
  /** Starts the bot where it is not running. */
  up(): Promise<void>;
  kill(): Promise<void>;
  /** How often the bot was killed. */
  kills(): number;
  /** The bot's wall clock, a little behind where it runs. */
  now(): number;
  order(order: Order): Promise<"done" | "dead">;
  /** Gives an event its id. */
  named(happening: Happening): WireEvent;
  /** Delivers it once: "dead" where the bot died before it answered. */
  once(event: WireEvent): Promise<WireAnswer | "dead">;
  /** As a platform delivers: the same event again and again, until a bot has answered it. */
  insist(event: WireEvent): Promise<WireAnswer>;
  /** Starts the bot, and lets all happen that is due; time passes, so that claims of dead processes run out. */
  settle(): Promise<void>;
  /** Names of all files in the keyring, those in the making included. */
  keys(): Promise<readonly string[]>;
  log(): Promise<string>;
  close(): Promise<void>;
}

/** A Monday morning in November, in London. */
const MONDAY_TEN = Date.parse("2026-11-23T10:00:00Z");
/** The dead process' hold on the platform's connection must run out before the next one is heard. */
const PAST_A_LEASE_MS = LEASE_MS + 1000;
/** A claim of the outbox lasts a minute. */
const PAST_A_CLAIM_MS = 61_000;
/** A claim runs out; the row waits a moment; it is sent; what was behind it is sent; nothing is left. */
const ROUNDS_TO_SETTLE = 5;

/** `chat`: real client libraries on pretended platforms, in place of the one platform of these trials. */
export async function openTown(engine: "sqlite" | "postgresql", chat?: ChatAccess): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-crash-"));
  const database = await freshDatabase(engine);
  const program = await compiled("test/crash/tsconfig.json");
  const platform = await openCrashPlatform();
  const store = await openStore(database.url);
  const keyringDir = join(folder, "keyring");
  const logFile = join(folder, "log");
  let wall = MONDAY_TEN;
  let startedAt = 0;
  let bot: Bot | undefined;
  let events = 0;
  let kills = 0;

  const noteDeath = (): void => {
    if (!bot) return;
    bot = undefined;
    kills += 1;
    wall += Date.now() - startedAt + PAST_A_LEASE_MS;
  };
  const up = async (): Promise<void> => {
    if (bot?.alive()) return;
    noteDeath();
    startedAt = Date.now();
    const secretFile = join(folder, "secret", "secret");
    const parts = { databaseUrl: database.url, keyringDir, secretFile, platformUrl: platform.server.url, logFile };
    bot = await startBot(program.file("test/crash/bot-process.ts"), {
      ...parts,
      startsAt: wall,
      ...(chat ? { chat } : {}),
    });
  };
  const running = (): Bot => {
    if (!bot) throw new Error("The bot is not running.");
    return bot;
  };
  const order = async (what: Order): Promise<"done" | "dead"> => {
    const said = await running().order(what);
    if (said === "done" && what.do === "pass") wall += what.ms;
    return said;
  };
  const deliver = (event: WireEvent): Promise<WireAnswer | "dead"> => running().event(event);
  return {
    platform,
    store,
    up,
    async kill() {
      await bot?.kill();
      noteDeath();
    },
    kills: () => kills,
    now: () => wall,
    order,
    named(happening) {
      events += 1;
      return { ...happening, id: `e${events}` };
    },
    once: deliver,
    async insist(event) {
      for (;;) {
        await up();
        const answer = await deliver(event);
        if (answer !== "dead") return answer;
      }
    },
    async settle() {
      await up();
      for (let i = 0; i < ROUNDS_TO_SETTLE; i++) {
        await order({ do: "pass", ms: PAST_A_CLAIM_MS });
        await order({ do: "catch-up" });
      }
    },
    keys: () => readdir(keyringDir),
    log: () => readFile(logFile, "utf8").catch(() => ""),
    async close() {
      await bot?.kill();
      await store.close();
      await platform.server.close();
      await database.dispose();
      await program.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const SET_UP = [
  ["name", "Thursday carers"],
  ["runs", "Southend Carers"],
  ["nation", "england"],
  ["word", "carers"],
  ["contact", "Denise\n01702 000000\ndenise@example.org"],
] as const;

/** Sets up the first group as an organiser does, and puts a second one of the same organisation beside it. */
export async function setUpGroups(town: Town): Promise<void> {
  const denise = (what: WireEvent["what"]) => town.insist(town.named({ user: "denise", room: ROOMS[0], what }));
  await denise({ kind: "installed" });
  const form = await denise({ kind: "command", name: "claim" });
  if (form.kind !== "form") throw new Error("Claiming a group did not open the form.");
  await denise({ kind: "form", token: form.form.action, answers: SET_UP });
  await town.store.transaction(async (tx) => {
    const first = await tx.groups.inRoom("crash", SPACE, ROOMS[0]);
    if (!first) throw new Error("The group was not set up.");
    const id = "f".repeat(32) as GroupId;
    const room = { ...first.room, room: ROOMS[1] };
    await tx.groups.save({ ...first, id, ref: subjectRef(id), name: "Friday carers", room });
  });
}
