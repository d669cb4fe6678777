import { expect, it } from "vitest";
import { answers, askIn, codeOf, SIMPLE, setUpGroup } from "../scenarios/preparing.ts";
import { openWorld } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";

it("never takes an answer to a question that is over for an answer to another one", async () => {
  const world = await openWorld((clock) => openMemoryStage({ clock }));
  try {
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    const over = await codeOf(say);
    await say.presses("Denise", "Close it now");
    await world.pass(6 * 60_000);
    await askIn(say, { ...SIMPLE, "Your question": "How is your sleep?" });
    const open = await codeOf(say);
    // What stands on Ken's screen has numbers too: they are not meant.
    await answers(say, "Ken", "So so");
    await say.types("Ken", `${over} 1`);
    await say.sees("Ken", `no open question ${over}`, "did not keep what you wrote");
    await say.types("Ken", "/mydata");
    await say.sees("Ken", open, "So so");
    await say.types("Ken", `${open} 1`);
    await say.sees("Ken", "You chose: Good");
    // Somebody outside hears the same of a question that is open as of one that never was.
    const told = async (text: string): Promise<string> => {
      await say.types("Zed", text);
      return (await say.newest("Zed")).text.replace(/\b[A-Z]\d{1,2}\b/g, "?");
    };
    expect(await told(`${open} 1`)).toBe(await told("Z99 1"));
  } finally {
    await world.close();
  }
});
