import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { openSlackStage } from "../stages/slack.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import { openWebStage } from "../stages/web.ts";
import { twoPlatforms } from "./two-platforms.ts";

describe("groups on two platforms", () => {
  twoPlatforms(
    "web and memory",
    (clock) => openWebStage({ clock }),
    (clock) => openMemoryStage({ clock }),
  );
  twoPlatforms(
    "Telegram and Discord",
    (clock) => openTelegramStage({ clock }),
    (clock) => openDiscordStage({ clock }),
  );
  twoPlatforms(
    "Discord and Slack",
    (clock) => openDiscordStage({ clock }),
    (clock) => openSlackStage({ clock }),
  );
});
