import { afterEach, expect, it } from "vitest";
import { KeyringFault } from "../../src/anonymity/file-keyring.ts";
import type { StoreFaultCode } from "../../src/ports/store.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { writerHere } from "../../src/storage/sqlite/batch-writer.ts";
import { sqliteClient } from "../../src/storage/sqlite/connection.ts";
import { sqliteStore } from "../../src/storage/sqlite/open-sqlite.ts";
import { plainConnection } from "../../src/storage/sqlite/plain-connection.ts";
import { conversation } from "../scenarios/conversation.ts";
import { QUESTION, SET_UP } from "../scenarios/first-loop.ts";
import {
  askQuestion,
  draftQuestion,
  everyRow,
  exchangeStore,
  firstAnswer,
  newestOf,
  openStrainedWorld,
  type StrainedWorld,
  setUpGroup,
  strainStore,
} from "./world-under-strain.ts";

const KIND = "I cannot save anything right now.";

let world: StrainedWorld;
afterEach(() => world?.close());

it("a disk that fills up refuses what it cannot keep, keeps nothing by half, and goes on when there is room", async () => {
  world = await openStrainedWorld();
  await setUpGroup(world);
  await askQuestion(world);
  await firstAnswer(world, "Ann", "Time off");
  const client = sqliteClient(`${world.folder}/data/sayso.db`);
  exchangeStore(
    world,
    sqliteStore(
      client,
      writerHere(() => plainConnection(`${world.folder}/data/sayso.db`)),
    ),
  );
  const say = conversation(world);
  const [size] = await client.$queryRawUnsafe<{ page_count: bigint }[]>("PRAGMA page_count");
  await client.$queryRawUnsafe(`PRAGMA max_page_count = ${size?.page_count}`);
  // There is room in the pages that stand; new questions use it up.
  let refused = false;
  for (let i = 0; i < 60 && !refused; i++) {
    await world.stage.command("Denise", "new");
    const before = everyRow(world);
    await world.stage.fill("Denise", { ...QUESTION, "Your question": `${"Why not? ".repeat(20)}${i}` });
    refused = (await newestOf(world, "Denise")).includes(KIND);
    if (refused) expect(everyRow(world)).toBe(before);
  }
  expect(refused, "the disk filled up").toBe(true);
  expect(world.logged.join("\n")).toContain("store-full");
  // What needs no room is there as ever.
  await world.stage.command("Ann", "help_now");
  expect(await newestOf(world, "Ann")).toContain("999");
  await world.stage.command("Ann", "mydata");
  expect(await newestOf(world, "Ann")).toContain("Time off");
  await client.$queryRawUnsafe("PRAGMA max_page_count = 1000000");
  // The form kept what was typed.
  await say.fills("Denise", {});
  await say.sees("Denise", "please fill in the honesty card", "Why not?");
  await say.presses("Bea", "Money");
  await say.presses("Bea", "OK, count my answer");
  await say.sees("Bea", "You chose: Money");
});

it("a disk with no room for a key opens no question, and opens it when there is room", async () => {
  world = await openStrainedWorld();
  await setUpGroup(world);
  await draftQuestion(world);
  const before = everyRow(world);
  const full = async (): Promise<never> => {
    throw new KeyringFault("unusable", "The keyring could not take a key (ENOSPC).");
  };
  Object.assign(world.keyring, { create: full });
  await world.stage.press("Denise", "Post it now");
  expect(await newestOf(world, "Denise")).toContain(KIND);
  expect(everyRow(world)).toBe(before);
  expect(world.logged.join("\n")).toContain("KeyringFault");
  // The keyring's own method stands behind it.
  Reflect.deleteProperty(world.keyring, "create");
  const say = conversation(world);
  await say.presses("Denise", "Post it now");
  await say.groupSees(QUESTION["Your question"]);
});

