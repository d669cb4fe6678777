import { expect, it } from "vitest";
import { FILE_SCHEMA } from "../../src/core/opportunity/file.ts";
import type { DraftNotice } from "../../src/core/opportunity/notice.ts";
import { day, FULL } from "../core/opportunity/samples.ts";
import type { Conversation } from "./conversation.ts";
import { setUpGroup } from "./preparing.ts";
import type { World } from "./world.ts";

const DAY = 24 * 3_600_000;

/** Denise posts a notice from a file: all that it must say stands in it. */
export async function offers(say: Conversation, notice: DraftNotice): Promise<void> {
  await say.commands("Denise", "offer");
  await say.presses("Denise", "From a file");
  await say.fills("Denise", { "The whole text of the file": JSON.stringify({ schema: FILE_SCHEMA, ...notice }) });
  await say.sees("Denise", "Nothing is missing");
  await say.presses("Denise", "Post it now");
}

/** A first "I'm interested": the press, and OK to the note. */
export async function isInterested(say: Conversation, who: string): Promise<void> {
  await say.presses(who, "I'm interested (private)");
  const newest = (await say.newest(who)).text;
  if (newest.includes("Before I keep this")) await say.presses(who, "OK, keep it");
}

/** The notice of the samples, in weeks rather than months: every stage plays it hour by hour. */
const SOON: DraftNotice = {
  ...FULL,
  closesOn: day("2026-11-30"),
  replyBy: day("2026-12-01"),
  dates: ["2026-12-08 19:00-20:00", "2026-12-10 19:00-20:00"],
  decisionOn: day("2026-12-11"),
  reportBackOn: day("2026-12-14"),
};

const OUTCOME = {
  "You said": "Most of you want evenings",
  "We did": "The breaks service opens until 9pm",
} as const;

