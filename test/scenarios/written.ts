import { expect, it } from "vitest";
import { keysOf } from "../../src/core/feedback/desk.ts";
import type { Conversation } from "./conversation.ts";
import { openFeedback } from "./feedback.ts";
import { askIn, codeOf, setUpGroup } from "./preparing.ts";
import type { World } from "./world.ts";

const QUESTION = {
  "Your question": "What would make the evening bus work for you?",
  "How can people answer?": "In their own words",
  "Could anybody be hurt or embarrassed if others guessed their answer?": "Yes",
  "What is this question for?": "To hear views before someone decides",
} as const;
const FOR_US = { ...QUESTION, "What is this question for?": "Just for us, nothing is decided" } as const;

const WAIT = "Delete it unread";
const ALONE = "Let it go alone";

interface Answered {
  readonly text: string;
  readonly going?: string;
}

/** Fills in the form that is on show, without looking at what is asked on the way. */
async function fillsIn(say: Conversation, who: string, { text, going = WAIT }: Answered): Promise<void> {
  await say.fills(who, { "Your answer": text, "What if too few people write?": going });
  const newest = async () => (await say.newest(who)).text;
  if ((await newest()).includes("That sounds hard")) await say.presses(who, "Go on");
  if ((await newest()).includes("Before your first answer")) await say.presses(who, "OK, go on");
}

async function writes(say: Conversation, who: string, answered: Answered): Promise<void> {
  await say.presses(who, "Answer in words");
  await fillsIn(say, who, answered);
  await say.presses(who, "Send it as it is");
  await say.sees(who, "I have your answer, sealed", answered.text);
}

