import { it } from "vitest";
import type { ManualClock } from "../ports/manual-clock.ts";
import type { Stage } from "../stages/stage.ts";
import { conversation } from "./conversation.ts";
import { HONESTY_1, honesty2, SET_UP } from "./first-loop.ts";
import { answers } from "./preparing.ts";
import { openWorld } from "./world.ts";

type OpenStage = (clock: ManualClock) => Promise<Stage>;

const QUESTION = {
  "Your question": "When shall we meet?",
  "How can people answer?": "Choose one",
  "The answers to choose from": "Morning\nEvening",
  "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
  "What is this question for?": "To hear views before someone decides",
} as const;

const WEEK = 7 * 24 * 3_600_000;

/**
 * One organisation with a group on each of two platforms: one question, one result, told in both. Its organiser joins
 * the two by an invitation, because nothing links a person's account here with their account there.
 */
export function twoPlatforms(name: string, openHere: OpenStage, openThere: OpenStage): void {
  it(`${name}: one question in both groups has one merged result, posted to both`, async () => {
    const world = await openWorld(openHere, { other: openThere });
    const { stage, other } = world;
    if (!other) throw new Error("There is no second platform.");
    const here = conversation(world);
    const there = conversation({ stage: other, settle: world.settle });
    const codeFrom = async (talk: typeof here): Promise<string> => {
      await talk.commands("Denise", "settings");
      await talk.presses("Denise", "Invite another organiser");
      return /organiser: ([A-Z0-9 ]+)/.exec((await talk.newest("Denise")).text)?.[1] ?? "";
    };
    try {
      await stage.install("Denise");
      await world.settle();
      await here.presses("Denise", "Set me up");
      await here.fills("Denise", SET_UP);

      await other.install("Denise");
      await world.settle();
      await there.commandsAlone("Denise", "join", await codeFrom(here));
      await there.sees("Denise", "organiser");
      await there.presses("Denise", "Set me up");
      await there.fills("Denise", { ...SET_UP, "What is your group called?": "Friday carers" });
      await there.groupSees("Sayso is ready in Friday carers");
      await here.commandsAlone("Denise", "join", await codeFrom(there));

      await here.commands("Denise", "new");
      await here.fills("Denise", QUESTION);
      await here.presses("Denise", "Fill in the honesty card");
      await here.fills("Denise", HONESTY_1);
      await here.presses("Denise", "Go on to part 2");
      await here.fills("Denise", honesty2("2026-12-20"));
      await here.presses("Denise", "Also ask in Friday carers");
      await here.presses("Denise", "Post it now");
      await here.groupSees("When shall we meet?");
      await there.groupSees("When shall we meet?");

      for (const who of ["Ann", "Bea", "Cal"]) await answers(here, who, "Morning");
      for (const who of ["Ann", "Dev", "Eve"]) await answers(there, who, "Evening");
      await world.pass(WEEK + 60_000);
      // Three and three: under five in each group, six together. Ann is a person in each: nothing links the two.
      for (const talk of [here, there]) {
        await talk.groupSees("6 people answered", /Morning\W+3 people/, /Evening\W+3 people/, "may count twice");
      }
    } finally {
      await world.close();
    }
  });
}