/** S11, "Lorna finds paid work for her voice": from a card she can judge in ten seconds to what came of it. */
export function opportunityScenarios(open: () => Promise<World>): void {
  const scenario = (name: string, play: (world: World) => Promise<void>): void => {
    it(name, async () => {
      const world = await open();
      try {
        await play(world);
      } finally {
        await world.close();
      }
    });
  };

  scenario("S11: a paid chance, judged in ten seconds, answered in private, and told to the end", async (world) => {
    const say = await setUpGroup(world);
    // Liz stands for Lorna: she asks to hear of paid or unpaid things about breaks, from home.
    await say.commandsAlone("Liz", "chances");
    await say.sees("Liz", "There are none here right now");
    await say.presses("Liz", "Tell me of new ones");
    await say.fills("Liz", { About: ["Breaks"], "How you would take part": ["Online", "Any time from home"] });
    await say.presses("Liz", "Next");
    await say.fills("Liz", { "Your age": "18 or over", "How often?": "At once" });
    await say.sees("Liz", "I tell you of new ones like that");

    await offers(say, SOON);
    await say.sees("Denise", "It is posted");
    await say.groupSees(
      "Help choose the new breaks service",
      "Pays £25.00 an hour + costs paid back + care cover",
      "Online. 2 times. 2 h 30 min in all.",
      "Say yes by Monday 30 November 2026, 12:00",
      "Southwark Council: You help design it",
      "You can change: opening hours, how to book",
      "Fixed: the budget",
    );
    await say.sees("Liz", "New chances to take part", "Help choose the new breaks service");

    // The full view, with the note about benefits and no sums.
    await say.presses("Liz", "More");
    await say.sees("Liz", "Pay can change your benefits", "So can vouchers", "0808 808 7777", "give it to charity");
    await say.sees("Liz", "Into a bank account", "Within how many days is it paid?", "Who decides");
    const labels = (await say.newest("Liz")).labels;
    for (const calendar of ["Google Calendar", "Outlook.com", "Microsoft 365"])
      expect(labels).toContain(`Add next time to ${calendar}`);

    // Nothing changes for anybody else when she says she is interested.
    const before = JSON.stringify([await say.group(), await say.privately("Bea"), await say.privately("Denise")]);
    await isInterested(say, "Liz");
    await say.sees("Liz", "you are interested", "Only you see this", "Your code in the draw is", "No reason needed");
    await say.presses("Liz", "Say what I need");
    await say.fills("Liz", {
      "Care cover": "someone with mum, 6:30pm to 8:30pm",
      "To make it easier": "screen breaks",
    });
    await say.sees("Liz", "I have sealed what you need");
    await say.presses("Liz", "Less pay");
    await say.sees("Liz", "About the pay you said: less");
    expect(JSON.stringify([await say.group(), await say.privately("Bea"), await say.privately("Denise")])).toBe(before);

    // The owner sees nobody until she shares a contact; then she and what she needs, and nobody else.
    await isInterested(say, "Ann");
    for (const who of ["Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken"])
      await isInterested(say, who);
    await say.presses("Liz", "Share my contact");
    await say.fills("Liz", { "What shall they call you?": "Lorna", "How can they reach you?": "lorna@example.org" });
    await manages(say);
    await say.sees("Denise", "Fewer than 5 people are interested");
    await say.presses("Denise", "Who shared a contact");
    await say.sees("Denise", "Lorna, lorna@example.org", "someone with mum", "screen breaks", "Pay: less");
    await world.pass(3_600_000);
    await manages(say);
    await say.sees("Denise", "10 or more people are interested");

    // The closing day is brought forward: only with a reason, which everybody sees.
    await say.presses("Denise", "Move the last day");
    await say.fills("Denise", { "New last day to say yes": "2026-11-27", "Why?": "" });
    const after = (await say.privately("Denise")).slice(-3);
    expect(after.map((seen) => seen.text).join()).toContain("People must be told why it closes sooner");
    // Where a window cannot stay open it is opened once more.
    if (after.some((seen) => seen.labels.includes("Open the form again")))
      await say.presses("Denise", "Open the form again");
    await say.fills("Denise", {
      "New last day to say yes": "2026-11-27",
      "Why?": "the panel must start before Christmas",
    });
    await say.groupSees("has changed from Monday 30 November 2026 to Friday 27 November 2026", "before Christmas");

    // A reminder to the one who asked, once.
    await say.presses("Ann", "Remind me before it closes");
    const quietly = (await say.privately("Bea")).length;
    await world.until("2026-11-25T12:30:00Z");
    await say.sees("Ann", "You asked me to remind you", "Help choose the new breaks service");
    expect((await say.privately("Bea")).length).toBe(quietly);

    // The draw: nine places, twelve people. Those not drawn wait, then are told kindly, with another way in.
    await world.until("2026-11-27T12:05:00Z");
    await say.group();
    const people = ["Liz", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken"];
    const newest = async (who: string) => (await say.newest(who)).text;
    const placed: string[] = [];
    for (const who of people) if ((await newest(who)).includes("You have a place")) placed.push(who);
    expect(placed).toHaveLength(9);
    await world.until("2026-12-01T09:05:00Z");
    const turnedDown = people.filter((who) => !placed.includes(who));
    for (const who of turnedDown)
      await say.sees(
        who,
        "You do not have a place this time",
        "There were 9 places and 12 people",
        "A fair draw picked who takes part",
        "Send a voice note or ring us",
        "Rose",
      );

    // What came of it: to the group, and to everybody who took an interest, chosen or not.
    await world.until("2026-12-14T09:30:00Z");
    await say.sees("Denise", "You promised news today");
    await say.presses("Denise", "I have news");
    await say.presses("Denise", "A change is made");
    await say.fills("Denise", OUTCOME);
    await say.groupSees("What came of Help choose the new breaks service", "until 9pm");
    for (const who of [placed[0] ?? "", turnedDown[0] ?? ""]) await say.sees(who, "You took an interest", "until 9pm");
    await say.commandsAlone("Jo", "chances");
    await say.sees("Jo", "news came");

    await say.groupNeverSaw("Lorna", "Liz", "12 people", "someone with mum");
  });

  scenario(
    "a notice is made in short steps, can be left and taken up again, and says all that is missing",
    async (world) => {
      const say = await setUpGroup(world);
      await say.commands("Denise", "offer");
      await say.presses("Denise", "Start: from home");
      await say.sees("Denise", "things are missing", "Missing: What do you call it?", "Missing: Are people paid?");
      await say.presses("Denise", "Go on: What it is");
      await say.fills("Denise", {
        "What do you call it?": "Co-production of breaks",
        "One or two short sentences about it": "Read a paper and tell us.",
        "What is it for?": "To choose breaks",
        "Who is it for?": "Carers here",
      });
      await say.sees("Denise", "Saved.", "Carers must share the decision");
      await world.pass(2 * DAY);
      await manages(say);
      await say.sees("Denise", "Carers must share the decision", "Missing: What can people change?");
      await say.presses("Denise", "Go on: What it is");
      await say.fills("Denise", { "What do you call it?": "Breaks, your say" });
      await say.presses("Denise", "Go on: What people can change");
      await say.fills("Denise", {
        "What can people change?": "opening hours\nhow to book",
        "What is decided already?": "nothing",
        "What is fixed?": "the budget",
      });
      await say.presses("Denise", "Go on: Who decides");
      await say.fills("Denise", {
        "Why is it fixed?": "it is set until April",
        "Who decides?": "Mr Shah",
        "On what day do they decide?": "2027-02-15",
      });
      await say.sees("Denise", "Missing: Who asks?");
      await say.groupNeverSaw("Breaks, your say");
    },
  );

  scenario("S3: a university asks; nothing is seen of it before this group's organiser says yes", async (world) => {
    const say = await setUpGroup(world);
    const before = (await say.group()).length;
    const asked = { ...SOON, askedBy: "A university", askerKind: "university" } as const;
    await say.commands("Denise", "offer");
    await say.presses("Denise", "From a file");
    await say.fills("Denise", { "The whole text of the file": JSON.stringify({ schema: FILE_SCHEMA, ...asked }) });
    await say.sees("Denise", "Missing: Ethics approval number", "Missing: What will carers get back?");
    await say.presses("Denise", "Research, and more");
    await say.fills("Denise", { "Ethics approval number": "REC 26/LO/1", "What will carers get back?": "A talk" });
    await say.sees("Denise", "Nothing is missing", "No group sees it until its organiser says yes");
    await say.presses("Denise", "Post it now");
    // The question to her as this group's organiser, and the answer to her press, in whichever order they come.
    const newest = (await say.privately("Denise")).slice(-3).map((seen) => seen.text);
    const question = newest.find((text) => text.includes("May I show this in Thursday carers?")) ?? "";
    expect(question).toContain("REC 26/LO/1");
    expect(question).toContain("Carers get back: A talk");
    expect((await say.group()).length).toBe(before);
    await say.presses("Denise", "Yes, show it in my group");
    await say.groupSees("Outside ask, agreed by this group's organiser. Ethics number: REC 26/LO/1");
  });
}

/** Denise looks at her newest notice. */
async function manages(say: Conversation): Promise<void> {
  await say.commands("Denise", "offer");
  const labels = (await say.newest("Denise")).labels;
  const look = labels.find((label) => label.startsWith("Look at"));
  if (look === undefined) throw new Error(`No notice can be looked at: ${labels.join(", ")}`);
  await say.presses("Denise", look);
}
