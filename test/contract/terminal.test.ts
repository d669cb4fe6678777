import { openTerminalStage } from "../stages/terminal.ts";
import { describeChatAdapter } from "./chat-adapter.ts";
import { contractExcuses } from "./terminal.excuses.ts";

describeChatAdapter("terminal", () => openTerminalStage(), contractExcuses);
