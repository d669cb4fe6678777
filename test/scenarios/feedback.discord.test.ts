import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { feedbackScenarios } from "./feedback.ts";
import { openWorld } from "./world.ts";

describe("on the discord stage", () => {
  feedbackScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
