import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { chanceScenarios } from "./chances.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage", () => {
  chanceScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: ["Zed"] })));
});
