import { expect, it } from "vitest";
import type { Conversation } from "./conversation.ts";
import { codeIn, comesBack, openFeedback } from "./feedback.ts";
import type { World } from "./world.ts";

interface Told {
  readonly text: string;
  readonly consent: string;
  readonly name?: string;
  readonly going?: string;
}

/** Somebody tells a story, without looking at what is asked on the way; their code. */
async function tells(say: Conversation, who: string, { text, consent, name, going }: Told): Promise<string> {
  await say.commandsAlone(who, "feedback");
  await say.presses(who, "Tell a story");
  await say.fills(who, {
    "What do you want to tell?": text,
    "How may it be used?": consent,
    ...(name === undefined ? {} : { "Which name, if any?": name }),
    "What if too few people write?": going ?? "Let it go alone",
  });
  await say.sees(who, text, "A story", "With your code you can change this");
  await say.presses(who, "Send it as it is");
  await say.sees(who, "Thank you. I have it, sealed", "Your code");
  return codeIn(say, who);
}

const changes = async (say: Conversation, who: string, consent: string, name?: string): Promise<void> => {
  await say.presses(who, "Change how it may be used");
  await say.fills(who, {
    "How may it be used?": consent,
    ...(name === undefined ? {} : { "Which name, if any?": name }),
  });
};

const ANYWHERE = "Quoted anywhere without a name";
const GROUP = "Quoted in this group without a name";
const READERS = "Only the readers read it";
const NAMED = "Quoted anywhere with my name";

/** A story with a level of consent (domain C10), which its author may change until it is used. Alike on every stage. */
export function storyScenarios(open: () => Promise<World>): void {
  it("is used as its author allows, and no other way, and its author may change that until then", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      const ann = await tells(say, "Ann", { text: "The night he fell.", consent: ANYWHERE });
      const bea = await tells(say, "Bea", { text: "Two hours of sleep.", consent: READERS });
      const cal = await tells(say, "Cal", { text: "My first free day.", consent: NAMED, name: "Cal of Leigh" });

      // Before it is read: Bea thinks again.
      await comesBack(say, "Bea", bea);
      await say.sees("Bea", "It waits", "Only the readers read it. Nobody may quote it.");
      await changes(say, "Bea", GROUP);
      await say.sees("Bea", "Changed. This holds from now on", "It may be quoted in this group, without a name");

      await world.until("2026-12-03T10:01:00Z");
      await say.sees("Liz", "There are 3 things to read");
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "Stories for reports");
      const reports = (await say.newest("Liz")).text;
      expect(reports).toContain("The night he fell.");
      expect(reports).toMatch(/My first free day\.[\s\S]*Cal of Leigh/);
      expect(reports).not.toContain("Two hours of sleep.");
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "Stories for this group");
      await say.sees("Liz", "Two hours of sleep.", "Nowhere else");

      // After it is read: Cal takes the name away, Ann lets nobody quote it any more.
      await comesBack(say, "Cal", cal);
      await changes(say, "Cal", GROUP);
      await say.sees("Cal", "Changed. This holds from now on");
      await comesBack(say, "Ann", ann);
      await changes(say, "Ann", READERS);
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "Stories for reports");
      await say.sees("Liz", "There is no such story");
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "Stories for this group");
      const group = (await say.newest("Liz")).text;
      expect(group).not.toMatch(/Cal of Leigh|The night he fell/);
      const nth = /(\d)\. My first free day/.exec(group)?.[1];
      await say.presses("Liz", `Open ${nth}`);

      // Outside is more than Cal allows; the group is not, and then it stays as it is.
      await say.presses("Liz", "Use this story");
      await say.fills("Liz", {
        "Where will it stand?": "In a report or in public",
        "In what and when?": "Annual report",
      });
      await say.sees("Liz", "Its author does not allow that", "I have noted nothing");
      await say.presses("Liz", "Use this story");
      await say.fills("Liz", { "Where will it stand?": "In this group", "In what and when?": "Notice of 5 December" });
      await say.sees("Liz", "From now on the author cannot change", "Used: Notice of 5 December");
      await comesBack(say, "Cal", cal);
      await say.sees("Cal", "Your story was used: Notice of 5 December", "can no longer be changed");
      expect((await say.newest("Cal")).labels).not.toContain("Change how it may be used");
      await say.presses("Cal", "Delete all of it");
      await say.sees("Cal", "The code no longer works");
      await say.groupNeverSaw("My first free day", "The night he fell", "Cal of Leigh", "Two hours of sleep");
    } finally {
      await world.close();
    }
  });

  it("waits for others where its author says so, and can be taken back", { timeout: 240_000 }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      const dev = await tells(say, "Dev", {
        text: "What the doctor said.",
        consent: GROUP,
        going: "Wait, then delete it",
      });
      await world.until("2026-12-03T10:01:00Z");
      await say.sees("Liz", "There is nothing to read");
      await comesBack(say, "Dev", dev);
      await say.sees("Dev", "It waits", "It may be quoted in this group");
      await say.presses("Dev", "Take it back");
      await say.sees("Dev", "The readers never saw it");
      await say.commands("Liz", "inbox");
      await say.presses("Liz", "Stories for this group");
      await say.sees("Liz", "There is no such story");
    } finally {
      await world.close();
    }
  });
}
