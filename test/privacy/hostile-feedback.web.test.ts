import { openWebStage } from "../stages/web.ts";
import { hostileFeedback } from "./hostile-feedback.ts";

hostileFeedback("web", (clock) => openWebStage({ clock }));
