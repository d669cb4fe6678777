import { describe } from "vitest";
import { scenarioExcuses } from "../contract/discord.excuses.ts";
import { openDiscordStage } from "../stages/discord.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on Discord", () => {
  const open = () => openWorld((clock) => openDiscordStage({ clock }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
