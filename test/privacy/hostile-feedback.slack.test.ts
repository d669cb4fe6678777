import { openSlackStage } from "../stages/slack.ts";
import { hostileFeedback } from "./hostile-feedback.ts";

hostileFeedback("slack", (clock) => openSlackStage({ clock }));
