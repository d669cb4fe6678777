import { describe } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { chanceScenarios } from "./chances.ts";
import { openWorld } from "./world.ts";

describe("on the memory stage, with windows and private answers in place", () => {
  chanceScenarios(() => openWorld((clock) => openMemoryStage({ clock })));
});

describe("on the memory stage, where everything private is one to one and forms are asked step by step", () => {
  chanceScenarios(() => openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" })));
});
