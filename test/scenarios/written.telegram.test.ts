import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { openWorld } from "./world.ts";
import { writtenScenarios } from "./written.ts";

describe("on the telegram stage, where nobody has written to the bot before", () => {
  writtenScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: [] })));
});
