import { expect, it } from "vitest";
import type { Conversation } from "./conversation.ts";
import { openFeedback, writes } from "./feedback.ts";
import type { World } from "./world.ts";

const SLOT = "2026-12-03T10:01:00Z";

async function worksAt(say: Conversation, who: string, places: readonly string[]): Promise<void> {
  await say.commands(who, "inbox");
  await say.presses(who, "Say where you work");
  await say.fills(who, { "At which of these do you work?": places });
  await say.sees(who, "I keep it with your role");
}

/** All that was ever shown to one person alone. */
const everything = async (say: Conversation, who: string): Promise<string> =>
  (await say.privately(who)).map((seen) => seen.text).join("\n");

/** What readers do with what they have heard. The same conversation on every stage. */
export function readerScenarios(open: () => Promise<World>): void {
  it("keeps a message from those its author fears: a workplace, or the organisers, on every screen", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "Where readers work");
      await say.fills("Denise", { "Where may readers work?": "Sunrise Care\nHill House" });
      await say.sees("Denise", "Each reader must now say where they work");
      await worksAt(say, "Liz", ["Sunrise Care"]);
      await worksAt(say, "Ken", ["At none of these"]);
      await writes(say, "Bea", {
        text: "Nights at Sunrise are cruel.",
        audience: "Not those who work at Sunrise Care",
        going: "Let it go alone",
      });
      await say.sees("Bea", "even if nobody else has written");
      await writes(say, "Cal", {
        text: "The meetings are rude.",
        audience: "Not the organisers",
        going: "Let it go alone",
      });
      for (const who of ["Ann", "Dev", "Eve"])
        await writes(say, who, { text: "Four are too few.", audience: "Not the organisers" });
      await world.until(SLOT);
      await say.sees("Ken", "There are 2 things to read");
      await say.sees("Liz", "one thing to read");
      await say.sees("Denise", "There is nothing to read");

      // Liz works where the complaint is about: she finds the other one, and nothing of this one anywhere.
      await say.presses("Liz", "Read feedback");
      await say.presses("Liz", "Open 1");
      await say.sees("Liz", "The meetings are rude.");
      await worksAt(say, "Liz", ["At none of these"]);
      await say.presses("Liz", "Read feedback");
      const rows = (await say.privately("Liz")).at(-1)?.text ?? "";
      expect(rows).not.toContain("2. ");
      await say.commands("Liz", "mydata");
      await say.presses("Liz", "Give me a copy of my data");

      // Denise has not said where she works; then she says: nowhere of these.
      await say.commands("Denise", "inbox");
      await say.sees("Denise", "Until you say that you do not work there");
      await say.presses("Denise", "Read feedback");
      await say.sees("Denise", "There is nothing to read");
      await worksAt(say, "Denise", ["At none of these"]);
      await say.presses("Denise", "Read feedback");
      await say.presses("Denise", "Open 1");
      await say.sees("Denise", "Nights at Sunrise are cruel.");
      expect(await everything(say, "Denise")).not.toContain("The meetings are rude.");
      expect(await everything(say, "Liz")).not.toContain("Nights at Sunrise");

      // A theme counts for each reader what they may see.
      await say.presses("Denise", "Say what it is about");
      await say.presses("Denise", "The person cared for");
      await say.fills("Denise", { "What is it about?": ["Quality of care"] });
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "What it is about");
      await say.presses("Liz", "The person cared for");
      await say.presses("Liz", "Quality of care");
      const seen = (await say.privately("Liz")).at(-1);
      expect(seen?.labels ?? []).not.toContain("Open 1");
    } finally {
      await world.close();
    }
  });

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
