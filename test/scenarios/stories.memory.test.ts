import { describe } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { storyScenarios } from "./stories.ts";
import { openWorld } from "./world.ts";

describe("on the memory stage, with windows and private answers in place", () => {
  storyScenarios(() => openWorld((clock) => openMemoryStage({ clock })));
});

describe("on the memory stage, where everything private is one to one and forms are asked step by step", () => {
  storyScenarios(() => openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" })));
});
