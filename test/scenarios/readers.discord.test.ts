import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { readerScenarios } from "./readers.ts";
import { openWorld } from "./world.ts";

describe("on the discord stage", () => {
  readerScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
