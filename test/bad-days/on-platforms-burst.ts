import { describe, expect, it } from "vitest";
import { createPeople } from "../../src/anonymity/people.ts";
import { NOTE_VERSION } from "../../src/engine/deps.ts";
import type { Preference } from "../../src/ports/store.ts";
import type { ManualClock } from "../ports/manual-clock.ts";
import { seededRandomness } from "../ports/seeded-randomness.ts";
import { conversation } from "../scenarios/conversation.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { crowdOf } from "../stages/crowd.ts";
import type { Seen, Stage } from "../stages/stage.ts";
import { setUpGroup } from "./world-under-strain.ts";

/** What a platform counts on the wire, so far. */
export interface Counted {
  /** Requests that change a message which stands in a room. */
  readonly edits: number;
  /** Requests that post in a room, for everybody. */
  readonly posts: number;
  /** Requests that show one person something, or take down that their press was heard. */
  readonly answers: number;
  /** All requests that post, change or delete anything. */
  readonly all: number;
}

/** A stage, and how to read its wire. */
export interface CountedStage<S extends Stage> {
  open(clock: ManualClock, crowd: readonly string[]): Promise<S>;
  counted(stage: S): Counted;
}

const OPTIONS = ["Morning", "Evening"] as const;
/** As many as may press at the same moment. */
const AT_ONCE = 25;
const MINUTE = 60_000;

/** So many people answer within an hour: nothing but their own answers goes out, until the hour changes the one card. */
export function burst<S extends Stage>(platform: string, people: number, { open, counted }: CountedStage<S>): void {
  describe(platform, () => {
    it(`${people.toLocaleString("en-GB")} votes in a burst cause no edit before the hour, and one at the hour`, {
      timeout: 180_000,
    }, async () => {
      const crowd = crowdOf(people);
      let stage: S | undefined;
      const world = await openWorld(async (clock) => {
        stage = await open(clock, crowd);
        return stage;
      });
      if (!stage) throw new Error("There is no stage.");
      const on = stage;
      try {
        await askEverybody(world);
        await agreedBefore(world, crowd);
        const card = await cardOf(world);
        const before = counted(on);

        await everybodyPresses(on, crowd.slice(0, people / 2));
        world.clock.advance(30 * MINUTE);
        await world.settle();
        await everybodyPresses(on, crowd.slice(people / 2));
        world.clock.advance(15 * MINUTE);
        await world.settle();
        const after = since(before, counted(on));
        expect(after.answers, "everybody was answered").toBeGreaterThanOrEqual(people);
        expect(after).toEqual({ edits: 0, posts: 0, answers: after.all, all: after.all });
        expect(await cardOf(world), "the group sees nothing of it").toEqual(card);
        expect((await on.privately(crowd.at(-1) ?? "")).at(-1)?.text).toContain("You chose: ");

        await world.pass(15 * MINUTE);
        const hour = since(before, counted(on));
        expect(hour).toEqual({ edits: 1, posts: 0, answers: after.answers, all: after.all + 1 });
        expect((await cardOf(world))?.text).toContain("100 or more people have answered");
        // Nor does the next hour change anything where the band stays.
        await world.pass(60 * MINUTE);
        expect(since(before, counted(on))).toEqual(hour);
      } finally {
        await world.close();
      }
    });
  });
}

const since = (before: Counted, now: Counted): Counted => ({
  edits: now.edits - before.edits,
  posts: now.posts - before.posts,
  answers: now.answers - before.answers,
  all: now.all - before.all,
});

const cardOf = async ({ stage }: World): Promise<Seen | undefined> => (await stage.group("Ann")).at(-1);

async function askEverybody(world: World): Promise<void> {
  const say = conversation(world);
  await setUpGroup(world);
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    "Your question": "When shall we meet?",
    "How can people answer?": "Choose one",
    "The answers to choose from": OPTIONS.join("\n"),
    "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
    "What is this question for?": "Just for us, nothing is decided",
  });
  await say.presses("Denise", "Post it now");
  await say.groupSees("Fewer than 5 people have answered");
}

/** They said OK to the note in another week, so that each answers with one press. */
async function agreedBefore({ store, secret, stage }: World, crowd: readonly string[]): Promise<void> {
  const people = createPeople(secret, seededRandomness(1));
  const agreed: Preference = { consent: NOTE_VERSION, standing: "here" };
  await store.preferences.save(new Map(crowd.map((who) => [people.preferenceTag(stage.person(who)), agreed])));
}

async function everybodyPresses(stage: Stage, crowd: readonly string[]): Promise<void> {
  for (let from = 0; from < crowd.length; from += AT_ONCE) {
    const some = crowd.slice(from, from + AT_ONCE);
    await Promise.all(some.map((who, n) => stage.press(who, OPTIONS[n % OPTIONS.length] ?? OPTIONS[0])));
  }
}
