import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { feedbackScenarios } from "./feedback.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage, where nobody has written to the bot before", () => {
  feedbackScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: [] })));
});
