import { expect, it } from "vitest";
import { excused, type Unsupported } from "../contract/unsupported.ts";
import { answers, askIn, codeOf, SIMPLE, setUpGroup } from "./preparing.ts";
import type { World } from "./world.ts";

const DAY = 24 * 3_600_000;

/** What happens in ordinary weeks, after S4 (Jo, tired), S7 (Ken, who types) and the failure cases X1, X4 and X5. */
export function everyday(open: () => Promise<World>, unsupported: readonly Unsupported[] = []): void {
  const names = new Set<string>();
  const scenario = (name: string, play: (world: World) => Promise<void>): void => {
    names.add(name);
    if (excused(name, unsupported)) return;
    it(name, async () => {
      const world = await open();
      try {
        await play(world);
      } finally {
        await world.close();
      }
    });
  };

  scenario("Jo is tired: not today, a pause, help first, and nothing unasked", async (world) => {
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    await say.presses("Jo", "Not today");
    await say.sees("Jo", "That is fine", "You do not have to do anything");
    await say.presses("Jo", "Pause Sayso for me");
    await say.sees("Jo", "I will not write to you");
    const before = (await say.privately("Jo")).length;
    await world.pass(8 * DAY);
    await say.seesNothingNew("Jo", before);
    await askIn(say, SIMPLE);
    await say.seesNothingNew("Jo", before);
    await say.presses("Jo", "Very hard");
    await say.sees("Jo", "You have paused me", "did not keep");
    await say.presses("Jo", "Start again");
    await say.sees("Jo", "Welcome back");
    await say.presses("Jo", "I need help now");
    await say.sees("Jo", "999", "116 123", "Nobody is watching");
  });

  scenario("Ken types: a number, the code, the words, a change, a mistake", async (world) => {
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    const code = await codeOf(say);
    await say.types("Ken", `${code} 2`);
    await say.sees("Ken", "Before your first answer");
    await say.types("Ken", "1");
    await say.sees("Ken", "You chose: So so");
    await say.types("Ken", `${code.toLowerCase()}: very hard`);
    await say.sees("Ken", "You chose: Very hard");
    await say.types("Ken", "I cannot go on like this with my neighbour");
    await say.sees("Ken", "I did not keep what you wrote");
    await say.types("Ken", "/mydata");
    await say.sees("Ken", "Very hard", code);
    await say.types("Ken", "/stop");
    await say.sees("Ken", "I have stopped");
    await say.types("Ken", `${code} 1`);
    await say.sees("Ken", "You have stopped me");
    await say.types("Zed", `${code} 1`);
    await say.sees("Zed", /I did not keep what you wrote|only take answers from people in the group/);
    await say.groupNeverSaw("neighbour", "Ken");
  });

  scenario("a wrong question is taken back within five minutes, and leaves nothing", async (world) => {
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    await answers(say, "Ann", "Good");
    await say.presses("Denise", "Take it back");
    await say.sees("Denise", "taken the question back");
    await say.groupNeverSaw("How was your week?");
    expect(await world.keyring.list()).toEqual([]);
    await askIn(say, SIMPLE);
    await world.pass(6 * 60_000);
    await say.presses("Denise", "Take it back");
    await say.sees("Denise", "too late");
    await say.groupSees("How was your week?");
  });

  scenario(
    "a question closed by hand can be opened again for five minutes, and only then is counted",
    async (world) => {
      const say = await setUpGroup(world);
      await askIn(say, SIMPLE);
      for (const who of ["Ann", "Bea", "Cal", "Dev", "Eve"]) await answers(say, who, "Good");
      await say.presses("Denise", "Close it now");
      await say.groupSees("is closed");
      await say.presses("Fay", "Good").catch(() => undefined);
      await say.presses("Denise", "Open it again");
      await say.groupSees("How was your week?", "Fewer than 5 people have answered");
      await answers(say, "Fay", "Very hard");
      await say.presses("Denise", "Close it now");
      await world.pass(6 * 60_000);
      await say.groupSees("Result of", "Good", "chosen most often");
      await say.groupNeverSaw("6 people", "5 people", "1 person");
      expect(await world.keyring.list()).toEqual([]);
    },
  );

  scenario("six of six say the same in a private question: nobody learns that all did", async (world) => {
    const say = await setUpGroup(world);
    await askIn(say, SIMPLE);
    for (const who of ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay"]) await answers(say, who, "Very hard");
    await world.pass(7 * DAY + 60_000);
    await say.groupSees("Result of", "Very hard", "chosen most often");
    await say.groupNeverSaw("6 people", "everyone said", "all of you");
  });

  scenario(
    "four answers stay hidden for good, and a changed or withdrawn answer counts as it last stood",
    async (world) => {
      const say = await setUpGroup(world);
      await askIn(say, { ...SIMPLE, "Could anybody be hurt or embarrassed if others guessed their answer?": "No" });
      for (const who of ["Ann", "Bea", "Cal", "Dev", "Eve", "Fay"]) await answers(say, who, "Good");
      await say.presses("Ann", "Change my answer");
      await say.presses("Ann", "So so");
      await say.presses("Bea", "Take my answer back");
      await say.sees("Bea", "It is gone");
      await answers(say, "Gus", "Skip");
      await world.pass(7 * DAY + 60_000);
      await say.groupSees("5 people answered", "Good", "4 people", "So so", "1 person", "Skip: 1");
      await askIn(say, SIMPLE);
      for (const who of ["Ann", "Bea", "Cal", "Dev"]) await answers(say, who, "Good");
      await world.pass(7 * DAY + 60_000);
      await say.groupSees("Fewer than 5 people answered");
      await say.groupNeverSaw("4 people answered");
    },
  );

  scenario("a question made in quiet hours waits for the morning", async (world) => {
    const say = await setUpGroup(world);
    await world.until("2026-11-23T22:00:00Z");
    await say.commands("Denise", "new");
    await say.fills("Denise", SIMPLE);
    await say.sees("Denise", "It is quiet time now");
    await say.presses("Denise", "Post it when quiet hours end");
    await say.groupNeverSaw("How was your week?");
    await world.until("2026-11-24T09:01:00Z");
    await say.groupSees("How was your week?");
  });

  scenario("a second organiser joins by an invitation; others may not do what organisers do", async (world) => {
    const say = await setUpGroup(world);
    await say.commands("Ann", "new");
    await say.sees("Ann", "Only an organiser");
    await say.commands("Denise", "settings");
    await say.presses("Denise", "Invite a moderator");
    const code = /moderator: ([A-Z0-9 ]+)/.exec((await say.newest("Denise")).text)?.[1] ?? "";
    await say.commandsAlone("Ann", "join", code);
    await say.sees("Ann", "now: moderator");
    await say.commandsAlone("Bea", "join", code);
    await say.sees("Bea", "does not work");
    await say.commands("Ann", "new");
    await say.sees("Ann", "Only an organiser");
    await say.commands("Ann", "asks");
    await say.sees("Ann", "no questions yet");
    await say.commandsAlone("Ann", "mydata");
    await say.sees("Ann", "Your role in Thursday carers: moderator");
  });

  it("excuses only scenarios that there are, each with a reason", () => {
    expect(unsupported.filter((one) => !names.has(one.test) || one.reason === "")).toEqual([]);
  });
}
