import { openTelegramStage } from "../stages/telegram.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./telegram.excuses.ts";

// The slow engine of the contract need not be slower than this.
const answerWithinMs = 300;

describeChatAdapter("telegram", () => openTelegramStage({ answerWithinMs }), contractExcuses);
describeChatAdapter("telegram by webhook", () => openTelegramStage({ answerWithinMs, by: "webhook" }), contractExcuses);
