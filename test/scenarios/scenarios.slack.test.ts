import { describe } from "vitest";
import { openSlackStage } from "../stages/slack.ts";
import { everyday } from "./everyday.ts";
import { firstLoop } from "./first-loop.ts";
import { openWorld } from "./world.ts";

describe("on the slack stage", () => {
  const open = () => openWorld((clock) => openSlackStage({ clock }));
  firstLoop(open);
  everyday(open, [
    {
      test: "Ken types: a number, the code, the words, a change, a mistake",
      reason: "owners of a Slack workspace can export direct messages, so nobody can type to the bot there",
    },
  ]);
});
