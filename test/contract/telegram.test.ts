import { openTelegramStage } from "../stages/telegram.ts";
import { describeChatAdapter, FORM_TESTS } from "./chat-adapter.ts";

const unsupported = FORM_TESTS.map((test) => ({
  test,
  reason: "Telegram has no windows: forms come in steps, and the engine asks field by field",
}));

describeChatAdapter("telegram", () => openTelegramStage(), unsupported);
describeChatAdapter("telegram by webhook", () => openTelegramStage({ by: "webhook" }), unsupported);
