import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPeople } from "../../src/anonymity/people.ts";
import type { Group } from "../../src/core/group/group.ts";
import { type GrantId, type GroupId, type OrganisationId, subjectRef } from "../../src/core/ids.ts";
import { loseLists } from "../../src/engine/opportunity-lost.ts";
import { FULL, opportunityId } from "../core/opportunity/samples.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer, rowsOf } from "./opportunity-world.ts";

let world: World;
let say: Conversation;
let sent: string[] = [];

beforeEach(async () => {
  sent = [];
  world = await openWorld(async (clock) => {
    const stage = await openMemoryStage({ clock });
    const { send } = stage.adapter;
    Object.assign(stage.adapter, {
      send: (...args: Parameters<typeof send>) => {
        if (args[0].kind === "room") sent.push(`${args[0].room}: ${args[1].title ?? args[1].summary}`);
        return send(...args);
      },
      // In every room they ask about.
      isMember: async () => "yes" as const,
    });
    return stage;
  });
  say = await setUpGroup(world);
  sent = [];
});
afterEach(() => world.close());

/** A second group, with an organiser of its own. */
async function anotherGroup(name: string, organiser: string, organisation?: OrganisationId): Promise<Group> {
  const [first] = await world.store.transaction((tx) => tx.pumps.groupsOn(world.stage.adapter.platform, 1));
  if (!first) throw new Error("There is no first group.");
  const id = opportunityId(name) as string as GroupId;
  const group: Group = {
    ...first,
    id,
    ref: subjectRef(id),
    name,
    organisation: organisation ?? first.organisation,
    room: { ...first.room, room: name },
  };
  const people = createPeople(world.secret, seededRandomness(11));
  const person = world.stage.person(organiser);
  await world.store.transaction(async (tx) => {
    if (organisation) await tx.organisations.save({ id: organisation, name: `Those of ${name}` });
    await tx.groups.save(group);
    const grant = {
      id: `grant-${name}` as GrantId,
      organisation: group.organisation,
      group: id,
      role: "organiser",
    } as const;
    await tx.grants.add(grant, people.holderTag(person), people.sealAddress(person));
  });
  return group;
}

describe("several groups", () => {
  it("each say yes for themselves: before that nothing is shown there, after a no nothing ever is", async () => {
    await anotherGroup("east", "Bea");
    await anotherGroup("west", "Cal");
    await say.commands("Denise", "offer");
    await say.presses("Denise", "From a file");
    await say.fills("Denise", {
      "The whole text of the file": JSON.stringify({ schema: "sayso-opportunity/1", ...FULL }),
    });
    await say.presses("Denise", "Also ask in east");
    await say.presses("Denise", "Also ask in west");
    await say.sees("Denise", "It goes to 3 groups");
    await say.presses("Denise", "Post it now");
    await say.sees("Denise", "I have asked the organisers");
    expect(sent).toEqual([`room: ${FULL.title}`]);
    await say.sees("Bea", "May I show this in east?", "Pays £25.00");
    await say.presses("Bea", "Yes, show it in my group");
    await say.sees("Bea", "I show it now");
    await say.presses("Cal", "No");
    await say.sees("Cal", "I do not show it");
    expect(sent).toEqual([`room: ${FULL.title}`, `east: ${FULL.title}`]);
    // A change is told wherever it is shown, and nowhere else.
    await say.commands("Denise", "offer");
    const look = (await say.newest("Denise")).labels.find((label) => label.startsWith("Look at")) ?? "";
    await say.presses("Denise", look);
    await say.presses("Denise", "Call it off");
    await say.fills("Denise", { "Why? All groups see it.": "the money is gone" });
    expect(sent.slice(2).map((one) => one.split(":")[0])).toEqual(["room", "east"]);
    await say.groupSees("This will not take place", "the money is gone");
  });

  it("of another organisation show it by a code, after their own organiser's yes", async () => {
    await anotherGroup("far", "Cal", "other-organisation" as OrganisationId);
    await offers(say, FULL);
    const { id } = await newestOffer(world);
    await say.commandsAlone("Cal", "show", "00000000000000000000000000000000");
    await say.sees("Cal", "I do not know that code");
    await say.commandsAlone("Ann", "show", id);
    await say.sees("Ann", "Only an organiser");
    await say.commandsAlone("Cal", "show", id);
    await say.sees("Cal", "May I show this in far?");
    expect(sent).toEqual([`room: ${FULL.title}`]);
    await say.presses("Cal", "Yes, show it in my group");
    expect(sent).toEqual([`room: ${FULL.title}`, `far: ${FULL.title}`]);
    const now = await newestOffer(world);
    expect(now.showings.map((s) => [s.consent, s.approvedBy !== undefined])).toEqual([
      ["yes", true],
      ["yes", true],
    ]);
  });
});

