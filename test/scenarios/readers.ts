import { it } from "vitest";
import { openFeedback, writes } from "./feedback.ts";
import type { World } from "./world.ts";

const SLOT = "2026-12-03T10:01:00Z";

/** What readers do with what they have heard. The same conversation on every stage. */
export function readerScenarios(open: () => Promise<World>): void {
  it("lets readers say what it is about, in two levels, and change the list without a wrong count", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      for (const who of ["Ann", "Bea", "Cal", "Dev", "Eve"])
        await writes(say, who, { text: "A weekend off costs a lot." });
      await world.until(SLOT);
      await say.presses("Liz", "Read feedback");
      for (const nth of [1, 2, 3, 4, 5]) {
        await say.commands("Liz", "inbox");
        await say.presses("Liz", "Read feedback");
        await say.presses("Liz", `Open ${nth}`);
        await say.presses("Liz", "Say what it is about");
        await say.presses("Liz", "Breaks and balance");
        await say.fills("Liz", { "What is it about?": ["What a break costs"] });
        await say.sees("Liz", "About: What a break costs");
      }
      // What it is about in another area is said beside it.
      await say.presses("Liz", "Say what it is about");
      await say.presses("Liz", "Money");
      await say.fills("Liz", { "What is it about?": ["Cost of living"] });
      await say.sees("Liz", "What a break costs", "Cost of living");

      await say.commands("Denise", "inbox");
      await say.presses("Denise", "What it is about");
      await say.sees("Denise", "Breaks and balance: 5 or more", "Money: fewer than 5");
      await say.presses("Denise", "Breaks and balance");
      await say.sees("Denise", "What a break costs: 5 or more", "Emergency breaks: fewer than 5");

      // Two into one: the five are still five.
      await say.presses("Denise", "What a break costs");
      await say.presses("Denise", "Merge with another");
      await say.fills("Denise", { "Merge it into which?": "Breaks to be had" });
      await say.sees("Denise", "Saved", "Breaks and balance: 5 or more");
      await say.presses("Denise", "Breaks and balance");
      await say.sees("Denise", "Breaks to be had: 5 or more");

      // One into two: one of the five goes.
      await say.presses("Denise", "Breaks to be had");
      await say.presses("Denise", "Split in two");
      await say.fills("Denise", {
        "The name": "Weekends",
        "Which of these go to the new one?": ["1. A worry, Thursday 3 December 2026: nothing yet"],
      });
      await say.sees("Denise", "Breaks and balance: 5 or more");
      await say.presses("Denise", "Breaks and balance");
      await say.sees("Denise", "Breaks to be had: fewer than 5", "Weekends: fewer than 5");
      await say.presses("Denise", "Weekends");
      await say.sees("Denise", "The newest about this", "1. A worry");
      await say.presses("Denise", "Change the name");
      await say.fills("Denise", { "The name": "Breaks to be had" });
      await say.sees("Denise", "That name is on the list already");

      // Liz finds the list as Denise left it.
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "What it is about");
      await say.presses("Liz", "Add an area");
      await say.fills("Liz", { "The name": "The new centre" });
      await say.sees("Liz", "Saved", "The new centre: fewer than 5");
      await say.groupNeverSaw("A weekend off", "Weekends", "The new centre");
    } finally {
      await world.close();
    }
  });
}
