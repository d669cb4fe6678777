import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { opportunityScenarios } from "./opportunity.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  opportunityScenarios(() => openWorld((clock) => openSlackStage({ clock })));
});
