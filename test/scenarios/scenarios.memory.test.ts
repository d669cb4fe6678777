import { describe } from "vitest";
import { scenarioExcuses } from "../contract/memory.excuses.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the memory stage, with windows and private answers in place", () => {
  const open = () => openWorld((clock) => openMemoryStage({ clock }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});

describe("on the memory stage, where everything private is one to one and forms are asked step by step", () => {
  const open = () => openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
