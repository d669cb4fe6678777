import type { Socket } from "node:net";
import { openDiscordStage } from "../stages/discord.ts";
import { APP_TOKEN, BOT_TOKEN } from "../stages/slack/workspace.ts";
import { openSlackStage } from "../stages/slack.ts";
import type { Stage } from "../stages/stage.ts";
import { TOKEN } from "../stages/telegram/fake.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import type { LoopbackServer } from "../stages/wire/loopback-server.ts";
import { openTown, type Town } from "./town.ts";
import type { ChatAccess } from "./wire.ts";

/** The chat platforms that a bot in a process of its own can be killed on. */
export type PlatformName = "telegram" | "discord" | "slack";

/** A bot in a process of its own that talks through its real client library to a pretended platform in this one. */
export interface PlatformTown {
  readonly town: Town;
  readonly stage: Stage;
  /**
   * Kills the bot at its so-many-th call to the platform from now, before the platform has heard it. Resolves when the
   * bot is gone and only what came before has been done.
   */
  killAtCall(nth: number): Promise<void>;
  close(): Promise<void>;
}

interface Opened {
  readonly stage: Stage;
  readonly chat: ChatAccess;
  readonly server: LoopbackServer;
  /** What the platform makes of it that the bot is gone. */
  readonly died: () => void;
}

/** Starts nothing yet: `town.up` starts the bot. */
export async function openPlatformTown(platform: PlatformName, engine: "sqlite" | "postgresql"): Promise<PlatformTown> {
  let town: Town | undefined;
  const idle = async (): Promise<void> => {
    if ((await town?.order({ do: "idle" })) !== "done") throw new Error("The bot is dead.");
  };
  const { stage, chat, server, died } = await OPEN[platform](idle);
  town = await openTown(engine, chat);
  const opened = town;
  return {
    town,
    stage,
    async killAtCall(nth) {
      await nthConnection(server, nth, () => opened.kill());
      died();
    },
    async close() {
      await opened.close();
      await stage.close();
    },
  };
}

/** Every call comes on a connection of its own. From that one on none is heard until `kill` is done. */
async function nthConnection({ http }: LoopbackServer, nth: number, kill: () => Promise<void>): Promise<void> {
  let calls = 0;
  let heard: (socket: Socket) => void = () => {};
  await new Promise<void>((done, failed) => {
    heard = (socket) => {
      calls += 1;
      if (calls < nth) return;
      socket.destroy();
      if (calls === nth) kill().then(done, failed);
    };
    http.prependListener("connection", heard);
  });
  http.off("connection", heard);
}

type Open = (idle: () => Promise<void>) => Promise<Opened>;

const OPEN: Readonly<Record<PlatformName, Open>> = {
  async telegram() {
    const stage = await openTelegramStage();
    const { queue, server, world } = stage.fake;
    // The bot dies at one of its calls, and they are told apart by their connections: here none is kept.
    server.http.prependListener("request", (_, response) => void response.setHeader("connection", "close"));
    // The bot is always expected back, so whoever presses meanwhile waits for it.
    queue.listening = true;
    const died = (): void => {
      // Telegram brings what was not confirmed once more, and the next bot cannot know what was answered.
      for (const callback of world.callbacks.values()) callback.again = true;
    };
    return { stage, server, chat: { telegram: { token: TOKEN, apiUrl: server.url } }, died };
  },
  async discord(idle) {
    const stage = await openDiscordStage({ idle });
    return { stage, server: stage.server, chat: { discord: stage.access }, died: () => {} };
  },
  async slack(idle) {
    const stage = await openSlackStage({ idle });
    const access = { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: `${stage.server.url}/api/` };
    return { stage, server: stage.server, chat: { slack: access }, died: () => {} };
  },
};
