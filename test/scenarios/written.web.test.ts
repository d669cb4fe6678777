import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { openWorld } from "./world.ts";
import { writtenScenarios } from "./written.ts";

describe("on the web stage", () => {
  writtenScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
