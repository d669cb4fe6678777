import { expect, it } from "vitest";
import { askIn, SIMPLE, setUpGroup } from "../../scenarios/preparing.ts";
import { openWorld } from "../../scenarios/world.ts";
import { openTelegramStage, type TelegramStage } from "../../stages/telegram.ts";

it("deletes from the chat what somebody wrote to the bot alone, when they ask, and nobody else's", async () => {
  let opened: TelegramStage | undefined;
  const world = await openWorld(async (clock) => {
    opened = await openTelegramStage({ clock });
    return opened;
  });
  try {
    if (!opened) throw new Error("No stage.");
    const { written } = opened.fake.world;
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    written.clear();
    await say.types("Bea", "is anybody there");
    expect(written.size).toBe(1);
    await say.types("Ken", "I cannot go on like this with my neighbour");
    await say.types("Ken", "2");
    await say.sees("Ken", "Before your first answer");
    expect(written.size).toBeGreaterThanOrEqual(3);
    await say.presses("Ken", "Delete what I wrote here");
    await say.sees("Ken", "It is deleted from this chat");
    expect(written.size).toBe(1);
    // There is nothing left to delete, and nothing is offered.
    await say.commandsAlone("Ken", "help");
    expect((await say.newest("Ken")).labels).not.toContain("Delete what I wrote here");
  } finally {
    await world.close();
  }
});
