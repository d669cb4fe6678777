import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { openWorld } from "./world.ts";
import { writtenScenarios } from "./written.ts";

describe("on the slack stage", () => {
  writtenScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
