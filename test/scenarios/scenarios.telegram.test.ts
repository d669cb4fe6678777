import { describe } from "vitest";
import { scenarioExcuses } from "../contract/telegram.excuses.ts";
import { openTelegramStage } from "../stages/telegram.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the telegram stage, where nobody of the group has written to the bot before", () => {
  const open = () => openWorld((clock) => openTelegramStage({ clock, started: [] }));
  firstLoop(open);
  everyday(open, scenarioExcuses);
});
