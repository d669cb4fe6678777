import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { readerScenarios } from "./readers.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  readerScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
