import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day, FULL } from "../core/opportunity/samples.ts";
import type { Conversation } from "../scenarios/conversation.ts";
import { HONESTY_1, honesty2, QUESTION } from "../scenarios/first-loop.ts";
import { offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";

let world: World;
let say: Conversation;

beforeEach(async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  say = await setUpGroup(world);
});
afterEach(() => world.close());

const PROMISED = "2026-12-14";
/** The notice of the samples, in weeks rather than months. */
const SOON = {
  ...FULL,
  closesOn: day("2026-11-30"),
  replyBy: day("2026-12-01"),
  dates: ["2026-12-08 19:00-20:00"],
  reportBackOn: day(PROMISED),
};
const OUTCOME = { "You said": "Most of you want evenings", "We did": "It opens until 9pm" } as const;

async function aQuestion(): Promise<void> {
  await say.commands("Denise", "new");
  await say.fills("Denise", QUESTION);
  await say.presses("Denise", "Fill in the honesty card");
  await say.fills("Denise", HONESTY_1);
  await say.presses("Denise", "Go on to part 2");
  await say.fills("Denise", honesty2(PROMISED));
  await say.presses("Denise", "Post it now");
}

const KINDS = [
  ["a question", aQuestion],
  ["a notice", () => offers(say, SOON)],
] as const;

describe.each(KINDS)("news of %s", (_name, begin) => {
  const posted = async (): Promise<number> => (await say.group()).length;

  it("told late in the evening: whoever tells is told when the group will see it, and so it is", async () => {
    await begin();
    await world.until(`${PROMISED}T21:30:00Z`);
    const before = await posted();
    await say.presses("Denise", "No news yet");
    await say.fills("Denise", { "You will hear more by": "2026-12-17" });
    await say.sees("Denise", "The group will see it on", "15 December", "09:00");
    expect(await posted()).toBe(before);
    await world.until("2026-12-15T09:05:00Z");
    await say.groupSees("No news yet", "17 December 2026");
    // The owner is asked again on the new day.
    await world.until("2026-12-17T21:30:00Z");
    const still = await posted();
    await say.presses("Denise", "I have news");
    await say.presses("Denise", "A change is made");
    await say.fills("Denise", OUTCOME);
    await say.sees("Denise", "The group will see it on", "18 December", "09:00");
    expect(await posted()).toBe(still);
    await world.until("2026-12-18T09:05:00Z");
    await say.groupSees("It opens until 9pm");
  });

  it("told by day: the group sees it now, and that is what is said", async () => {
    await begin();
    await world.until(`${PROMISED}T12:00:00Z`);
    await say.presses("Denise", "No news yet");
    await say.fills("Denise", { "You will hear more by": "2026-12-17" });
    await say.sees("Denise", "The group will see it now");
    await say.groupSees("No news yet", "17 December 2026");
  });
});
