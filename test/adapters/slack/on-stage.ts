import { afterEach } from "vitest";
import type { Answer, Inbound } from "../../../src/ports/chat-adapter.ts";
import { COMMANDS } from "../../contract/sample-cards.ts";
import { openSlackStage, type SlackStage, type SlackStageOptions } from "../../stages/slack.ts";

/** A started stage, what was heard on it, and what it answers. */
export interface OnStage {
  readonly stage: SlackStage;
  readonly heard: Inbound[];
  answer: (event: Inbound) => Promise<Answer> | Answer;
}

const open: SlackStage[] = [];

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close();
});

/** Opens a stage and starts its adapter; it is closed after the test, which then fails for what Slack would not take. */
export async function onStage(options?: SlackStageOptions): Promise<OnStage> {
  const stage = await openSlackStage(options);
  open.push(stage);
  const here: OnStage = { stage, heard: [], answer: () => ({ kind: "nothing" }) };
  await stage.adapter.start(async (event) => {
    here.heard.push(event);
    return here.answer(event);
  });
  await stage.adapter.publish(COMMANDS);
  return here;
}

/** A promise and what settles it: an engine that is slow for as long as a test wants. */
export function gate<T>(): { readonly opened: Promise<T>; readonly open: (value: T) => void } {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((done) => {
    open = done;
  });
  return { opened, open };
}