describe("an outside ask", () => {
  const RESEARCH = { ...FULL, askerKind: "university", ethicsRef: "REC 26/LO/1", carersGetBack: "A talk" } as const;

  it("without its ethics number or what carers get back cannot be posted", async () => {
    const { carersGetBack: _back, ...bare } = RESEARCH;
    await offers(say, bare).catch(() => undefined);
    await say.sees("Denise", "Missing: What will carers get back?");
    expect(sent).toEqual([]);
  });

  it("reaches no group, not even its maker's own, before a named organiser says yes", async () => {
    await offers(say, RESEARCH);
    expect(sent).toEqual([]);
    await world.pass(3 * 24 * 3_600_000);
    expect(sent).toEqual([]);
    await say.sees("Denise", "This is an outside ask", "REC 26/LO/1", "Carers get back: A talk");
    await say.commandsAlone("Ann", "chances");
    await say.sees("Ann", "There are none here right now");
    await say.presses("Denise", "Yes, show it in my group");
    expect(sent).toEqual([`room: ${FULL.title}`]);
    await say.groupSees("Outside ask, agreed by this group's organiser. Ethics number: REC 26/LO/1");
    expect((await newestOffer(world)).showings[0].approvedBy).toBeDefined();
  });
});

describe("a waiting list", () => {
  it("moves up in the order in which people came, tells whoever moves up, and ends kindly for the rest", async () => {
    await offers(say, { ...FULL, choosing: "first-come", places: 1, waitingList: "yes" });
    for (const who of ["Ann", "Bea", "Cal"]) await isInterested(say, who);
    await say.sees("Ann", "You have a place");
    await say.sees("Bea", "You are on the waiting list");
    await say.presses("Ann", "I am not interested after all");
    await say.sees("Ann", "I have deleted it");
    await say.sees("Bea", "Good news. A place is free");
    await world.pass(3_600_000);
    await say.groupSees("All places are taken. There is a waiting list.");
    await world.until("2026-12-22T09:05:00Z");
    await say.sees("Cal", "You do not have a place this time", "There were more people than places", "Places went to");
    await say.groupNeverSaw("Ann", "Bea", "Cal");
  });

  it("is not there where nobody wants one: nothing is kept of whoever comes too late", async () => {
    await offers(say, { ...FULL, choosing: "first-come", places: 1, waitingList: "no" });
    await isInterested(say, "Ann");
    await isInterested(say, "Bea");
    await say.sees("Bea", "no waiting list", "I have kept nothing");
    await say.commandsAlone("Bea", "mydata");
    const mine = (await say.newest("Bea")).text;
    expect(mine).not.toContain("You are interested");
  });
});

describe("people pick", () => {
  it("only among those who shared a contact, never more than there are places; the rest are told by the day", async () => {
    const pick = {
      choosing: "people-choose",
      places: 1,
      chosenBy: "Rose and two carers",
      criteria: ["all ages"],
    } as const;
    await offers(say, { ...FULL, ...pick });
    for (const who of ["Ann", "Bea", "Cal"]) {
      await isInterested(say, who);
      if (who === "Cal") continue;
      await say.presses(who, "Share my contact");
      await say.fills(who, { "What shall they call you?": `${who} A`, "How can they reach you?": "01702 000000" });
    }
    await say.commands("Denise", "offer");
    const look = (await say.newest("Denise")).labels.find((label) => label.startsWith("Look at")) ?? "";
    await say.presses("Denise", look);
    await say.presses("Denise", "Who shared a contact");
    const seen = (await say.newest("Denise")).text;
    expect(seen).toContain("Ann A");
    expect(seen).not.toContain("Cal");
    await say.presses("Denise", "Give a place: Ann A");
    await say.sees("Ann", "You have a place");
    await say.presses("Denise", "Give a place: Bea A");
    await say.sees("Denise", "All places are taken");
    await world.until("2026-12-22T09:05:00Z");
    for (const who of ["Bea", "Cal"]) await say.sees(who, "You do not have a place", "Rose and two carers", "all ages");
  });
});

