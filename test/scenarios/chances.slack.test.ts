import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { chanceScenarios } from "./chances.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  chanceScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
