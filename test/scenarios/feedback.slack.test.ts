import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { feedbackScenarios } from "./feedback.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  feedbackScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