describe("those who asked to be told", () => {
  const wishes = async (who: string, topics: readonly string[], rhythm: string) => {
    await say.commandsAlone(who, "chances");
    await say.presses(who, "Tell me of new ones");
    await say.fills(who, { About: topics, "How you would take part": ["Online"] });
    await say.presses(who, "Next");
    await say.fills(who, { "Your age": "18 or over", "How often?": rhythm });
  };
  const told = async (who: string) =>
    (await say.privately(who)).filter((seen) => seen.text.includes("New chances to take part")).length;

  it("are told at once or on Thursday at noon, once, of what they chose and nothing else; and not once they stop", async () => {
    await wishes("Ann", ["Breaks"], "At once");
    await wishes("Bea", ["Breaks", "Money"], "Once a week");
    await wishes("Cal", ["Hospital"], "At once");
    await wishes("Dev", ["Breaks"], "Once a week");
    await offers(say, FULL);
    expect(await Promise.all(["Ann", "Bea", "Cal", "Dev"].map(told))).toEqual([1, 0, 0, 0]);
    await say.commandsAlone("Dev", "chances");
    await say.presses("Dev", "Do not tell me of new ones");
    await world.until("2026-11-26T11:55:00Z");
    expect(await told("Bea")).toBe(0);
    await world.until("2026-11-26T12:05:00Z");
    expect(await Promise.all(["Ann", "Bea", "Cal", "Dev"].map(told))).toEqual([1, 1, 0, 0]);
    await world.until("2026-12-03T12:05:00Z");
    expect(await Promise.all(["Ann", "Bea", "Cal", "Dev"].map(told))).toEqual([1, 1, 0, 0]);
  });
});

describe("after a restore", () => {
  it("which leaves out who is interested, the groups are told that the list is lost, and people press again", async () => {
    await offers(say, FULL);
    await isInterested(say, "Ann");
    const { id } = await newestOffer(world);
    await world.store.transaction(async (tx) => {
      await tx.interests.clear(id);
      await loseLists(tx);
    });
    await world.pass(3_600_000);
    await say.groupSees("My list of people interested in Help choose the new breaks service was lost");
    await isInterested(say, "Ann");
    expect(await rowsOf(world, id)).toBe(1);
    await world.pass(3_600_000);
    expect(sent.filter((one) => one.includes("was lost"))).toHaveLength(1);
  });
});

describe("nobody reports back", () => {
  it("late is public, and the owner is reminded weekly, four times, and no more", async () => {
    await offers(say, FULL);
    await isInterested(say, "Ann");
    expect(await rowsOf(world, (await newestOffer(world)).id)).toBe(1);
    let asked = 0;
    const count = async () => {
      const all = (await say.privately("Denise")).filter((seen) =>
        /You promised news today|People still wait/.test(seen.text),
      );
      asked = Math.max(asked, all.length);
    };
    await world.until("2027-02-28T17:05:00Z");
    await say.groupSees("No news yet on Help choose the new breaks service", "Head of Commissioning");
    await world.until("2027-05-10T12:00:00Z");
    await count();
    expect(asked).toBe(5);
    await say.commandsAlone("Ann", "chances");
    await say.sees("Ann", "News is late: Help choose the new breaks service");
    // Long after, nothing is left of who was interested.
    await world.until("2027-05-24T12:00:00Z");
    expect((await world.keyring.list()).filter((key) => key.startsWith("chance-"))).toEqual([]);
    expect(await rowsOf(world, (await newestOffer(world)).id)).toBe(0);
  });
});
