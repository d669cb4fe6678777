import { describe } from "vitest";
import { scenarioExcuses } from "../contract/terminal.excuses.ts";
import { openTerminalStage } from "../stages/terminal.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the terminal stage", () => {
  const open = () => openWorld((clock) => openTerminalStage({ clock }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
