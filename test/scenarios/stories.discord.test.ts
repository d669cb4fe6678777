import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { storyScenarios } from "./stories.ts";
import { openWorld } from "./world.ts";

describe("on the discord stage", () => {
  storyScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
