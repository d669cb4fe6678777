import { expect, it } from "vitest";
import type { Conversation } from "./conversation.ts";
import { setUpGroup } from "./preparing.ts";
import type { World } from "./world.ts";

const DESK = {
  "Who leads on safety? Use three lines.": "Priya\n01702 111111\npriya@example.org",
  "Who else, not in your team? Use three lines.": "Mr Okoro\n01702 222222\nokoro@example.org",
  "How to reach the council about adult safety": "Adult social care, 01702 333333",
  "On which day will you read?": "Thursday",
} as const;

/** A group whose feedback is open, with Ken as its safety lead and Liz as a reader. */
export async function openFeedback(world: World): Promise<Conversation> {
  const say = await setUpGroup(world);
  await say.commands("Denise", "inbox");
  await say.sees("Denise", "I need to know who to turn to");
  await say.presses("Denise", "Open feedback");
  await say.fills("Denise", DESK);
  await say.sees("Denise", "People can now write with", "Thursday 3 December 2026");
  await takesOn(say, "Ken", "Invite the safety lead");
  await say.commands("Denise", "inbox");
  await takesOn(say, "Liz", "Invite a reader");
  return say;
}

/** Somebody takes on the role of an invitation that Denise makes with the button of this label. */
export async function takesOn(say: Conversation, who: string, label: string): Promise<void> {
  await say.presses("Denise", label);
  const code = /join ([A-Z0-9]{4}(?: [A-Z0-9]{4})*)/.exec((await say.newest("Denise")).text)?.[1];
  if (code === undefined) throw new Error("There is no invitation.");
  await say.commandsAlone(who, "join", code.trim());
  await say.sees(who, "Your role in Thursday carers");
}

interface Words {
  readonly text: string;
  readonly level?: "No reply" | "With a code" | "With my name";
  readonly kind?: string;
  readonly audience?: string;
  readonly going?: string;
}

/** Somebody writes and sends, without looking at what is asked on the way. */
export async function writes(say: Conversation, who: string, words: Words): Promise<void> {
  await say.commandsAlone(who, "feedback");
  await say.presses(who, words.level ?? "No reply");
  await say.fills(who, answersOf(words));
  if ((await say.newest(who)).text.includes("That sounds hard")) await say.presses(who, "Go on");
  await say.presses(who, "Send it as it is");
  await say.sees(who, "Thank you. I have it, sealed");
}

const answersOf = ({ text, kind, audience, going, level }: Words) => ({
  "What do you want to say?": text,
  "What is it?": kind ?? "A worry",
  "Who may read it?": audience ?? "All the readers",
  "What if too few people write?": going ?? "Wait, then delete it",
  ...(level === "With my name" ? { "Your name, as they shall read it": who(text) } : {}),
});
const who = (text: string): string => text.split(" ")[0] ?? "";

/** The newest receipt code on somebody's screen. */
export const codeIn = async (say: Conversation, person: string): Promise<string> => {
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec((await say.privately(person)).map((seen) => seen.text).join("\n"))?.[0];
  if (code === undefined) throw new Error("No code was shown.");
  return code;
};

/** Comes back under a code. */
export async function comesBack(say: Conversation, who: string, code: string): Promise<void> {
  await say.commandsAlone(who, "replies");
  await say.fills(who, { "The code": code });
}

