import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Ballots, draft, OPTIONS, postNow, vote } from "./asking.ts";
import { openTown, setUpGroups, type Town } from "./town.ts";
import { expectWhole, pollAsking } from "./verdict.ts";
import type { CloseStep } from "./wire.ts";

const VOTERS = ["v", "vv", "vvv", "vvvv", "vvvvv", "vvvvvv"];

/** Kills the bot at each of these steps of the end of a question, and lets another one carry on. */
export function killAtEachStep(engine: "sqlite" | "postgresql", steps: readonly CloseStep[]): void {
  describe(`P23: the end of a question on ${engine}, killed`, () => {
    let town: Town;
    beforeAll(async () => {
      town = await openTown(engine);
      await setUpGroups(town);
      await town.settle();
    }, 240_000);
    afterAll(() => town?.close(), 240_000);

    it.each(steps)("%s", { timeout: 240_000 }, async (step) => {
      const question = `What then, killed ${step}?`;
      await town.up();
      await town.insist(postNow(town, await draft(town, question)));
      await town.settle();
      const ballots = new Ballots();
      for (const [n, voter] of VOTERS.entries()) {
        expect(await vote(town, ballots, question, voter, OPTIONS[n % 2] ?? OPTIONS[0])).toBe("kept");
      }
      const { closesAt = 0 } = await pollAsking(town, question);
      await town.order({ do: "pass", ms: closesAt - town.now() + 1000 });
      await town.order({ do: "kill-at", step });
      // A clock that has just jumped ahead holds a close up once: what passed here is told to both clocks, so it does not.
      expect(await town.order({ do: "catch-up" }), "the step was come to").toBe("dead");
      await town.settle();
      await expectWhole(town, question, ballots, `${engine}, ${step}`);
      expect(await town.keys()).toEqual([]);
    });
  });
}
