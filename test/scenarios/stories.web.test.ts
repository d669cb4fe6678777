import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { storyScenarios } from "./stories.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  storyScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
