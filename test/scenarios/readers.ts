import { expect, it } from "vitest";
import type { Conversation } from "./conversation.ts";
import { codeIn, comesBack, openFeedback, takesOn, writes } from "./feedback.ts";
import type { World } from "./world.ts";

const SLOT = "2026-12-03T10:01:00Z";

async function worksAt(say: Conversation, who: string, places: readonly string[]): Promise<void> {
  await say.commands(who, "inbox");
  await say.presses(who, "Say where you work");
  await say.fills(who, { "At which of these do you work?": places });
  await say.sees(who, "I keep it with your role");
}

async function opensNewest(say: Conversation, who: string): Promise<void> {
  await say.commands(who, "inbox");
  await say.presses(who, "Read feedback");
  await say.presses(who, "Open 1");
}

/** A reader answers the newest message. */
async function replies(say: Conversation, who: string, text: string): Promise<void> {
  await opensNewest(say, who);
  await say.presses(who, "Reply");
  await say.fills(who, { "Your reply": text });
}

/** Opens the one of two messages that holds this: which stands first is drawn by lot. */
async function opens(say: Conversation, who: string, text: string): Promise<void> {
  for (const label of ["Open 1", "Open 2"]) {
    await say.commands(who, "inbox");
    await say.presses(who, "Read feedback");
    await say.presses(who, label);
    if ((await say.newest(who)).text.includes(text)) return;
  }
  throw new Error(`${who} finds no such message.`);
}

/** Whether there are people under 18 in the group, as Denise says. */
async function agesAre(say: Conversation, answer: string): Promise<void> {
  await say.commands("Denise", "settings");
  await say.presses("Denise", "Quiet hours, language, age");
  await say.fills("Denise", { "Who is in the group?": answer });
  await say.sees("Denise", "Saved");
}

/** All that was ever shown to one person alone. */
const everything = async (say: Conversation, who: string): Promise<string> =>
  (await say.privately(who)).map((seen) => seen.text).join("\n");

