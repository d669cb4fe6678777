import { openTelegramStage } from "../stages/telegram.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./telegram.excuses.ts";

describeChatAdapter("telegram", () => openTelegramStage(), contractExcuses);
describeChatAdapter("telegram by webhook", () => openTelegramStage({ by: "webhook" }), contractExcuses);
