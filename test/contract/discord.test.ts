import { openDiscordStage } from "../stages/discord.ts";
import { describeChatAdapter, FORM_TESTS } from "./chat-adapter.ts";

describeChatAdapter("discord", () => openDiscordStage(), [
  { test: FORM_TESTS[0], reason: "Discord's own button sends every window, and it always says Submit" },
]);
