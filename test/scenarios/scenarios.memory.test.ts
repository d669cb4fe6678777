import { describe } from "vitest";
import { openMemoryStage } from "../stages/memory.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the memory stage, with windows", () => {
  firstLoop(() => openWorld((clock) => openMemoryStage({ clock })));
});
