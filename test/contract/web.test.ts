import { openWebStage } from "../stages/web.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./web.excuses.ts";

// A browser waits for as long as it takes: the slow engine of the contract need not be slower than this.
describeChatAdapter("web", () => openWebStage({ answerWithinMs: 200 }), contractExcuses);
