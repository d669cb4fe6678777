import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { openSlackStage } from "../stages/slack.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import { openWebStage } from "../stages/web.ts";
import { opportunityInTwoGroups } from "./opportunity-groups.ts";

// In a ring, so that every platform once makes a notice and once is asked to show one.
describe("a chance in groups on two platforms", () => {
  opportunityInTwoGroups(
    "from memory to the web",
    (clock) => openMemoryStage({ clock }),
    (clock) => openWebStage({ clock }),
  );
  opportunityInTwoGroups(
    "from the web to Telegram",
    (clock) => openWebStage({ clock }),
    (clock) => openTelegramStage({ clock }),
  );
  opportunityInTwoGroups(
    "from Telegram to Discord",
    (clock) => openTelegramStage({ clock }),
    (clock) => openDiscordStage({ clock, unpaced: true }),
  );
  opportunityInTwoGroups(
    "from Discord to Slack",
    (clock) => openDiscordStage({ clock, unpaced: true }),
    (clock) => openSlackStage({ clock }),
  );
  opportunityInTwoGroups(
    "from Slack to memory",
    (clock) => openSlackStage({ clock }),
    (clock) => openMemoryStage({ clock }),
  );
});
