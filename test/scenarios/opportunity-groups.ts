import { it } from "vitest";
import { FILE_SCHEMA } from "../../src/core/opportunity/file.ts";
import type { DraftNotice } from "../../src/core/opportunity/notice.ts";
import { day, FULL } from "../core/opportunity/samples.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import type { Stage } from "../stages/stage.ts";
import { type Conversation, conversation } from "./conversation.ts";
import { SET_UP } from "./first-loop.ts";
import { isInterested, offers } from "./opportunity.ts";
import { openWorld, type World } from "./world.ts";

type OpenStage = (clock: ManualClock) => Promise<Stage>;

/** Over within two days: two platforms play it hour by hour. */
const BRIEF: DraftNotice = {
  ...FULL,
  choosing: "everyone",
  closesOn: day("2026-11-25"),
  replyBy: day("2026-11-26"),
  dates: ["2026-11-27 19:00-20:00", "2026-11-28 19:00-20:00"],
  decisionOn: day("2026-11-29"),
  reportBackOn: day("2026-11-30"),
};

const THERE = { ...SET_UP, "What is your group called?": "Friday carers" } as const;
const TITLE = FULL.title;

interface Two {
  readonly world: World;
  /** Where the notice is made. */
  readonly here: Conversation;
  /** A group on another platform. */
  readonly there: Conversation;
}

/**
 * One notice in groups of two platforms: the opportunity parts of S2 (a strategy in many groups, each of which says yes
 * or no for itself) and of S3 (partners that are organisations of their own). Denise runs a group on each; nothing links
 * her two accounts.
 */
export function opportunityInTwoGroups(name: string, openHere: OpenStage, openThere: OpenStage): void {
  const scenario = (what: string, play: (two: Two) => Promise<void>): void => {
    it(`${name}: ${what}`, async () => {
      const world = await openWorld(openHere, { other: openThere });
      const { stage, other } = world;
      if (!other) throw new Error("There is no second platform.");
      try {
        await stage.install("Denise");
        await world.settle();
        const here = conversation(world);
        await here.presses("Denise", "Set me up");
        await here.fills("Denise", SET_UP);
        await play({ world, here, there: conversation({ stage: other, settle: world.settle }) });
      } finally {
        await world.close();
      }
    });
  };

  scenario("S2: each group says yes for itself, hears of every change, and of what came of it", async (two) => {
    const { world, here, there } = two;
    await joins(two);
    const before = (await there.group()).length;
    await offersInBoth(here);
    await here.groupSees(TITLE, "Pays £25.00 an hour");
    await there.sees("Denise", "May I show this in Friday carers?", TITLE, "Pays £25.00");
    await world.pass(3_600_000);
    await same(there, before);
    await there.presses("Denise", "Yes, show it in my group");
    await there.sees("Denise", "I show it now");
    await there.groupSees(TITLE, "Pays £25.00 an hour", "Southwark Council: You help design it");

    // Who is there takes part as who is here; the one who made it sees nobody who has not shared a contact.
    await isInterested(there, "Bea");
    await there.sees("Bea", "you want to take part", "Only you see this");
    await isInterested(there, "Ann");
    await there.presses("Ann", "Share my contact");
    await there.fills("Ann", { "What shall they call you?": "Nan", "How can they reach you?": "nan@example.org" });
    await manages(here);
    await here.presses("Denise", "Who shared a contact");
    await here.sees("Denise", "Nan, nan@example.org");

    await manages(here);
    await here.presses("Denise", "Move the last day");
    const sooner = { "New last day to say yes": "2026-11-24", "Why?": "the room is booked" } as const;
    await here.fills("Denise", sooner);
    for (const group of [here, there])
      await group.groupSees("from Wednesday 25 November 2026 to Tuesday 24 November 2026", "the room is booked");

    await world.until("2026-11-24T12:05:00Z");
    await manages(here);
    await here.presses("Denise", "Tell them what happened");
    await here.presses("Denise", "A change is made");
    await here.fills("Denise", { "You said": "Most of you want evenings", "We did": "It opens until 9pm" });
    for (const group of [here, there]) {
      await group.groupSees(`What came of ${TITLE}`, "Most of you want evenings", "until 9pm");
      await group.groupNeverSaw("Nan", "Ann", "Bea", "2 people");
    }
    for (const who of ["Ann", "Bea"]) await there.sees(who, "You took an interest", "until 9pm");
  });

  scenario("S2: after a no nothing is ever shown, and nobody there is asked or told again", async (two) => {
    const { world, here, there } = two;
    await joins(two);
    await offersInBoth(here);
    await there.presses("Denise", "No");
    await there.sees("Denise", "I do not show it");
    const [group, organiser, member] = await screens(there);
    await manages(here);
    await here.presses("Denise", "Call it off");
    await here.fills("Denise", { "Why? All groups see it.": "the money is gone" });
    await here.groupSees("This will not take place", "the money is gone");
    await world.pass(2 * 3_600_000);
    if (JSON.stringify(await screens(there)) !== JSON.stringify([group, organiser, member]))
      throw new Error("Somebody in a group that said no was told of it.");
    await there.groupNeverSaw(TITLE);
    await there.commandsAlone("Ann", "chances");
    await there.sees("Ann", "There are none here right now");
  });

  scenario(
    "S3: a partner's group shows it by a code, after its own organiser's yes",
    async ({ world, here, there }) => {
      const { other } = world;
      await other?.install("Denise");
      await world.settle();
      await there.presses("Denise", "Set me up");
      await there.fills("Denise", { ...THERE, "Who runs this group?": "Rochford Carers" });
      const before = (await there.group()).length;
      await offers(here, BRIEF);
      await manages(here);
      const newest = (await here.newest("Denise")).text;
      // No other organisation's group can be asked from here: it would tell which there are.
      if (newest.includes("Friday carers")) throw new Error("A notice names another organisation's group.");
      const code = /show ([0-9a-f]{32})/.exec(newest)?.[1] ?? "";

      await there.commandsAlone("Denise", "show", "0".repeat(32));
      await there.sees("Denise", "I do not know that code");
      await there.commandsAlone("Ann", "show", code);
      await there.sees("Ann", "Only an organiser");
      await there.commandsAlone("Denise", "show", code);
      await there.sees("Denise", "May I show this in Friday carers?", TITLE);
      await same(there, before);
      await there.presses("Denise", "Yes, show it in my group");
      await there.groupSees(TITLE, "Pays £25.00 an hour");

      // The partner's people are theirs: who made it learns of nobody, and the partner's organiser manages nothing.
      await isInterested(there, "Ann");
      await manages(here);
      await here.presses("Denise", "Who shared a contact");
      await here.sees("Denise", "Nobody has shared a contact");
      await there.commands("Denise", "offer");
      const labels = (await there.newest("Denise")).labels;
      if (labels.some((label) => label.startsWith("Look at")))
        throw new Error("A partner can manage what is not theirs.");
      await manages(here);
      await here.presses("Denise", "Call it off");
      await here.fills("Denise", { "Why? All groups see it.": "the money is gone" });
      for (const group of [here, there]) await group.groupSees("This will not take place", "the money is gone");
      await there.sees("Ann", "It will not take place", "the money is gone");
      for (const group of [here, there]) await group.groupNeverSaw("Ann");
    },
  );
}

