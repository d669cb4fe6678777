import { openTelegramStage } from "../stages/telegram.ts";
import { hostileOn } from "./on-platforms-hostile.ts";

hostileOn("telegram", (clock) => openTelegramStage({ clock }), true);
