import { openSlackStage } from "../stages/slack.ts";
import { hostileOn } from "./on-platforms-hostile.ts";

hostileOn("slack", (clock) => openSlackStage({ clock }), false);
