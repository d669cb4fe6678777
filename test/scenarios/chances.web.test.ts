import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { chanceScenarios } from "./chances.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  chanceScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
