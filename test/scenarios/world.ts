import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import type { Keyring } from "../../src/ports/keyring.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Randomness } from "../../src/ports/randomness.ts";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { loadHelpLines } from "../../src/words/help-lines.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { type ManualClock, manualClock } from "../ports/manual-clock.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { Stage } from "../stages/stage.ts";

/** A whole deployment around one stage: real database, real keyring, a clock the test moves. */
export interface World {
  readonly stage: Stage;
  /** A second platform, where one was opened. */
  readonly other?: Stage;
  readonly clock: ManualClock;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly secret: DeploymentSecret;
  readonly folder: string;
  readonly engine: Engine;
  /** Lets everything happen that is due by now. */
  settle(): Promise<void>;
  /** Moves time on, stopping at every hour on the way, as a machine that is never off would. */
  pass(ms: number): Promise<void>;
  until(moment: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly start?: string;
  readonly databaseUrl?: string;
  readonly log?: Log;
  readonly randomness?: Randomness;
  readonly other?: (clock: ManualClock) => Promise<Stage>;
  readonly publicUrl?: string;
  /** Put around the store, to do what no store may: for tests that must see such a thing found. */
  readonly around?: (inner: Store) => Store;
}

const HOUR = 3_600_000;
/** The slowest pace of a platform lets one go every four seconds. */
const LONGEST_TURN_MS = 4000;

/** A Monday morning in November, in London. */
export const MONDAY_TEN = "2026-11-23T10:00:00Z";

export async function openWorld(
  openStage: (clock: ManualClock) => Promise<Stage>,
  options: WorldOptions = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-world-"));
  const clock = manualClock(options.start ?? MONDAY_TEN);
  const randomness = options.randomness ?? seededRandomness(7);
  const opened = await openStore(options.databaseUrl ?? `file:${join(folder, "data", "sayso.db")}`);
  const store = options.around?.(opened) ?? opened;
  const keyring = await FileKeyring.open({ directory: join(folder, "keyring"), randomness, clock });
  const secret = new DeploymentSecret(randomness.bytes(32));
  const stage = await openStage(clock);
  const other = await options.other?.(clock);
  const engine = createEngine({
    store,
    adapters: [stage.adapter, ...(other ? [other.adapter] : [])],
    secret,
    keyring,
    clock,
    randomness,
    catalogue: loadWords(),
    helpLines: loadHelpLines(),
    log: options.log ?? (() => {}),
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    everyMinute: () => async () => {},
  });
  await engine.start();
  const settle = async (): Promise<void> => {
    // What waits for its turn only comes within seconds, as it does for people who look at their phones.
    for (
      let wait = await engine.catchUp();
      wait !== undefined && wait <= LONGEST_TURN_MS;
      wait = await engine.catchUp()
    )
      clock.advance(wait);
  };
  const pass = async (ms: number): Promise<void> => {
    let left = ms;
    while (left > 0) {
      const toHour = HOUR - (clock.now() % HOUR);
      // Months go by in steps of half a day: nothing in a scenario depends on the hours between.
      const step = Math.min(left, left > 9 * 24 * HOUR ? toHour + 11 * HOUR : toHour);
      clock.advance(step);
      left -= step;
      await settle();
    }
  };
  return {
    stage,
    ...(other ? { other } : {}),
    clock,
    store,
    keyring,
    secret,
    folder,
    engine,
    settle,
    pass,
    until: (moment) => pass(Date.parse(moment) - clock.now()),
    async close() {
      await engine.stop();
      await stage.close();
      await other?.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
