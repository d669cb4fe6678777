import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { readerScenarios } from "./readers.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage, where nobody has written to the bot before", () => {
  readerScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: [] })));
});
