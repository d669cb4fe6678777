import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { openWorld } from "./world.ts";
import { writtenScenarios } from "./written.ts";

describe("on the discord stage", () => {
  writtenScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
