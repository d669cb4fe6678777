import { FileKeyring } from "./anonymity/file-keyring.ts";
import { keyringPlacement } from "./anonymity/keyring-placement.ts";
import { loadSecret } from "./anonymity/secret.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { checkFeedbackKeys } from "./engine/feedback-keys.ts";
import { checkKeys } from "./engine/key-check.ts";
import { systemRandomness } from "./engine/system-randomness.ts";
import type { EveryMinute } from "./engine/tick.ts";
import type { ChatAdapter } from "./ports/chat-adapter.ts";
import type { Clock } from "./ports/clock.ts";
import type { Log } from "./ports/log.ts";
import type { Store } from "./ports/store.ts";
import { openStore } from "./storage/open-store.ts";
import { loadHelpLines } from "./words/help-lines.ts";
import { loadWords } from "./words/load-words.ts";

/** Where a deployment keeps what it keeps, and what it talks through. */
export interface DeploymentParts {
  readonly databaseUrl: string;
  readonly keyringDir: string;
  readonly secretFile: string;
  readonly adapters: readonly ChatAdapter[];
  readonly clock: Clock;
  readonly log: Log;
  /** Under which its public page is served, where it is. */
  readonly publicUrl?: string;
  readonly everyMinute?: EveryMinute;
}

/** A deployment that has been opened and not started. */
export interface Deployment {
  readonly engine: Engine;
  readonly store: Store;
  /** Stops the engine, then closes the database. */
  close(): Promise<void>;
}

/** The host must put something right first; the text says what, and holds no secret. */
export class NotStarted extends Error {
  override readonly name = "NotStarted";
}

/** Opens database, keyring and secret, checks that they belong together, and puts the engine on them. Throws NotStarted. */
export async function openDeployment(parts: DeploymentParts): Promise<Deployment> {
  const { databaseUrl, keyringDir, secretFile, adapters, clock, log, everyMinute } = parts;
  const randomness = systemRandomness;
  const placement = await keyringPlacement(keyringDir, databaseUrl);
  if (placement.kind === "refused") throw new NotStarted(placement.reason);
  const store = await openStore(databaseUrl);
  try {
    const { secret, made } = await loadSecret(secretFile, randomness);
    const groups = await store.transaction((tx) => tx.pumps.countGroups());
    if (made && groups > 0) throw new NotStarted(NEW_SECRET);
    const keyring = await FileKeyring.open({ directory: keyringDir, randomness, clock });
    const checked = await checkKeys({ store, keyring, clock, log });
    if (checked.kind === "refused") throw new NotStarted(checked.reason);
    await checkFeedbackKeys({ store, keyring, log });
    const engine = createEngine({
      store,
      adapters,
      secret,
      keyring,
      clock,
      randomness,
      log,
      catalogue: loadWords(),
      helpLines: loadHelpLines(),
      ...(everyMinute ? { everyMinute } : {}),
      ...(parts.publicUrl === undefined ? {} : { publicUrl: parts.publicUrl }),
    });
    return {
      engine,
      store,
      async close() {
        await engine.stop();
        await store.close();
      },
    };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

const NEW_SECRET =
  "The database holds groups, and there was no secret file, so a new one has been made. Nothing kept under the old " +
  "secret can be found with it. Put the old secret file back where SAYSO_SECRET_FILE points, then start again.";
