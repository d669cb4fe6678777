import { openTelegramStage } from "../stages/telegram.ts";
import { hostileFeedback } from "./hostile-feedback.ts";

hostileFeedback("telegram", (clock) => openTelegramStage({ clock }));
