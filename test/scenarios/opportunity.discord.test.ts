import { describe } from "vitest";
import { openDiscordStage } from "../stages/discord.ts";
import { opportunityScenarios } from "./opportunity.ts";
import { openWorld } from "./world.ts";

describe("on the discord stage", () => {
  opportunityScenarios(() => openWorld((clock) => openDiscordStage({ clock, unpaced: true })));
});
