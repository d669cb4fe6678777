import { describe } from "vitest";
import { scenarioExcuses } from "../contract/web.excuses.ts";
import { openWebStage } from "../stages/web.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the web stage", () => {
  const open = () => openWorld((clock) => openWebStage({ clock }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
