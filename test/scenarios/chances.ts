import { expect, it } from "vitest";
import { day, FULL } from "../core/opportunity/samples.ts";
import type { Conversation } from "./conversation.ts";
import { isInterested, offers } from "./opportunity.ts";
import { setUpGroup } from "./preparing.ts";
import type { World } from "./world.ts";

const QUESTION = "How long have you been a carer?";
const SOON = { ...FULL, closesOn: day("2026-11-26"), replyBy: day("2026-11-27") };
const RESEARCH = {
  ...SOON,
  askedBy: "A university",
  askerKind: "university",
  ethicsRef: "REC 26/LO/1",
  carersGetBack: "A talk and the report",
  apply: "form",
  questions: [QUESTION],
} as const;
const YES = "Yes, show it in my group";

/** What a group decides about chances to take part, and what people are asked and may say, on every stage. */
export function chanceScenarios(open: () => Promise<World>): void {
  it("S3: a university asks; the organiser and a carer must both say yes; its questions are answered in private", async () => {
    const world = await open();
    try {
      const say = await setUpGroup(world);
      await coChair(say, "Bea");
      await offers(say, RESEARCH);
      const posted = (await say.group()).length;
      await say.presses("Denise", YES);
      await say.sees("Denise", "A co-chair of this group must say yes too");
      expect((await say.group()).length).toBe(posted);
      await say.sees("Bea", "REC 26/LO/1", "Carers get back: A talk and the report");
      await say.presses("Bea", YES);
      await say.groupSees("Help choose the new breaks service", "Ethics number: REC 26/LO/1");

      await isInterested(say, "Ann");
      await say.sees("Ann", "The person who runs this asks a few short questions");
      const before = JSON.stringify([await say.group(), await say.privately("Cal"), await say.privately("Denise")]);
      await say.presses("Ann", "Answer their questions");
      await say.fills("Ann", { [QUESTION]: "Nine years, for my mum" });
      await say.sees("Ann", "I have sealed your answers");
      expect(JSON.stringify([await say.group(), await say.privately("Cal"), await say.privately("Denise")])).toBe(
        before,
      );
      await say.presses("Ann", "Share my contact");
      await say.fills("Ann", { "What shall they call you?": "Annabelle", "How can they reach you?": "01702 000000" });
      await manages(say, "Who shared a contact");
      await say.sees("Denise", "Annabelle", QUESTION, "Nine years, for my mum");
      await say.groupNeverSaw("Annabelle", "Nine years");
    } finally {
      await world.close();
    }
  });

  it("a chance is passed on as plain text, kept places are claimed in private, and all are told when it is full", async () => {
    const world = await open();
    try {
      const say = await setUpGroup(world);
      const kept = { choosing: "first-come", places: 2, reservedPlaces: 1, reservedFor: "parents" } as const;
      await offers(say, { ...SOON, ...kept });
      await say.presses("Ann", "More");
      await say.presses("Ann", "Pass it on");
      await say.sees("Ann", "Pays £25.00 an hour", "Say yes by Thursday 26 November 2026, 12:00", "Ask Rose");
      for (const who of ["Cal", "Dev"]) await isInterested(say, who);
      await say.sees("Dev", "You are on the waiting list");
      await say.presses("Dev", "I'm one of: parents");
      await say.sees("Dev", "You have a place", "You said you are one of these: parents");
      await world.pass(3_600_000);
      await say.groupSees("All places are taken: Help choose the new breaks service", "There is a waiting list");
      await say.groupNeverSaw("Cal", "Dev");
    } finally {
      await world.close();
    }
  });

  it("in a group with people under 18 only what is marked as safe for them is shown", async () => {
    const world = await open();
    try {
      const say = await setUpGroup(world);
      await say.commands("Denise", "settings");
      await say.presses("Denise", "Quiet hours, language, age");
      await say.fills("Denise", { "Who is in the group?": "Adults, and people of 16 and 17" });
      await offers(say, SOON);
      await say.sees("Denise", "people may be under 18", "16 or less");
      await say.groupNeverSaw("Help choose the new breaks service");
      const safe = { minAge: 16, safeguards: ["worker-present"], safeguardingContact: "Sam, 01702 000001" } as const;
      await offers(say, { ...SOON, ...safe });
      await say.groupSees("Help choose the new breaks service");
    } finally {
      await world.close();
    }
  });
}

/** Somebody takes on the role of a co-chair by a code from the organiser. */
async function coChair(say: Conversation, who: string): Promise<void> {
  await say.commands("Denise", "settings");
  await say.presses("Denise", "Invite a co-chair");
  const shown = (await say.newest("Denise")).text;
  const code = /co-chair: ([A-Z2-9 ]{14})/.exec(shown)?.[1];
  if (code === undefined) throw new Error(`No code is shown:\n${shown}`);
  await say.commandsAlone(who, "join", code);
  await say.sees(who, "only if the organiser and you both say yes");
}

/** Denise looks at her newest notice and presses something there. */
async function manages(say: Conversation, label: string): Promise<void> {
  await say.commands("Denise", "offer");
  const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at"));
  if (look === undefined) throw new Error("There is no notice to look at.");
  await say.presses("Denise", look);
  await say.presses("Denise", label);
}
