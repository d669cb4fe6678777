import { describe } from "vitest";
import { scenarioExcuses } from "../contract/telegram.excuses.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage, where nobody of the group has written to the bot before", () => {
  // Zed has, long ago: to press Start is a first message of its own, and what Zed types is to be the first.
  const open = () => openWorld((clock) => openTelegramStage({ clock, started: ["Zed"] }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