/** What readers do with what they have heard. The same conversation on every stage. */
export function readerScenarios(open: () => Promise<World>): void {
  it("X3: writes down who of the readers did what, who asked who wrote it, and what is late", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await writes(say, "Gus", { text: "The manager is rude.", going: "Let it go alone" });
      await writes(say, "Hal", {
        text: "Only for the lead.",
        audience: "Only the safety lead",
        going: "Let it go alone",
      });
      await say.commandsAlone("Ann", "feedback");
      await say.sees("Ann", "what became of a worry in 7 days");
      await world.until(SLOT);
      await say.presses("Liz", "Read feedback");
      await say.presses("Liz", "Open 1");
      await say.presses("Liz", "Who wrote this?");
      await say.sees("Liz", "Nobody can tell you");
      await opens(say, "Ken", "Only for the lead.");
      await say.presses("Ken", "Who wrote this?");

      // The log shows the try, to the lead and the organisers, each without what is not for them.
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "What readers did");
      await say.sees(
        "Denise",
        "Nobody has changed this list",
        /reader of feedback [A-Z0-9]{2}: asked who wrote message/,
      );
      expect(await everything(say, "Denise")).not.toMatch(/safety lead [A-Z0-9]{2}: asked who/);
      await say.commands("Ken", "inbox");
      await say.presses("Ken", "What readers did");
      await say.sees("Ken", /safety lead [A-Z0-9]{2}: asked who wrote message/, "reader of feedback");
      await say.commands("Liz", "inbox");
      expect((await say.newest("Liz")).labels).not.toContain("What readers did");

      // A week on nobody has said what became of it: readers are told, and people see it in bands.
      await world.until("2026-12-10T10:05:00Z");
      await say.commands("Denise", "inbox");
      await say.sees("Denise", "One has waited too long");
      await say.presses("Denise", "What is late");
      await say.sees("Denise", "1. A worry, Thursday 3 December 2026");
      await say.commandsAlone("Ann", "feedback");
      await say.sees("Ann", "Fewer than 5 have waited too long");
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "What is late");
      await say.presses("Denise", "Open 1");
      await say.presses("Denise", "Say what became of it");
      await say.fills("Denise", { "What became of it?": "heard" });
      await say.commandsAlone("Ann", "feedback");
      const door = (await say.newest("Ann")).text;
      expect(door).not.toContain("waited too long");
      await say.groupNeverSaw("rude", "reader of feedback", "waited too long");
    } finally {
      await world.close();
    }
  });

  it("takes two persons to take a message out, whatever roles one of them has or gives up", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await say.commands("Denise", "inbox");
      await takesOn(say, "Denise", "Invite a reader");
      await writes(say, "Gus", { text: "Denise forgot my mother.", going: "Let it go alone" });
      await world.until(SLOT);
      await opensNewest(say, "Denise");
      await say.presses("Denise", "Take it out");
      await say.fills("Denise", { "Why take it out?": "it named a person" });
      await say.sees("Denise", "A second reader must agree");
      await opensNewest(say, "Denise");
      expect((await say.newest("Denise")).labels).not.toContain("Yes, take it out");

      // She leaves one of her roles to Cal: what is left of her is still the same person.
      await say.commands("Denise", "settings");
      await takesOn(say, "Cal", "Invite another organiser");
      await say.commands("Denise", "settings");
      await say.presses("Denise", "Give up my role");
      await opensNewest(say, "Denise");
      await say.sees("Denise", "Denise forgot my mother.", "A second reader must agree");
      expect((await say.newest("Denise")).labels).not.toContain("Yes, take it out");
      await opensNewest(say, "Liz");
      await say.presses("Liz", "Yes, take it out");
      await say.sees("Liz", "It is gone");
      await say.commandsAlone("Ann", "feedback");
      await say.sees("Ann", "Taken out by the readers so far: 1 (it named a person)");
    } finally {
      await world.close();
    }
  });

  it("P36: where there are young people, their help comes first, a lead is needed, and nobody is written to", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await agesAre(say, "Adults, and people of 16 and 17");
      await writes(say, "Bea", { text: "School is hard.", level: "With a code", going: "Let it go alone" });
      const code = await codeIn(say, "Bea");
      await say.commandsAlone("Bea", "feedback");
      await say.sees("Bea", "Are you under 18? Childline", "0800 1111");
      await say.commandsAlone("Bea", "help_now");
      const help = (await say.newest("Bea")).text;
      expect(help.indexOf("Childline")).toBeGreaterThan(help.indexOf("999"));
      expect(help.indexOf("Childline")).toBeLessThan(help.indexOf("Samaritans"));
      await world.until(SLOT);
      await comesBack(say, "Bea", code);
      expect((await say.newest("Bea")).labels).not.toContain("Bring replies to me");

      // Asked for while the group was one of adults: nothing is brought once it is not.
      await agesAre(say, "Adults only");
      await comesBack(say, "Bea", code);
      await say.presses("Bea", "Bring replies to me");
      await say.presses("Bea", "Yes, bring them here");
      await agesAre(say, "Adults, and people of 16 and 17");
      const before = (await say.privately("Bea")).length;
      await replies(say, "Liz", "We will talk to the school.");
      await say.seesNothingNew("Bea", before);
      await comesBack(say, "Bea", code);
      await say.sees("Bea", "We will talk to the school.");
    } finally {
      await world.close();
    }
  });

  it("brings a reply to whoever asked for it, until the told day, and shows a notification nothing", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await writes(say, "Bea", { text: "The lift is broken.", level: "With a code", going: "Let it go alone" });
      const code = await codeIn(say, "Bea");
      await world.until(SLOT);
      await comesBack(say, "Bea", code);
      await say.presses("Bea", "Bring replies to me");
      await say.sees("Bea", "until Friday 11 December 2026", "could then find out that the words are yours");
      await say.sees("Bea", "at most 7 days", "Whoever can see your phone");
      await say.presses("Bea", "Yes, bring them here");
      await say.sees("Bea", "I delete how to reach you on Friday 11 December 2026");
      await say.commandsAlone("Bea", "mydata");
      await say.sees("Bea", "You asked me to bring replies to you");

      await replies(say, "Liz", "The lift is mended on Monday.");
      await say.sees("Liz", "The writer can read it with their code");
      await say.sees("Bea", "There is something new for you");
      const news = (await say.newest("Bea")).text;
      expect(news).not.toMatch(/lift|reply|feedback|code|Thursday/i);
      await say.presses("Bea", "Show it to me");
      await say.sees("Bea", "The lift is mended on Monday.");
      await say.presses("Bea", "Stop this");
      await say.sees("Bea", "I have deleted how to reach you");
      const before = (await say.privately("Bea")).length;
      await replies(say, "Liz", "It is mended.");
      await say.seesNothingNew("Bea", before);

      // Asked for anew, it ends by itself on the told day; what was written lies under the code.
      await comesBack(say, "Bea", code);
      await say.sees("Bea", "It is mended.");
      await say.presses("Bea", "Bring replies to me");
      await say.presses("Bea", "Yes, bring them here");
      await world.until("2026-12-11T01:05:00Z");
      const ended = (await say.privately("Bea")).length;
      await replies(say, "Liz", "And painted.");
      await say.seesNothingNew("Bea", ended);
      await comesBack(say, "Bea", code);
      await say.sees("Bea", "And painted.");
      await say.groupNeverSaw("lift", "mended", code);
    } finally {
      await world.close();
    }
  });

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
      const rows = (await say.newest("Liz")).text;
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
