import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Deployment, openDeployment } from "../../src/deployment.ts";
import { type ManualClock, manualClock } from "../ports/manual-clock.ts";
import { MONDAY_TEN } from "../scenarios/world.ts";
import { type MemoryStage, openMemoryStage } from "../stages/memory.ts";

/** A deployment in a folder of its own that can be stopped, meddled with and started again. The platform stays. */
export interface Deployed {
  readonly stage: MemoryStage;
  readonly clock: ManualClock;
  readonly folder: string;
  readonly keyringDir: string;
  readonly logged: readonly string[];
  readonly deployment: Deployment;
  settle(): Promise<void>;
  stop(): Promise<void>;
  /** Opens and starts it; rejects where it refuses. */
  start(where?: { readonly keyringDir?: string }): Promise<void>;
  close(): Promise<void>;
}

/** `databaseUrl`: an SQLite file in the folder unless given. Started. */
export async function deploy(databaseUrl?: string): Promise<Deployed> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-deployed-"));
  const clock = manualClock(MONDAY_TEN);
  const stage = await openMemoryStage({ clock });
  const keyringDir = join(folder, "keyring");
  const logged: string[] = [];
  let running: Deployment | undefined;
  const deployed: Deployed = {
    stage,
    clock,
    folder,
    keyringDir,
    logged,
    get deployment() {
      if (!running) throw new Error("The deployment is stopped.");
      return running;
    },
    settle: () => deployed.deployment.engine.catchUp().then(() => undefined),
    async stop() {
      await running?.close();
      running = undefined;
    },
    async start(where = {}) {
      const opened = await openDeployment({
        databaseUrl: databaseUrl ?? `file:${join(folder, "data", "sayso.db")}`,
        keyringDir: where.keyringDir ?? keyringDir,
        secretFile: join(folder, "secret", "secret"),
        adapters: [stage.adapter],
        clock,
        log: (event, fields = {}) => void logged.push(JSON.stringify({ event, ...fields })),
        everyMinute: () => async () => {},
      });
      running = opened;
      await opened.engine.start();
    },
    async close() {
      await deployed.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await deployed.start();
  return deployed;
}
