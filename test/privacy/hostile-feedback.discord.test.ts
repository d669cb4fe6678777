import { openDiscordStage } from "../stages/discord.ts";
import { hostileFeedback } from "./hostile-feedback.ts";

hostileFeedback("discord", (clock) => openDiscordStage({ clock, unpaced: true }));
