import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FULL } from "../core/opportunity/samples.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer, rowsOf } from "./opportunity-world.ts";

let world: World;
let say: Conversation;

beforeEach(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  say = await setUpGroup(world);
});
afterEach(() => world.close());

const SAFE = { minAge: 16, safeguards: ["worker-present"], safeguardingContact: "Sam, 01702 000001" } as const;
const RESEARCH = { askerKind: "university", ethicsRef: "REC 26/LO/1", carersGetBack: "A talk" } as const;

async function groupIsOf(ages: string): Promise<void> {
  await say.commands("Denise", "settings");
  await say.presses("Denise", "Quiet hours, language, age");
  await say.fills("Denise", { "Who is in the group?": ages });
  await say.sees("Denise", "Saved");
}

const shownNow = async (): Promise<boolean> => (await say.group()).some((seen) => seen.text.includes(FULL.title));

describe("a group with people under 18", () => {
  it("is shown nothing that is not marked as safe for them: it is not posted, and what is missing is said", async () => {
    await groupIsOf("Adults, and people of 16 and 17");
    await offers(say, FULL);
    await say.sees("Denise", "people may be under 18: Thursday carers", "16 or less");
    expect(await shownNow()).toBe(false);
    await offers(say, { ...FULL, ...SAFE });
    await say.sees("Denise", "It is posted");
    expect(await shownNow()).toBe(true);
  });

  it("is never shown an outside ask where all are 16 or 17, marked as safe or not", async () => {
    await groupIsOf("People of 16 and 17 only");
    await offers(say, { ...FULL, ...SAFE, ...RESEARCH });
    await say.sees("Denise", "people may be under 18");
    expect(await shownNow()).toBe(false);
  });

  it("loses what stands in it when its organiser says how old people are; nobody can say yes there any more", async () => {
    await say.commandsAlone("Bea", "chances");
    await say.presses("Bea", "Tell me of new ones");
    await say.fills("Bea", { About: ["Breaks"], "How you would take part": ["Online"] });
    await say.presses("Bea", "Next");
    await say.fills("Bea", { "Your age": "18 or over", "How often?": "Once a week" });
    await offers(say, FULL);
    await say.presses("Ann", "More");
    const { id } = await newestOffer(world);
    expect(await shownNow()).toBe(true);
    await groupIsOf("Adults, and people of 16 and 17");
    expect(await shownNow()).toBe(false);
    await say.presses("Ann", "I'm interested (private)");
    await say.sees("Ann", "not marked as safe for them");
    expect(await rowsOf(world, id)).toBe(0);
    await say.commandsAlone("Ann", "chances");
    await say.sees("Ann", "There are none here right now");
    // Nor is anybody told of it whose wishes it would fit.
    await world.until("2026-11-26T12:05:00Z");
    expect((await say.privately("Bea")).filter((seen) => seen.text.includes("New chances"))).toEqual([]);
  });

  it("of 16 and 17 only tells whoever runs a notice nothing of anybody: an adult they know speaks for them", async () => {
    await offers(say, { ...FULL, ...SAFE, apply: "form", questions: ["How old are you?"] });
    await isInterested(say, "Ann");
    await groupIsOf("People of 16 and 17 only");
    // A button from before is no way round it.
    for (const label of ["Say what I need", "Answer their questions", "Share my contact"]) {
      await say.presses("Ann", label);
      await say.sees("Ann", "To take part, talk to");
    }
    const labels = (await say.newest("Ann")).labels;
    for (const label of ["Share my contact", "Say what I need", "Answer their questions"])
      expect(labels).not.toContain(label);
  });
});

describe("those who asked to be told at once", () => {
  it("hear of a notice when their own group says yes to it, and not before", async () => {
    await say.commandsAlone("Bea", "chances");
    await say.presses("Bea", "Tell me of new ones");
    await say.fills("Bea", { About: ["Breaks"], "How you would take part": ["Online"] });
    await say.presses("Bea", "Next");
    await say.fills("Bea", { "Your age": "18 or over", "How often?": "At once" });
    const told = async (): Promise<number> =>
      (await say.privately("Bea")).filter((seen) => seen.text.includes("New chances")).length;
    await offers(say, { ...FULL, ...RESEARCH });
    await world.pass(3_600_000);
    expect(await told()).toBe(0);
    await say.presses("Denise", "Yes, show it in my group");
    expect(await told()).toBe(1);
    await world.pass(3_600_000);
    expect(await told()).toBe(1);
  });

  it("weekly are told of what their group said yes to after the opening", async () => {
    await say.commandsAlone("Bea", "chances");
    await say.presses("Bea", "Tell me of new ones");
    await say.fills("Bea", { About: ["Breaks"], "How you would take part": ["Online"] });
    await say.presses("Bea", "Next");
    await say.fills("Bea", { "Your age": "18 or over", "How often?": "Once a week" });
    await offers(say, { ...FULL, ...RESEARCH });
    await world.until("2026-11-27T10:00:00Z");
    await say.presses("Denise", "Yes, show it in my group");
    await world.until("2026-12-03T12:05:00Z");
    expect((await say.privately("Bea")).filter((seen) => seen.text.includes("New chances"))).toHaveLength(1);
  });
});