it("a database that may not be written says so to everybody who wants something kept", async () => {
  world = await openStrainedWorld();
  await setUpGroup(world);
  await askQuestion(world);
  await firstAnswer(world, "Ann", "Time off");
  const client = sqliteClient(`${world.folder}/data/sayso.db`);
  exchangeStore(
    world,
    sqliteStore(
      client,
      writerHere(() => plainConnection(`${world.folder}/data/sayso.db`)),
    ),
  );
  const before = everyRow(world);
  await client.$queryRawUnsafe("PRAGMA query_only = 1");
  // Longer than anything is remembered.
  world.clock.advance(5000);
  for (const [who, label] of [
    ["Bea", "Money"],
    ["Ann", "Someone to talk to"],
  ] as const) {
    await world.stage.press(who, label);
    expect(await newestOf(world, who)).toContain(KIND);
  }
  await world.stage.command("Denise", "new");
  expect(await newestOf(world, "Denise")).toContain(KIND);
  await world.stage.command("Cal", "help_now");
  expect(await newestOf(world, "Cal")).toContain("999");
  await world.stage.type("Cal", "help");
  expect(await newestOf(world, "Cal")).not.toContain(KIND);
  expect(everyRow(world)).toBe(before);
  expect(world.logged.join("\n")).toContain("store-read-only");
  await client.$queryRawUnsafe("PRAGMA query_only = 0");
  await firstAnswer(world, "Bea", "Money");
});

interface Act {
  readonly who: string;
  /** Brings the person to where the act is one step away. */
  readonly first?: (world: StrainedWorld) => Promise<void>;
  readonly does: (world: StrainedWorld) => Promise<void>;
  readonly sees: string;
}

const presses = (who: string, label: string, sees: string): Act => ({
  who,
  does: (w) => w.stage.press(who, label),
  sees,
});
const fills = (who: string, answers: Record<string, string>, sees: string, first: Act["first"]): Act => ({
  who,
  ...(first ? { first } : {}),
  does: (w) => w.stage.fill(who, answers),
  sees,
});

/** In the order of a group's life. Each is tried with its first write refused, then its second, … until it is done. */
const ACTS: readonly Act[] = [
  presses("Denise", "Set me up", "What is your group called?"),
  fills("Denise", SET_UP, "That is all set", undefined),
  presses("Denise", "Post a practice question", "The practice question is in the group"),
  fills(
    "Denise",
    { ...QUESTION, "What is this question for?": "Just for us, nothing is decided" },
    "This is what your group will see",
    (w) => w.stage.command("Denise", "new"),
  ),
  presses("Denise", "Post it now", "What matters most"),
  { ...presses("Ann", "OK, count my answer", "You chose: Money"), first: (w) => w.stage.press("Ann", "Money") },
  presses("Ann", "Add: Time off", "You chose: Time off, Money"),
  presses("Ann", "Take my answer back", "I have taken your answer back"),
  { who: "Bea", does: (w) => w.stage.command("Bea", "pause"), sees: "I will not write to you" },
  { who: "Cal", does: (w) => w.stage.command("Cal", "stop"), sees: "I have stopped" },
  presses("Denise", "Close it now", "The question is closed"),
  presses("Denise", "Open it again", "The question is open again"),
];

it.each(["full", "read-only", "unreachable"] as const satisfies readonly StoreFaultCode[])(
  "a database that is %s at any one write leaves nothing half done",
  async (code) => {
    world = await openStrainedWorld();
    let left = Number.POSITIVE_INFINITY;
    const step = (write: string): void => {
      left -= 1;
      if (left === 0) throw new StoreFault(code, write);
    };
    strainStore(world, { before: step, commit: () => step("transaction") });
    await world.stage.install("Denise");
    await world.settle();
    for (const act of ACTS) {
      let refused = 0;
      for (;;) {
        left = Number.POSITIVE_INFINITY;
        await act.first?.(world);
        await world.settle();
        const before = everyRow(world);
        refused += 1;
        left = refused;
        await act.does(world);
        if (left > 0) break;
        const seen = await newestOf(world, act.who);
        expect(seen, `${act.sees}, write ${refused}`).toContain(KIND);
        expect(everyRow(world), `${act.sees}, write ${refused}`).toBe(before);
      }
      left = Number.POSITIVE_INFINITY;
      await world.settle();
      expect(refused, `${act.sees} writes something`).toBeGreaterThan(1);
      expect(await newestOf(world, act.who)).toContain(act.sees);
    }
  },
);
