import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { chanceScenarios } from "./chances.ts";
import { openWorld } from "./world.ts";

describe("on the discord stage", () => {
  chanceScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
