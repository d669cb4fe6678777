import { describe } from "vitest";
import { scenarioExcuses } from "../contract/slack.excuses.ts";
import { openSlackStage } from "../stages/slack.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  const open = () => openWorld((clock) => openSlackStage({ clock }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
