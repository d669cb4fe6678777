import { openSlackStage } from "../stages/slack.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./slack.excuses.ts";

describeChatAdapter("slack", () => openSlackStage(), contractExcuses);
describeChatAdapter("slack over HTTP", () => openSlackStage({ way: "http" }), contractExcuses);
