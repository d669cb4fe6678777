import { openSlackStage } from "../stages/slack.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import type { Unsupported } from "./unsupported.ts";

const UNSUPPORTED: readonly Unsupported[] = [
  {
    test: "hands in what is typed one to one, unchanged",
    reason:
      "owners of a Slack workspace can export direct messages, so the bot's messages are read-only and none are heard",
  },
];

describeChatAdapter("slack", () => openSlackStage(), UNSUPPORTED);
describeChatAdapter("slack over HTTP", () => openSlackStage({ way: "http" }), UNSUPPORTED);
