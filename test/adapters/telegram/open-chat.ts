import type { Answer, Inbound } from "../../../src/ports/chat-adapter.ts";
import { COMMANDS } from "../../contract/sample-cards.ts";
import { openTelegramStage, type TelegramStage, type TelegramStageOptions } from "../../stages/telegram.ts";

/** A started stage with a listener that answers as it is told. */
export interface OpenChat {
  readonly stage: TelegramStage;
  readonly heard: readonly Inbound[];
  answers(answer: (event: Inbound) => Answer | Promise<Answer>): void;
  /** The methods that were called since the last look. */
  calls(): readonly string[];
}

export async function openChat(options: TelegramStageOptions = {}): Promise<OpenChat> {
  const stage = await openTelegramStage(options);
  const heard: Inbound[] = [];
  let answer: (event: Inbound) => Answer | Promise<Answer> = () => ({ kind: "nothing" });
  await stage.adapter.start(async (event) => {
    heard.push(event);
    return answer(event);
  });
  await stage.adapter.publish(COMMANDS);
  let looked = stage.fake.calls.length;
  return {
    stage,
    heard,
    answers(how) {
      answer = how;
    },
    calls() {
      const since = stage.fake.calls.slice(looked).filter((method) => method !== "getUpdates");
      looked = stage.fake.calls.length;
      return since;
    },
  };
}
