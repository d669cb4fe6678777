import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInterestBook } from "../../src/anonymity/interest-book.ts";
import { createPeople } from "../../src/anonymity/people.ts";
import type { HeldInterest } from "../../src/ports/interests.ts";
import { day, FULL } from "../core/opportunity/samples.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { isInterested, offers } from "../scenarios/opportunity.ts";
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

const ASKED = ["How long have you been a carer?", "What would you change first?"] as const;
const FORM = {
  ...FULL,
  closesOn: day("2026-11-30"),
  replyBy: day("2026-12-01"),
  dates: ["2026-12-08 19:00-20:00"],
  apply: "form",
  questions: ASKED,
} as const;

const rows = async (): Promise<readonly (HeldInterest | undefined)[]> => {
  const { keyring, secret, store } = world;
  const randomness = seededRandomness(6);
  const book = createInterestBook({ keyring, secret, randomness, people: createPeople(secret, randomness) });
  const o = await newestOffer(world);
  const seals = await book.seals(o.id);
  return (await store.transaction((tx) => tx.interests.of(o.id))).map((row) => seals?.open(row));
};

async function whoShared(): Promise<string> {
  await say.commands("Denise", "offer");
  const look = (await say.newest("Denise")).labels.find((label) => label.startsWith("Look at")) ?? "";
  await say.presses("Denise", look);
  await say.presses("Denise", "Who shared a contact");
  return (await say.newest("Denise")).text;
}

describe("a notice with a form of its own", () => {
  it("asks in private, keeps what was said sealed, and shows it to the owner only with a contact", async () => {
    await offers(say, FORM);
    await isInterested(say, "Ann");
    await say.sees("Ann", "The person who runs this asks a few short questions");
    await say.presses("Ann", "Answer their questions");
    await say.fills("Ann", { [ASKED[0]]: "Nine years, for my mum", [ASKED[1]]: "" });
    await say.sees("Ann", "I have sealed your answers", "You have answered their questions");
    expect(await whoShared()).not.toContain("Nine years");
    await say.presses("Ann", "Share my contact");
    await say.fills("Ann", { "What shall they call you?": "Annabelle", "How can they reach you?": "01702 000000" });
    const seen = await whoShared();
    expect(seen).toContain(ASKED[0]);
    expect(seen).toContain("Nine years, for my mum");
    // What was left out is not held against anybody: the question does not even stand there.
    expect(seen).not.toContain(ASKED[1]);
    await say.presses("Ann", "Change my answers");
    await say.fills("Ann", { [ASKED[0]]: "Ten years", [ASKED[1]]: "The hours" });
    expect(await whoShared()).toContain("The hours");
    await say.presses("Ann", "Take my contact back");
    expect(await whoShared()).not.toContain("The hours");
    await say.groupNeverSaw("Nine years", "Ten years", "The hours");
  });

  it("forgets the answers with the needs, two weeks after the last session, and with the row of whoever withdraws", async () => {
    await offers(say, FORM);
    for (const who of ["Ann", "Bea"]) {
      await isInterested(say, who);
      await say.presses(who, "Answer their questions");
      await say.fills(who, { [ASKED[0]]: `${who} says nine years` });
    }
    expect((await rows()).map((row) => row?.answers?.[0]).sort()).toEqual([
      "Ann says nine years",
      "Bea says nine years",
    ]);
    await say.presses("Bea", "I am not interested after all");
    expect(await rows()).toHaveLength(1);
    await world.until("2026-12-22T10:00:00Z");
    expect((await rows()).map((row) => [row?.standing, row?.answers])).toEqual([["placed", undefined]]);
  });

  it("takes the longest answers, needs and contact that its forms take", async () => {
    const longest = "\u{1F600}".repeat(200);
    const five = [1, 2, 3, 4, 5].map((n) => `Question ${n}`);
    await offers(say, { ...FORM, questions: five });
    await isInterested(say, "Ann");
    await say.presses("Ann", "Answer their questions");
    await say.fills("Ann", Object.fromEntries(five.map((question) => [question, longest])));
    await say.presses("Ann", "Say what I need");
    const needs = ["Care cover", "Getting there", "To make it easier", "Languages", "Best times"];
    await say.fills("Ann", Object.fromEntries(needs.map((need) => [need, longest])));
    await say.presses("Ann", "Share my contact");
    await say.fills("Ann", {
      "What shall they call you?": "\u{1F600}".repeat(40),
      "How can they reach you?": "\u{1F600}".repeat(80),
    });
    await say.sees("Ann", "The person who runs this can now see your name");
    expect((await rows())[0]?.answers).toEqual(five.map(() => longest));
    expect(Object.values((await rows())[0]?.needs ?? {})).toEqual(five.map(() => longest));
  });

  it("stands whole in the copy of one's own data, and in nobody else's", async () => {
    await offers(say, FORM);
    await isInterested(say, "Ann");
    await say.presses("Ann", "Answer their questions");
    await say.fills("Ann", { [ASKED[0]]: "Nine years" });
    await say.presses("Ann", "Say what I need");
    await say.fills("Ann", { "Care cover": "a sitter" });
    await say.presses("Ann", "Less pay");
    for (const who of ["Bea", "Ann"]) {
      await say.commandsAlone(who, "mydata");
      await say.presses(who, "Give me a copy of my data");
    }
    await say.sees("Ann", "Nine years", "a sitter", "less");
    expect((await say.newest("Bea")).text).not.toContain("Nine years");
  });

  it("asks nothing where people say yes with one tap", async () => {
    await offers(say, { ...FORM, apply: "one-tap", questions: undefined as never });
    await isInterested(say, "Ann");
    expect((await say.newest("Ann")).labels).not.toContain("Answer their questions");
  });
});
