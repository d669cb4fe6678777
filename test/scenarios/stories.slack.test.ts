import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { storyScenarios } from "./stories.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  storyScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
