import { describe } from "vitest";
import { openWebStage } from "../stages/web.ts";
import { opportunityScenarios } from "./opportunity.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  opportunityScenarios(() => openWorld((clock) => openWebStage({ clock })));
});