/** The second group joins the organisation of the first by an invitation. */
async function joins({ world, here, there }: Two): Promise<void> {
  await world.other?.install("Denise");
  await world.settle();
  await here.commands("Denise", "settings");
  await here.presses("Denise", "Invite another organiser");
  const code = /organiser: ([A-Z0-9 ]+)/.exec((await here.newest("Denise")).text)?.[1] ?? "";
  await there.commandsAlone("Denise", "join", code);
  await there.presses("Denise", "Set me up");
  await there.fills("Denise", THERE);
  await there.groupSees("Sayso is ready in Friday carers");
}

async function offersInBoth(here: Conversation): Promise<void> {
  await here.commands("Denise", "offer");
  await here.presses("Denise", "From a file");
  await here.fills("Denise", { "The whole text of the file": JSON.stringify({ schema: FILE_SCHEMA, ...BRIEF }) });
  await here.presses("Denise", "Also ask in Friday carers");
  await here.sees("Denise", "It goes to 2 groups");
  await here.presses("Denise", "Post it now");
}

async function manages(say: Conversation): Promise<void> {
  await say.commands("Denise", "offer");
  const labels = (await say.newest("Denise")).labels;
  await say.presses("Denise", labels.find((label) => label.startsWith("Look at")) ?? "Look at");
}

/** What everybody, the organiser and a member see. */
const screens = (say: Conversation) => Promise.all([say.group(), say.privately("Denise"), say.privately("Ann")]);

async function same(say: Conversation, before: number): Promise<void> {
  const now = (await say.group()).length;
  if (now !== before) throw new Error(`The group sees ${now - before} more than before.`);
}
