import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { conversation } from "../scenarios/conversation.ts";
import { SET_UP } from "../scenarios/first-loop.ts";
import { openWorld } from "../scenarios/world.ts";
import { openWebStage } from "../stages/web.ts";
import { separateStreams } from "./streams.ts";

/** The practice room's own file after these have answered; the room's random name is left out. */
async function boardAfter(voters: readonly string[], choice: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-board-"));
  const path = join(folder, "board.json");
  const world = await openWorld((clock) => openWebStage({ clock, statePath: path }), {
    randomness: separateStreams(3),
  });
  try {
    const say = conversation(world);
    await world.stage.install("Denise");
    await world.settle();
    await say.presses("Denise", "Set me up");
    await say.fills("Denise", SET_UP);
    await say.commands("Denise", "new");
    await say.fills("Denise", {
      "Your question": "Who helps?",
      "How can people answer?": "Choose one",
      "The answers to choose from": "family\nfriends",
      "Could anybody be hurt or embarrassed if others guessed their answer?": "Yes",
      "What is this question for?": "Just for us, nothing is decided",
    });
    await say.presses("Denise", "Post it now");
    for (const who of voters) {
      await say.presses(who, choice);
      await say.presses(who, "OK, count my answer");
    }
    await world.pass(3_600_000);
    return (await readFile(path, "utf8")).replace(/"room":"[^"]*"/, "");
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

it("P1: the practice room's file is the same to the byte whoever answers, and whether anybody does", {
  timeout: 240_000,
}, async () => {
  const nobody = await boardAfter([], "family");
  expect(nobody).toContain("Who helps?");
  expect(await boardAfter(["Ann", "Bea"], "family")).toBe(nobody);
  expect(await boardAfter(["Cal", "Dev", "Eve"], "friends")).toBe(nobody);
});
