import { plain } from "../../src/cards/plain.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { createLog } from "../../src/log.ts";
import type { Log } from "../../src/ports/log.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { freshDatabase } from "../setup/databases.ts";
import { crowd } from "./crowd.ts";
import { sentinels, TYPED } from "./deployment.ts";
import { type FaultyStore, faultyStore } from "./faulty-store.ts";
import { finder, needlesOf } from "./needles.ts";
import { type Group, openGroup } from "./organising.ts";

/** A group whose database can be made to fail, method by method, and all that comes out of it then. */
export interface StrainedGroup extends Group {
  readonly faulty: FaultyStore;
  /** Our log at its most talkative. */
  readonly lines: readonly string[];
  /** What members were shown so far, as plain text. */
  readonly shown: readonly string[];
  /** Our log, as everything in the program writes to it. */
  readonly log: Log;
  /** Writes a line past our log, as a careless library would. */
  print(line: string): void;
  /** Does something and notes the card it ends in; that a step finds no such button or form is what a fault does. */
  tries(act: () => Promise<unknown>): Promise<void>;
  /** What the minute does, whatever fails in it. */
  minute(): Promise<unknown>;
  /** Where words, ids or the database's own text came out: in the log, or on a screen of somebody else's. */
  leaks(): readonly string[];
}

/** The words of a database's own error, which quotes what it was given: none of it may come out. */
export const QUOTED = "quoted-77c1aaee02";

/** As bad as an error past the boundary can be: a person and words in its text and cause. */
function poison(nth: number): Error {
  const text = `Invalid value for ${sentinels.user(nth % 40)}: "${TYPED}" ${QUOTED}`;
  return Object.assign(new Error(text, { cause: new Error(text) }), { name: `Prisma${QUOTED}`, code: QUOTED });
}

/**
 * Opens a group, lets `prepare` do what must succeed, then puts a second engine over the same database, whose methods can
 * be made to fail: by turns as the store fails, and with an error that came past its boundary.
 */
export async function openStrainedGroup(
  engine: "sqlite" | "postgresql",
  prepare: (group: Group) => Promise<void> = async () => {},
): Promise<StrainedGroup> {
  const database = await freshDatabase(engine);
  const inner = await openGroup({ names: sentinels, databaseUrl: database.url });
  await prepare(inner);
  await inner.engine.stop();
  let thrown = 0;
  const faulty = faultyStore(inner.store, () => {
    thrown += 1;
    return thrown % 2 === 0 ? poison(thrown) : new StoreFault("other", "polls.save");
  });
  const lines: string[] = [];
  const shown: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const { engine: second, minute } = await secondEngine(inner, faulty, log);
  const settle = async (): Promise<void> => {
    await second.catchUp().catch(() => minute());
  };
  const world = { ...inner, engine: second, settle };
  return {
    ...world,
    say: conversation(world),
    crowd: crowd(world, inner.stage, sentinels),
    faulty,
    lines,
    shown,
    log,
    print: (line) => void lines.push(line),
    minute,
    tries: (act) => tried(shown, act),
    leaks: () => leaksIn(lines.join(""), `${shown.join("\n")}${JSON.stringify(inner.stage.sights())}`),
    async close() {
      await second.stop();
      await inner.close();
      await database.dispose();
    },
  };
}

/** What the steps of these tests look for is not there after a fault. */
const MISSING =
  /No form|Nothing was shown|cannot be sent|sees nothing|should see|has no form|no form|no field|no option/;

async function tried(shown: string[], act: () => Promise<unknown>): Promise<void> {
  try {
    const said = await act();
    if (typeof said === "object" && said !== null && "card" in said) shown.push(plain(said.card as never));
  } catch (missing) {
    if (!(missing instanceof Error) || !MISSING.test(missing.message)) throw missing;
  }
}

async function secondEngine(inner: Group, faulty: FaultyStore, log: Log) {
  let minute: () => Promise<unknown> = async () => {};
  const engine: Engine = createEngine({
    store: faulty.store,
    adapters: [inner.stage.adapter],
    secret: inner.secret,
    keyring: inner.keyring,
    clock: inner.clock,
    randomness: seededRandomness(79),
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log,
    everyMinute: (run) => {
      minute = run;
      return async () => {};
    },
  });
  await engine.start();
  return { engine, minute: () => minute() };
}

/** People see their own words; nobody sees what the database said, and the log sees neither. */
function leaksIn(log: string, screens: string): readonly string[] {
  const needles = [
    ...Array.from({ length: 40 }, (_, member) => needlesOf(sentinels.user(member))).flat(),
    ...needlesOf(QUOTED),
  ];
  const inLog = finder([...needles, ...needlesOf(TYPED)])(Buffer.from(log));
  const onScreens = finder(needles)(Buffer.from(screens));
  return [...inLog.map((writing) => `log: ${writing}`), ...onScreens.map((writing) => `screen: ${writing}`)];
}