/** A question answered in words, from the draft to what came of it. The same conversation on every stage. */
export function writtenScenarios(open: () => Promise<World>): void {
  it("is read together when five have written, and the group hears what came of it", { timeout: 240_000 }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await askIn(say, QUESTION);
      const code = await codeOf(say);
      await say.groupSees("Answer in your own words", "Nobody sees who wrote", "Fewer than 5 people have answered");
      const inGroup = (await say.group()).length;

      // Ann: what the readers will see, what is kept, who can see it, and help before anything else.
      await say.presses("Ann", "Answer in words");
      await say.fills("Ann", {
        "Your answer": "I want to die some days. Mrs Holt never stops at 8, call 01702 444444.",
        "What if too few people write?": WAIT,
      });
      await say.sees("Ann", "That sounds hard", "999", "Adult social care");
      await say.presses("Ann", "Go on");
      await say.sees("Ann", "Before your first answer", "I have not kept your answer yet");
      await say.presses("Ann", "OK, go on");
      await say.sees("Ann", "a phone number", "a name", "Thursday 3 December 2026", "Thursday carers can read it");
      await say.sees("Ann", "If fewer than 5 people write, I delete it", "Your words wait here, sealed");
      await say.presses("Ann", "Hide these first");
      await say.sees("Ann", "… never stops at 8, call ….");
      await say.presses("Ann", "Send it as it is");
      await say.sees("Ann", "I have your answer, sealed", "… never stops at 8", "if 5 or more people write");

      for (const who of ["Bea", "Cal", "Dev"]) await writes(say, who, { text: `A later bus, says ${who}.` });
      await writes(say, "Eve", { text: "No bus at all." });
      await say.presses("Eve", "Change my answer");
      await fillsIn(say, "Eve", { text: "A bus at nine." });
      await say.presses("Eve", "Send it as it is");
      await say.sees("Eve", "You wrote: A bus at nine.");
      await writes(say, "Fay", { text: "I take this back." });
      await say.presses("Fay", "Take my answer back");
      await say.sees("Fay", "I have taken it back. The readers never saw it.");
      await say.commandsAlone("Bea", "mydata");
      await say.sees("Bea", "A later bus, says Bea.");
      expect((await say.group()).length).toBe(inGroup);

      // Before the day nobody reads anything.
      await say.commands("Denise", "inbox");
      await say.presses("Denise", "Read feedback");
      await say.sees("Denise", "There is nothing to read");
      await world.until("2026-11-30T10:01:00Z");
      await say.groupSees("5 or more people wrote an answer", "Thursday 3 December 2026", "no names");
      await say.presses("Cal", "My answer");
      await say.sees("Cal", "The question is closed", "A later bus, says Cal.");

      await world.until("2026-12-03T10:01:00Z");
      for (const who of ["Denise", "Ken", "Liz"])
        await say.sees(who, `day to read the answers to question ${code}`, "There are 5 answers to read");
      await say.presses("Liz", "Read the answers");
      await say.sees("Liz", "They stand in mixed order", "1.", "4.");
      await say.presses("Liz", "More");
      await say.sees("Liz", "5.");
      await say.presses("Liz", "Open 5");
      await say.sees("Liz", `It answers question ${code}`, "An answer to a question", "Nobody can see who wrote");
      await say.presses("Cal", "My answer");
      await say.sees("Cal", "This question is over");

      await say.commands("Denise", "asks");
      await say.presses("Denise", `Look at ${code}`);
      await say.sees("Denise", "They find them with");
      await say.presses("Denise", "Tell them what happened");
      await say.sees("Denise", "5 or more people wrote an answer");
      await say.presses("Denise", "A change is planned");
      await say.fills("Denise", {
        "You said": "Buses stop too early.",
        "We will": "We ask for a bus at nine.",
        "You will hear more by": "2027-04-30",
      });
      await say.groupSees("Buses stop too early.", "We ask for a bus at nine.");
      await say.groupNeverSaw(
        "A later bus, says",
        "never stops at 8",
        "No bus at all",
        "I take this back",
        "A bus at nine.\n",
      );
    } finally {
      await world.close();
    }
  });

  it("tells nobody of four, lets go who said so, and deletes the rest on the told day", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const say = await openFeedback(world);
      await askIn(say, FOR_US);
      const code = await codeOf(say);
      await writes(say, "Ann", { text: "One who waits." });
      await writes(say, "Bea", { text: "One who thinks again." });
      await writes(say, "Cal", { text: "One who goes alone.", going: ALONE });
      await say.sees("Cal", "even if nobody else writes");
      await writes(say, "Dev", { text: "One who stops." });
      await say.commandsAlone("Dev", "stop");
      await world.until("2026-11-30T10:01:00Z");
      await say.groupSees("Fewer than 5 people wrote an answer", "they only get answers that may go alone");
      await say.presses("Bea", "My answer");
      await say.sees("Bea", "If not, I delete it that day");
      await say.presses("Bea", "Let it go alone");
      await say.sees("Bea", "even if nobody else writes");
      await world.until("2026-12-03T10:01:00Z");
      await say.sees("Liz", `the answers to question ${code}`, "There are 2 answers to read");
      await say.presses("Liz", "Read the answers");
      await say.sees("Liz", "One who thinks again.", "One who goes alone.");
      expect((await say.newest("Liz")).text).not.toMatch(/One who waits|One who stops/);
      await say.presses("Ann", "My answer");
      await say.sees("Ann", "has been read, or I have deleted it");
    } finally {
      await world.close();
    }
  });

  it("cannot be asked where nobody knows who to turn to, and an opening taken back keeps nothing", {
    timeout: 240_000,
  }, async () => {
    const world = await open();
    try {
      const before = await setUpGroup(world);
      await askIn(before, FOR_US);
      await before.sees("Denise", "People can only answer in words where feedback is open");
      expect((await before.group()).some((seen) => seen.text.includes("evening bus"))).toBe(false);
    } finally {
      await world.close();
    }
    const again = await open();
    try {
      const say = await openFeedback(again);
      await askIn(say, FOR_US);
      await writes(say, "Ann", { text: "A word too soon." });
      await say.commands("Denise", "asks");
      await say.presses("Denise", `Look at ${await codeOf(say)}`);
      await say.presses("Denise", "Take it back");
      await again.until("2026-12-03T10:01:00Z");
      // No filling, no key and no line of it is left.
      const { desk, batches } = await again.store.transaction(async (tx) => {
        const [found] = await tx.desks.inPhase(["open", "slot", "shredding"]);
        if (!found) throw new Error("There is no desk.");
        return { desk: found, batches: await tx.desks.batches(found.organisation, found.group) };
      });
      expect(batches.some((batch) => batch.question !== undefined)).toBe(false);
      const wanted = [...keysOf(desk), ...batches.map((batch) => batch.id)].map((key) => `feedback-${key}`);
      const standing = (await again.keyring.list()).filter((key) => key.startsWith("feedback-"));
      expect(standing.sort()).toEqual(wanted.sort());
      await say.sees("Liz", "day for reading feedback", "There is nothing to read");
    } finally {
      await again.close();
    }
  });
}
