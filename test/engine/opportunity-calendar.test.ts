import { afterEach, expect, it } from "vitest";
import type { Group } from "../../src/core/group/group.ts";
import { type GroupId, subjectRef } from "../../src/core/ids.ts";
import type { ZoneId } from "../../src/core/time.ts";
import { FULL, opportunityId } from "../core/opportunity/samples.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer } from "./opportunity-world.ts";

let world: World;
let say: Conversation;
afterEach(() => world.close());

async function open(publicUrl?: string): Promise<void> {
  world = await openWorld((clock) => openMemoryStage({ clock }), publicUrl === undefined ? {} : { publicUrl });
  say = await setUpGroup(world);
}

/** The addresses on somebody's newest screen. */
const links = async (who: string): Promise<readonly string[]> =>
  [...(await say.newest(who)).text.matchAll(/https:\/\/\S+/g)].map(([address]) => address);

async function toThePage(label: string): Promise<void> {
  await say.commands("Denise", "offer");
  const look = (await say.newest("Denise")).labels.find((one) => one.startsWith("Look at")) ?? "";
  await say.presses("Denise", look);
  await say.presses("Denise", label);
}

it("a private screen links to web calendars, and to a file of ours only where the notice is on our page", async () => {
  await open("https://sayso.example.org");
  await offers(say, { ...FULL, choosing: "everyone" });
  const { id } = await newestOffer(world);
  const file = `https://sayso.example.org/chances.ics?id=${id}`;
  await say.presses("Ann", "More");
  await say.sees("Ann", "Add next time to Google Calendar", "Add next time to Outlook.com", "to Microsoft 365");
  const before = await links("Ann");
  expect(before.map((link) => new URL(link).host)).toEqual([
    "calendar.google.com",
    "outlook.live.com",
    "outlook.office.com",
  ]);

  await toThePage("Show it on the web page too");
  await isInterested(say, "Ann");
  expect(await links("Ann")).toEqual([file, ...before]);
  // The same for everybody: nothing in them tells who opens them.
  await isInterested(say, "Bea");
  expect(await links("Bea")).toEqual(await links("Ann"));

  await toThePage("Take it off the web page");
  await say.presses("Ann", "More");
  expect(await links("Ann")).toEqual(before);
});

it("without a public address no screen links to a file of ours", async () => {
  await open();
  await offers(say, { ...FULL, choosing: "everyone" });
  await toThePage("Show it on the web page too");
  await isInterested(say, "Ann");
  expect((await links("Ann")).map((link) => new URL(link).host)).not.toContain("sayso.example.org");
  expect(await links("Ann")).toHaveLength(3);
});

it("whoever has no place yet gets no links beside what they can do about it", async () => {
  await open();
  await offers(say, FULL);
  await isInterested(say, "Ann");
  await say.sees("Ann", "you are interested");
  expect(await links("Ann")).toEqual([]);
});

it("a session is by the clock of the notice's home, also where it is shown in a group with another clock", async () => {
  await open();
  await offers(say, FULL);
  const o = await newestOffer(world);
  const [group] = await world.store.transaction((tx) => tx.pumps.groupsOn(world.stage.adapter.platform, 1));
  if (!group) throw new Error("There is no group.");
  const id = opportunityId("far") as string as GroupId;
  const zone = "America/New_York" as ZoneId;
  const far: Group = {
    ...group,
    id,
    ref: subjectRef(id),
    settings: { ...group.settings, zone },
    room: { ...group.room, room: "far" },
  };
  await world.store.transaction(async (tx) => {
    await tx.groups.save(far);
    const here = { group: group.id, organisation: o.organisation, consent: "yes" } as const;
    await tx.opportunities.save({ ...o, showings: [{ ...here, group: far.id }, here] });
  });
  await world.pass(3_600_000);
  await say.presses("Ann", "More");
  const [google = ""] = await links("Ann");
  expect(new URL(google).searchParams.get("dates")).toBe("20270113T000000Z/20270113T010000Z");
});
