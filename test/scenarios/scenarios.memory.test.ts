import { describe } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { everyday } from "./everyday.ts";
import { feedback } from "./feedback.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the memory stage, with windows and private answers in place", () => {
  const open = () => openWorld((clock) => openMemoryStage({ clock }));
  firstLoop(open);
  everyday(open);
  feedback(open);
});

describe("on the memory stage, where everything private is one to one and forms are asked step by step", () => {
  const open = () => openWorld((clock) => openMemoryStage({ clock, forms: "steps", privately: "one-to-one" }));
  firstLoop(open);
  everyday(open);
  feedback(open);
});
