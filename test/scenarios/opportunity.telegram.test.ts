import { describe } from "vitest";
import { openTelegramStage } from "../stages/telegram.ts";
import { opportunityScenarios } from "./opportunity.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage", () => {
  opportunityScenarios(() => openWorld((clock) => openTelegramStage({ clock, started: ["Zed"] })));
});
