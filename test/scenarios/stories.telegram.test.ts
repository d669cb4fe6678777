import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { storyScenarios } from "./stories.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage, where nobody has written to the bot before", () => {
  storyScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: [] })));
});
