import { readdir, rename } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, FULL } from "../core/opportunity/samples.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer } from "./opportunity-world.ts";

const HOUR = 3_600_000;
/** The notice of the samples, in days rather than months. */
const SOON = {
  ...FULL,
  closesOn: day("2026-11-27"),
  replyBy: day("2026-11-30"),
  dates: ["2026-12-08 19:00-20:00"],
  reportBackOn: day("2026-12-14"),
} as const;
const FIRST = { ...SOON, choosing: "first-come", places: 1, waitingList: "yes" } as const;

let world: World;
let say: Conversation;

beforeEach(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  say = await setUpGroup(world);
});
afterEach(() => world.close());

async function manages(label: string): Promise<void> {
  await say.commands("Denise", "offer");
  const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at")) ?? "";
  await say.presses("Denise", look);
  await say.presses("Denise", label);
}

const times = (all: Awaited<ReturnType<Conversation["group"]>>, text: string): number =>
  all.filter((seen) => seen.text.includes(text)).length;
const newestLabels = async (who: string): Promise<readonly string[]> => (await say.newest(who)).labels;

describe("all places are taken", () => {
  it("because the rows say so: told to the group on the hour and not before, and once", async () => {
    await offers(say, FIRST);
    await isInterested(say, "Ann");
    expect(times(await say.group(), "All places are taken: ")).toBe(0);
    await world.pass(HOUR);
    await say.groupSees("All places are taken: Help choose the new breaks service", "There is a waiting list");
    await say.presses("Ann", "I am not interested after all");
    await world.pass(HOUR);
    await isInterested(say, "Bea");
    await world.pass(HOUR);
    expect(times(await say.group(), "All places are taken: ")).toBe(1);
  });

  it("because the organiser says so: nobody is given a place any more, until they say there are some again", async () => {
    await offers(say, { ...FIRST, places: 2 });
    await isInterested(say, "Ann");
    await manages("All places are taken");
    await say.groupSees("All places are taken: ");
    await isInterested(say, "Bea");
    await say.sees("Bea", "You are on the waiting list");
    // What the rows say on the hour does not undo what the organiser said; nor does somebody who leaves.
    await world.pass(HOUR);
    await say.presses("Ann", "I am not interested after all");
    await say.sees("Bea", "You are on the waiting list");
    expect((await newestOffer(world)).filled).toBe(true);
    await manages("There are places again");
    await say.sees("Bea", "Good news. A place is free");
    expect(times(await say.group(), "All places are taken: ")).toBe(1);
  });

  it.each(["everyone", "draw", "people-choose"] as const)(
    "nothing is kept of whoever comes then: %s",
    async (choosing) => {
      await offers(say, { ...SOON, choosing, places: 3, chosenBy: "Rose", criteria: ["all ages"] });
      await manages("All places are taken");
      await isInterested(say, "Ann");
      await say.sees("Ann", "I have kept nothing");
    },
  );
});

describe("kept places", () => {
  it("can be claimed with the yes, or by somebody who waits already; nobody else gets them", async () => {
    await offers(say, { ...FIRST, places: 2, reservedPlaces: 1, reservedFor: "parents" });
    for (const who of ["Ann", "Bea"]) await isInterested(say, who);
    await say.sees("Ann", "You have a place");
    await say.sees("Bea", "You are on the waiting list");
    await say.presses("Cal", "More");
    expect(await newestLabels("Cal")).toContain("I'm one of: parents");
    await world.pass(HOUR);
    await say.presses("Bea", "I'm one of: parents");
    await say.sees("Bea", "You have a place", "You said you are one of these: parents");
    await say.presses("Cal", "I'm one of: parents");
    await say.presses("Cal", "OK, keep it");
    await say.sees("Cal", "You are on the waiting list");
  });
});

describe("the reminder before the close", () => {
  it("is promised only while it can still come", async () => {
    await offers(say, SOON);
    await world.until("2026-11-25T12:30:00Z");
    await isInterested(say, "Ann");
    expect(await newestLabels("Ann")).not.toContain("Remind me before it closes");
  });

  it("comes at once where the close is brought nearer than that, and never twice", async () => {
    await offers(say, SOON);
    await isInterested(say, "Ann");
    await isInterested(say, "Bea");
    await say.presses("Ann", "Remind me before it closes");
    await manages("Move the last day");
    await say.fills("Denise", { "New last day to say yes": "2026-11-24", "Why?": "the room is taken later" });
    const reminded = async (who: string): Promise<number> =>
      (await say.privately(who)).filter((seen) => seen.text.includes("You asked me to remind you")).length;
    expect([await reminded("Ann"), await reminded("Bea")]).toEqual([1, 0]);
    await world.until("2026-11-24T12:05:00Z");
    expect([await reminded("Ann"), await reminded("Bea")]).toEqual([1, 0]);
  });
});

describe("a draw without a waiting list", () => {
  it("tells everybody once how it ended for them", async () => {
    await offers(say, { ...SOON, places: 1, waitingList: "no" });
    for (const who of ["Ann", "Bea", "Cal"]) await isInterested(say, who);
    await world.until("2026-12-01T10:00:00Z");
    const told: number[] = [];
    for (const who of ["Ann", "Bea", "Cal"])
      told.push((await say.privately(who)).filter((seen) => /You (have|do not have) a place/.test(seen.text)).length);
    expect(told).toEqual([1, 1, 1]);
  });
});

describe("the key is away when it closes", () => {
  it.each(["draw", "first-come", "everyone"] as const)(
    "nobody is left without an end: it comes once the key is back (%s)",
    async (choosing) => {
      await offers(say, { ...SOON, choosing, places: 1, waitingList: "no" });
      await isInterested(say, "Ann");
      if (choosing !== "first-come") await isInterested(say, "Bea");
      const { id } = await newestOffer(world);
      const away = await takeKey(id);
      await world.until("2026-12-01T10:00:00Z");
      const before = (await say.privately("Ann")).length;
      await away.back();
      await world.until("2026-12-02T13:00:00Z");
      const all = [...(await say.privately("Ann")).slice(before), ...(await say.privately("Bea"))];
      const ends = all.map((seen) => seen.text).filter((text) => /You (have|do not have) a place/.test(text));
      // Whoever had a place from the start knows; in a draw each is told once.
      expect(ends.length).toBe(choosing === "draw" ? 2 : 0);
      expect((await newestOffer(world)).settled).toBe(true);
    },
  );
});

/** Takes a notice's key out of the keyring for a while. */
async function takeKey(id: string): Promise<{ back(): Promise<void> }> {
  const [name] = (await world.keyring.list()).filter((key) => key.includes(id));
  const files = await readdir(`${world.folder}/keyring`);
  const file = files.find((one) => name !== undefined && one.includes(name));
  if (file === undefined) throw new Error("The keyring has no file for this notice.");
  const path = `${world.folder}/keyring/${file}`;
  await rename(path, `${world.folder}/${file}`);
  return { back: () => rename(`${world.folder}/${file}`, path) };
}
