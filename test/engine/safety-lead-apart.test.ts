import { afterEach, expect, it } from "vitest";
import type { Conversation } from "../scenarios/conversation.ts";
import { openFeedback } from "../scenarios/feedback.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";

let world: World | undefined;
afterEach(() => world?.close());

/** Denise makes an invitation; answers with its code. */
async function invitation(say: Conversation, command: string, label: string): Promise<string> {
  await say.commands("Denise", command);
  await say.presses("Denise", label);
  const code = /join ([A-Z0-9]{4}(?: [A-Z0-9]{4})*)/.exec((await say.newest("Denise")).text)?.[1];
  if (code === undefined) throw new Error("There is no invitation.");
  return code;
}

it("whoever runs the group cannot be its safety lead, and its safety lead cannot run it; the code stays good", async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  // Ken is the safety lead then.
  const say = await openFeedback(world);
  const lead = await invitation(say, "inbox", "Invite the safety lead");
  await say.commandsAlone("Denise", "join", lead);
  await say.sees("Denise", "somebody who does not run this group", "still works for somebody else");
  await say.commandsAlone("Liz", "join", lead);
  await say.sees("Liz", "Your role in Thursday carers is now: safety lead");

  const organiser = await invitation(say, "settings", "Invite another organiser");
  await say.commandsAlone("Ken", "join", organiser);
  await say.sees("Ken", "You are the safety lead here", "still works for somebody else");
  await say.commandsAlone("Bea", "join", organiser);
  await say.sees("Bea", "Your role in Thursday carers is now: organiser");
  expect((await say.newest("Ken")).text).not.toContain("is now: organiser");
});
