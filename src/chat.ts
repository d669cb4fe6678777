import type { Config, Platforms } from "./config.ts";
import { type Deployment, openDeployment } from "./deployment.ts";
import { systemClock } from "./engine/system-clock.ts";
import { loadAdapters, wantsDoor } from "./platforms.ts";
import type { Log } from "./ports/log.ts";
import { type OpenDoor, openWebDoor } from "./web-door.ts";
import { loadWords } from "./words/load-words.ts";

/** A deployment that speaks on chat platforms. */
export interface OpenChat {
  /** Lets events in hand finish, then disconnects. */
  close(): Promise<void>;
}

/** Opens what the settings name and connects every platform; throws, saying what to do, where none connects. */
export async function openChat(config: Config, platforms: Platforms, log: Log): Promise<OpenChat> {
  const began = systemClock.steady();
  const door =
    wantsDoor(platforms) || config.publicUrl !== undefined ? await openWebDoor(config.host, config.port) : undefined;
  let deployment: Deployment | undefined;
  const close = async (): Promise<void> => {
    await deployment?.close();
    await door?.close();
  };
  try {
    const adapters = await adaptersOf(config, platforms, log, door);
    deployment = await openDeployment({
      databaseUrl: config.databaseUrl.reveal(),
      keyringDir: config.keyringDir,
      secretFile: config.secretFile,
      adapters,
      clock: systemClock,
      log,
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    });
    const { store } = deployment;
    if (door && config.publicUrl !== undefined) {
      // The libraries that write feeds and calendars are loaded only where there is a public address.
      const { openPublicChances } = await import("./public-chances.ts");
      await openPublicChances({
        door,
        publicUrl: config.publicUrl,
        store,
        catalogue: loadWords(),
        clock: systemClock,
        log,
      });
    }
    await deployment.engine.start();
    log("start.ready", { mode: "chat", platforms: adapters.length, tookMs: systemClock.steady() - began });
  } catch (fault) {
    await close();
    throw fault;
  }
  return { close };
}

function adaptersOf(config: Config, platforms: Platforms, log: Log, door: OpenDoor | undefined) {
  const catalogue = loadWords();
  return loadAdapters({
    platforms,
    clock: systemClock,
    log,
    words: (language) => catalogue.words(language ?? "en"),
    ...(door ? { door } : {}),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  });
}
