import { openDiscordStage } from "../stages/discord.ts";
import { APP_TOKEN, BOT_TOKEN } from "../stages/slack/workspace.ts";
import { openSlackStage } from "../stages/slack.ts";
import type { Stage } from "../stages/stage.ts";
import { TOKEN } from "../stages/telegram/fake.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import { openTown, type Town } from "./town.ts";
import type { ChatAccess } from "./wire.ts";

/** The chat platforms that a bot in a process of its own can be killed on. */
export type PlatformName = "telegram" | "discord" | "slack";

/** A bot in a process of its own that talks through its real client library to a pretended platform in this one. */
export interface PlatformTown {
  readonly town: Town;
  readonly stage: Stage;
  /** The bot has just died: what it was told and has not confirmed will come to the next one, where the platform does so. */
  died(): void;
  /** The platform has no more waiting for the bot than it should have when all is answered. */
  close(): Promise<void>;
}

interface Opened {
  readonly stage: Stage;
  readonly chat: ChatAccess;
  readonly died: () => void;
}

/** Starts nothing yet: `town.up` starts the bot. */
export async function openPlatformTown(platform: PlatformName, engine: "sqlite" | "postgresql"): Promise<PlatformTown> {
  let town: Town | undefined;
  const idle = async (): Promise<void> => {
    if ((await town?.order({ do: "idle" })) !== "done") throw new Error("The bot is dead.");
  };
  const { stage, chat, died } = await OPEN[platform](idle);
  town = await openTown(engine, chat);
  const opened = town;
  return {
    town,
    stage,
    died,
    async close() {
      await opened.close();
      await stage.close();
    },
  };
}

type Open = (idle: () => Promise<void>) => Promise<Opened>;

const OPEN: Readonly<Record<PlatformName, Open>> = {
  async telegram() {
    const stage = await openTelegramStage();
    const { queue, server, world } = stage.fake;
    // The bot is always expected back, so whoever presses meanwhile waits for it.
    queue.listening = true;
    const died = (): void => {
      // Telegram brings what was not confirmed once more, and the next bot cannot know what was answered.
      for (const callback of world.callbacks.values()) callback.again = true;
    };
    return { stage, chat: { telegram: { token: TOKEN, apiUrl: server.url } }, died };
  },
  async discord(idle) {
    const stage = await openDiscordStage({ idle });
    return { stage, chat: { discord: stage.access }, died: () => {} };
  },
  async slack(idle) {
    const stage = await openSlackStage({ idle });
    const access = { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: `${stage.server.url}/api/` };
    return { stage, chat: { slack: access }, died: () => {} };
  },
};
