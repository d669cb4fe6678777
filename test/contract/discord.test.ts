import { openDiscordStage } from "../stages/discord.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./discord.excuses.ts";

describeChatAdapter("discord", () => openDiscordStage(), contractExcuses);
