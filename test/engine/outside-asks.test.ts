import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPeople } from "../../src/anonymity/people.ts";
import type { GrantId } from "../../src/core/ids.ts";
import type { Role } from "../../src/core/permission/grant.ts";
import { FULL } from "../core/opportunity/samples.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";
import { newestOffer } from "./opportunity-world.ts";

let world: World;
let say: Conversation;

beforeEach(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  say = await setUpGroup(world);
});
afterEach(() => world.close());

const RESEARCH = { ...FULL, askerKind: "university", ethicsRef: "REC 26/LO/1", carersGetBack: "A talk" } as const;

async function takesOn(who: string, role: Role): Promise<GrantId> {
  const people = createPeople(world.secret, seededRandomness(13));
  const [group] = await world.store.transaction((tx) => tx.pumps.groupsOn(world.stage.adapter.platform, 1));
  if (!group) throw new Error("There is no group.");
  const person = world.stage.person(who);
  const id = `grant-${who}-${role}` as GrantId;
  await world.store.transaction((tx) =>
    tx.grants.add(
      { id, organisation: group.organisation, group: group.id, role },
      people.holderTag(person),
      people.sealAddress(person),
    ),
  );
  return id;
}

const shownNow = async (): Promise<boolean> => (await say.group()).some((seen) => seen.text.includes(RESEARCH.title));
const [yes, no] = ["Yes, show it in my group", "No"] as const;

describe("an outside ask in a group with a co-chair", () => {
  it("shows only once the organiser and the co-chair have both said yes, each by name", async () => {
    const coChair = await takesOn("Bea", "co-chair");
    await offers(say, RESEARCH);
    expect((await say.privately("Bea")).filter((seen) => seen.text.includes("May I show this"))).toEqual([]);
    await say.presses("Denise", yes);
    await say.sees("Denise", "A co-chair of this group must say yes too");
    expect(await shownNow()).toBe(false);
    await say.sees("Bea", "May I show this", "REC 26/LO/1", "Carers get back: A talk");
    await world.pass(3 * 24 * 3_600_000);
    expect(await shownNow()).toBe(false);
    await say.presses("Bea", yes);
    await say.sees("Bea", "I show it now");
    expect(await shownNow()).toBe(true);
    const [showing] = (await newestOffer(world)).showings;
    expect(showing.alsoApprovedBy).toBe(coChair);
    expect(showing.approvedBy).toBeDefined();
    expect(showing.approvedBy).not.toBe(coChair);
  });

  it("is not shown where the co-chair says no, whatever the organiser said", async () => {
    await takesOn("Bea", "co-chair");
    await offers(say, RESEARCH);
    await say.presses("Denise", yes);
    await say.presses("Bea", no);
    await say.sees("Bea", "I do not show it");
    expect(await shownNow()).toBe(false);
    const [showing] = (await newestOffer(world)).showings;
    expect(showing).toEqual({ group: showing.group, organisation: showing.organisation, consent: "no" });
  });

  it("is not shown by one person with both roles: the second key is another person's", async () => {
    await takesOn("Denise", "co-chair");
    await offers(say, RESEARCH);
    await say.presses("Denise", yes);
    await say.presses("Denise", yes);
    await say.sees("Denise", "A co-chair of this group must say yes too");
    expect(await shownNow()).toBe(false);
  });

  it("leaves the group's own chances to the organiser alone", async () => {
    await takesOn("Bea", "co-chair");
    await offers(say, FULL);
    expect(await shownNow()).toBe(true);
    expect((await say.privately("Bea")).filter((seen) => seen.text.includes("May I show this"))).toEqual([]);
  });

  it("a co-chair takes the role on by a code, is told what it is for, and can lay it down", async () => {
    await say.commands("Denise", "settings");
    await say.presses("Denise", "Invite a co-chair");
    const code = /join ([A-Z2-9 ]+)/.exec((await say.newest("Denise")).text)?.[1]?.trim() ?? "";
    await say.commandsAlone("Bea", "join", code);
    await say.sees("Bea", "co-chair", "only if the organiser and you both say yes");
    await say.presses("Bea", "Give up my role");
    await offers(say, RESEARCH);
    await say.presses("Denise", yes);
    await say.sees("Denise", "I show it now");
    expect(await shownNow()).toBe(true);
  });
});

describe("an organiser who changes their mind", () => {
  it("takes it out of the group; whoever said yes there can still take that back", async () => {
    await offers(say, RESEARCH);
    const asked = (await say.privately("Denise")).length;
    expect(asked).toBeGreaterThan(0);
    await say.presses("Denise", yes);
    await say.presses("Ann", "I'm interested (private)");
    await say.presses("Ann", "OK, keep it");
    await say.presses("Denise", no);
    await say.sees("Denise", "I do not show it");
    expect(await shownNow()).toBe(false);
    await say.presses("Ann", "I am not interested after all");
    await say.sees("Ann", "I have deleted it");
  });
});