/** S8, an anonymous complaint, and X3, "who said that?". The same conversation on every stage. */
export function feedbackScenarios(open: () => Promise<World>): void {
  it("S8: Sam fears that speaking up makes care worse, and is heard without being known", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "Post the button in the group");
      await say.groupSees("Is there something you want to say?", "Only you will see");
      const inGroup = (await say.group()).length;

      // Bea is Sam. One tap; what comes first is what this is not, who reads, what is kept.
      await say.presses("Bea", "Tell us something");
      await say.sees("Bea", "Nobody is watching this chat", "999", "not for an emergency", "may have to tell others");
      await say.sees(
        "Bea",
        "Priya",
        "Mr Okoro",
        "Adult social care",
        "No reply. I keep nothing",
        "A secret code",
        "By name",
      );
      await say.presses("Bea", "With a code");
      const words = "Night staff shout at my brother. Mrs Holt does it too, call 01702 444444.";
      await say.fills("Bea", {
        "What do you want to say?": words,
        "What is it?": "A problem",
        "Who may read it?": "Only the safety lead",
        "What if too few people write?": "Let it go alone",
      });
      // Help before anything else, and the message still goes.
      await say.sees("Bea", "That sounds hard", "999", "Adult social care");
      await say.presses("Bea", "Go on");
      await say.sees(
        "Bea",
        words,
        "a phone number",
        "a name",
        "Only the safety lead can read it",
        "may guess who you are",
      );
      await say.presses("Bea", "Hide these first");
      await say.sees("Bea", "Night staff shout at my brother. … does it too, call ….");
      await say.presses("Bea", "Send it as it is");
      await say.sees("Bea", "Thank you. I have it, sealed", "3 December 2026", "Your code", "Nobody is watching");
      const code = await codeIn(say, "Bea");
      expect((await say.group()).length).toBe(inGroup);

      // The slot: everybody who reads gets a line; only the lead has something to read.
      await world.until("2026-12-03T10:01:00Z");
      await say.sees("Ken", "day for reading", "one thing to read");
      await say.sees("Liz", "day for reading", "There is nothing to read. Either nobody wrote");
      await say.sees("Denise", "There is nothing to read");
      await say.presses("Ken", "Read feedback");
      await say.presses("Ken", "Open 1");
      await say.sees("Ken", "Night staff shout at my brother", "Where it stands: nothing yet");

      // X3: "who said that?" Nobody can tell, and the manager finds no row at all.
      await say.presses("Ken", "Who wrote this?");
      await say.sees("Ken", "Nobody can tell you");
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "Read feedback");
      await say.sees("Denise", "There is nothing to read");

      await say.presses("Ken", "Reply");
      await say.fills("Ken", { "Your reply": "Which nights? You need not answer." });
      await say.sees("Ken", "The writer can read it with their code");
      await say.presses("Ken", "Say what became of it");
      await say.fills("Ken", {
        "What became of it?": "passed on",
        "To whom, where, or why not": "Adult safeguarding, 4 December",
      });

      // A wrong code and the right one.
      await say.commandsAlone("Bea", "replies");
      await say.fills("Bea", { "The code": "0000 0000 0000 0000" });
      await say.sees("Bea", "I find nothing under this code");
      await say.commandsAlone("Bea", "replies");
      await say.fills("Bea", { "The code": code });
      await say.sees("Bea", "The readers have it", "passed on", "Adult safeguarding, 4 December", "Which nights?");
      await say.presses("Bea", "Add something");
      await say.fills("Bea", {
        "What do you want to say?": "Most weekends.",
        "What if too few people write?": "Let it go alone",
      });
      await say.presses("Bea", "Send it as it is");
      await world.until("2027-01-07T10:01:00Z");
      await say.sees("Ken", "one thing to read");
      await say.presses("Ken", "Read feedback");
      await say.presses("Ken", "Open 1");
      await say.sees("Ken", "Most weekends.");

      // Everything under the code goes when Bea says so.
      await say.commandsAlone("Bea", "replies");
      await say.fills("Bea", { "The code": code });
      await say.presses("Bea", "Delete all of it");
      await say.sees("Bea", "The code no longer works");
      await say.commands("Ken", "inbox");
      await say.presses("Ken", "Read feedback");
      await say.sees("Ken", "There is nothing to read");
      await say.groupNeverSaw("Night staff", "Most weekends", code);
    } finally {
      await world.close();
    }
  });

  it("waits for five, tells nobody of four, and deletes on the told day", { timeout: 240_000 }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      for (const who of ["Ann", "Bea", "Cal", "Dev"]) await writes(say, who, { text: `The room is cold, says one.` });
      await writes(say, "Ann", { text: "The room is cold, I say it twice." });
      await world.until("2026-12-03T10:01:00Z");
      await say.sees("Denise", "There is nothing to read");
      await writes(say, "Eve", { text: "Tea would be nice." });
      await world.until("2027-01-07T10:01:00Z");
      await say.sees("Denise", "There are 6 things to read");
      await say.presses("Denise", "Read feedback");
      await say.sees("Denise", "1. A worry, Thursday 7 January 2027");

      // One alone, who waits: deleted at the third slot.
      await writes(say, "Fay", { text: "Nobody else says this.", level: "With a code" });
      const code = await codeIn(say, "Fay");
      await world.until("2027-03-03T10:01:00Z");
      await say.commandsAlone("Fay", "replies");
      await say.fills("Fay", { "The code": code });
      await say.sees("Fay", "It waits", "You can let it go alone, or take it back");
      await world.until("2027-04-01T09:01:00Z");
      await say.sees("Denise", "There is nothing to read");
      await say.commandsAlone("Fay", "replies");
      await say.fills("Fay", { "The code": code });
      await say.sees("Fay", "Nothing is here any more");
    } finally {
      await world.close();
    }
  });

  it("gives the safety lead today what its author wants read today", { timeout: 240_000 }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      const before = (await say.privately("Denise")).length;
      await writes(say, "Hal", {
        text: "I am scared of him tonight.",
        going: "Send it to the safety lead today",
        level: "With a code",
      });
      const code = await codeIn(say, "Hal");
      await say.sees("Ken", "read this today");
      await say.presses("Ken", "Read feedback");
      await say.presses("Ken", "Open 1");
      await say.sees("Ken", "I am scared of him tonight");
      await say.seesNothingNew("Denise", before);
      await say.commandsAlone("Hal", "replies");
      await say.fills("Hal", { "The code": code });
      await say.sees("Hal", "The readers have it");
    } finally {
      await world.close();
    }
  });

  it("takes a message out only when two agree, tells so, and blocks a writer nobody knows", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await writes(say, "Gus", { text: "A cruel thing.", going: "Let it go alone" });
      await world.until("2026-12-03T10:01:00Z");
      await say.presses("Liz", "Read feedback");
      await say.presses("Liz", "Open 1");
      await say.presses("Liz", "Block this writer");
      await say.sees("Liz", "I do not know who it is");
      await say.presses("Liz", "Take it out");
      await say.fills("Liz", { "Why take it out?": "it was cruel" });
      await say.sees("Liz", "A second reader must agree");
      await say.presses("Denise", "Read feedback");
      await say.presses("Denise", "Open 1");
      await say.presses("Denise", "Yes, take it out");
      await say.sees("Denise", "It is gone");
      await say.commandsAlone("Ann", "feedback");
      await say.sees("Ann", "Taken out by the readers so far: 1 (it was cruel)");
      await say.presses("Ann", "No reply");
      await say.fills("Ann", answersOf({ text: "All is well with me." }));
      await say.presses("Ann", "Send it as it is");
      await say.sees("Ann", "Thank you");
      await say.commandsAlone("Gus", "feedback");
      await say.presses("Gus", "No reply");
      await say.fills("Gus", answersOf({ text: "Another cruel thing." }));
      await say.presses("Gus", "Send it as it is");
      await say.sees("Gus", "do not reach the readers until");
    } finally {
      await world.close();
    }
  });

  it("is not there before the group has said who to turn to", async () => {
    const world = await open();
    try {
      const say = await setUpGroup(world);
      await say.commandsAlone("Ann", "feedback");
      await say.sees("Ann", "does not take feedback here yet");
    } finally {
      await world.close();
    }
  });
}
