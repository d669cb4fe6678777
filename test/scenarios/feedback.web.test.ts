import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { feedbackScenarios } from "./feedback.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  feedbackScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
