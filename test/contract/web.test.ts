import { openWebStage } from "../stages/web.ts";
import { describeChatAdapter } from "./chat-adapter.ts";

describeChatAdapter("web", () => openWebStage());
