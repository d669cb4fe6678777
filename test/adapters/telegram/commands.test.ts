import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../src/ports/chat-adapter.ts";
import { openTelegramStage, type TelegramStage } from "../../stages/telegram.ts";

let stage: TelegramStage;
beforeEach(async () => {
  stage = await openTelegramStage();
});
afterEach(() => stage.close());

const command = (name: string, who: Command["who"], ...summary: readonly (readonly [string, string])[]): Command => ({
  name,
  who,
  summary: new Map(summary),
  answersWith: "card",
});
const LIST = [
  command("help", "anyone", ["en", "Get help"], ["cy", "Cael help"], ["en-XA", "[Ĝéţ ĥéļþ]"]),
  command("new", "organisers", ["en", `Ask ${"x".repeat(300)}`]),
];
const listed = () =>
  Object.fromEntries(
    [...stage.fake.world.commands].map(([at, list]) => [at, list.map(({ command }) => command).join(" ")]),
  );

describe("the menu of commands", () => {
  it("shows members what anybody may do, and who runs a group also the rest, in each language", async () => {
    await stage.adapter.publish(LIST);
    expect(listed()).toEqual({
      "all_private_chats ": "help new",
      "all_group_chats ": "help",
      "all_chat_administrators ": "help new",
      "all_private_chats cy": "help new",
      "all_group_chats cy": "help",
      "all_chat_administrators cy": "help new",
    });
    const { commands } = stage.fake.world;
    expect(commands.get("all_group_chats cy")).toEqual([{ command: "help", description: "Cael help" }]);
    expect(commands.get("all_private_chats cy")?.[1]?.description.startsWith("Ask ")).toBe(true);
  });

  it("is not written again where it is the same, and only in part where a part is not", async () => {
    await stage.adapter.publish(LIST);
    const once = stage.requests?.();
    await stage.adapter.publish(LIST);
    expect(stage.requests?.()).toBe(once);
    stage.fake.world.commands.set("all_group_chats ", [{ command: "help", description: "Old" }]);
    await stage.adapter.publish(LIST);
    expect(stage.requests?.()).toBe((once ?? 0) + 1);
  });

  it("loses what an older version left elsewhere", async () => {
    const old = [{ command: "vote", description: "Vote" }];
    for (const at of ["default ", "default en", "all_group_chats en", "default cy"])
      stage.fake.world.commands.set(at, old);
    await stage.adapter.publish(LIST);
    expect(Object.values(listed()).join(" ")).not.toContain("vote");
  });

  it("that cannot be written does not keep the bot from working", async () => {
    await stage.fake.server.offline();
    await stage.adapter.publish(LIST);
    await stage.fake.server.online();
    expect(stage.logged?.()).toContain('"during":"publish","fault":"HttpError"');
  });
});
