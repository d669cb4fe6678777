import { expect, it } from "vitest";
import { conversation } from "./conversation.ts";
import type { World } from "./world.ts";

export const SET_UP = {
  "What is your group called?": "Thursday carers",
  "Who runs this group?": "Southend Carers",
  "Where is the group?": "England",
  "What do you call your people?": "family carers",
  "Who can people ask, and how? Use three lines.": "Denise\n01702 000000\ndenise@example.org",
} as const;

export const QUESTION = {
  "Your question": "What matters most to you?",
  "How can people answer?": "Choose up to 3",
  "The answers to choose from": "Time off\nSomeone to talk to\nClear information\nMoney",
  "Could anybody be hurt or embarrassed if others guessed their answer?": "No",
  "What is this question for?": "To hear views before someone decides",
} as const;

export const HONESTY_1 = {
  "What can people change with their answers?": "opening times and where we meet",
  "What is fixed?": "the money for this year",
  "Why is it fixed?": "the council has set it until April",
  "Who decides?": "Mr Shah at the council",
  "When will they decide?": "in March",
} as const;

export const honesty2 = (day: string) =>
  ({
    "Who is asking?": "the council, through our group",
    "Who pays for this work?": "nobody",
    "On what day will you tell people what came of it?": day,
    "Who can people ask, and how? Use three lines.": "Denise\n01702 000000\ndenise@example.org",
    "What stage it is at": "Planning something new",
  }) as const;

const MEMBERS = ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken"] as const;

/**
 * The spirit of S1, "Denise and her 18": a small group, an organiser with a phone, one honest loop from set-up to
 * "you said, we did". Runs word for word on every stage.
 */
export function firstLoop(open: () => Promise<World>): void {
  it("asks, answers in private, shows a safe result, and tells what came of it", async () => {
    const world = await open();
    const say = conversation(world);
    try {
      // Denise adds the bot: one greeting, then silence.
      await world.stage.install("Denise");
      await world.settle();
      await say.groupSees("I am Sayso", "never read your chat");
      const afterIntro = (await say.group()).length;

      // Somebody who does not run the chat cannot set it up.
      await say.presses("Ann", "Set me up");
      await say.sees("Ann", "Only someone who runs this chat");

      await say.presses("Denise", "Set me up");
      await say.fills("Denise", SET_UP);
      await say.sees("Denise", "That is all set");
      await say.groupSees("Sayso is ready in Thursday carers");

      // A practice question that does not count.
      await say.presses("Denise", "Post a practice question");
      await say.groupSees("Tea or coffee?", "only practice");
      await say.presses("Denise", "Tea");
      await say.sees("Denise", "You chose: Tea", "did not count");
      await say.presses("Bea", "Coffee");
      await say.sees("Bea", "You chose: Coffee");

      // A question with its honesty card.
      await say.commands("Denise", "new");
      await say.fills("Denise", QUESTION);
      await say.sees("Denise", "please fill in the honesty card");
      await say.presses("Denise", "Fill in the honesty card");
      await say.fills("Denise", HONESTY_1);
      await say.presses("Denise", "Go on to part 2");
      await say.fills("Denise", honesty2("2027-03-31"));
      await say.sees("Denise", "This is what your group will see", "What matters most to you?", "31 March 2027");
      await say.presses("Denise", "Post it now");
      await say.groupSees(
        "What matters most to you?",
        "Choose up to 3",
        "opening times",
        "Mr Shah",
        "31 March 2027",
        "Fewer than 5",
      );

      // The first answer ever: the note, then OK counts it.
      await say.presses("Ann", "Time off");
      await say.sees("Ann", "I have not kept your answer yet");
      await say.presses("Ann", "OK, count my answer");
      await say.sees("Ann", "You chose: Time off");
      await say.presses("Ann", "Add: Money");
      await say.sees("Ann", "You chose: Time off, Money");

      // Four answers: nothing is shown, not even to the organiser.
      for (const who of MEMBERS.slice(1, 4)) {
        await say.presses(who, "Time off");
        await say.presses(who, "OK, count my answer");
      }
      await world.pass(2 * 3_600_000);
      await say.commands("Denise", "results");
      await say.sees("Denise", "is still open", "5 or more");
      await say.groupSees("Fewer than 5 people have answered");

      // Eleven answers; on the hour the band moves, and no sooner.
      for (const who of MEMBERS.slice(4)) {
        await say.presses(who, who === "Ivy" ? "Someone to talk to" : "Time off");
        await say.presses(who, "OK, count my answer");
      }
      await say.groupSees("Fewer than 5 people have answered");
      await world.pass(3_600_000);
      await say.groupSees("10 or more people have answered");

      // It closes by itself after a week, and the result comes by itself.
      await world.until("2026-11-30T10:01:00Z");
      await say.groupSees(
        "Result of",
        "What matters most to you?",
        "11 people answered",
        "Time off",
        "10 people",
        "1 person",
      );
      await say.presses("Liz", "See the result");
      await say.sees("Liz", "11 people answered");

      // Nobody reported back on the day: the owner is asked, then the group is told.
      await world.until("2027-03-31T08:30:00Z");
      await say.sees("Denise", "You promised news");
      await world.until("2027-03-31T16:30:00Z");
      await say.groupSees("No news yet", "Mr Shah");
      await say.presses("Denise", "No news yet");
      await say.fills("Denise", { "You will hear more by": "2027-04-14" });
      await say.groupSees("No news yet", "14 April 2027");

      // News at last.
      await world.until("2027-04-14T09:30:00Z");
      await say.sees("Denise", "You promised news");
      await say.presses("Denise", "I have news");
      await say.presses("Denise", "A change is made");
      await say.fills("Denise", {
        "You said": "Most of you want time off",
        "We did": "The Thursday group now opens at 7pm",
        "We could not": "We could not add a Saturday",
        "Why could it not be done?": "There is no money for it",
      });
      await say.groupSees("You said", "Most of you want time off", "7pm", "We could not", "There is no money for it");
      await say.commands("Bea", "promises");
      await say.sees("Bea", "Kept.", "What matters most to you?");

      // One greeting, one "ready", practice, question, result, two "no news", one outcome: nothing else was ever posted.
      expect((await say.group()).length - afterIntro).toBe(7);
    } finally {
      await world.close();
    }
  });
}
