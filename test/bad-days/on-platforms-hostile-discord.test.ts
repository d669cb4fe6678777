import { openDiscordStage } from "../stages/discord.ts";
import { hostileOn } from "./on-platforms-hostile.ts";

hostileOn("discord", (clock) => openDiscordStage({ clock, unpaced: true }), true);
