import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { band } from "../../src/core/disclosure/thresholds.ts";
import type { Store } from "../../src/ports/store.ts";
import { freshDatabase } from "../setup/databases.ts";
import { ask, type Group, openGroup } from "./organising.ts";
import { PAIR, play, STRANGER, scripts, withChoicesSwapped, withMembers, withOtherChoices } from "./script.ts";
import { separateStreams } from "./streams.ts";
import type { Sights } from "./watched-stage.ts";

type Engine = "sqlite" | "postgresql";

const SEED = 11;
const HOUR = 3_600_000;

/** All that an organiser, a bystander and the group ever saw in one world. The worlds share seed, clock and names. */
export async function world(
  engine: Engine,
  work: (group: Group) => Promise<void>,
  around?: (inner: Store) => Store,
): Promise<Sights> {
  const database = await freshDatabase(engine);
  const randomness = separateStreams(SEED);
  const group = await openGroup({ databaseUrl: database.url, randomness, ...(around ? { around } : {}) });
  try {
    await work(group);
    return group.stage.sights();
  } finally {
    await group.close();
    await database.dispose();
  }
}

/**
 * Scripts a property; more with PRIVACY_RUNS. Ends at the first failure: playing worlds again to find a shorter script
 * takes longer than reading this one.
 */
const RUNS = { numRuns: Number(process.env.PRIVACY_RUNS ?? 2), endOnFailure: true } as const;

/** The suite of one engine, in a file of its own, so that the two run side by side. */
export function twoWorlds(engine: Engine): void {
  describe(`what an organiser and the group ever see, on ${engine}`, () => {
    it("P7: is the same to the byte when two swap choices, and when one is replaced by another member", {
      timeout: 240_000,
    }, async () => {
      let lots = 0;
      await fc.assert(
        fc.asyncProperty(scripts, fc.nat(2), async (script, from) => {
          const as = await world(engine, (group) => play(group, script));
          const swapped = await world(engine, (group) => play(group, withChoicesSwapped(script)));
          const replaced = withMembers(script, (who, nth) =>
            who === PAIR[0] && nth >= from % script.length ? STRANGER : who,
          );
          const other = await world(engine, (group) => play(group, replaced));
          expect(swapped).toEqual(as);
          expect(other).toEqual(as);
          lots += Object.values(as).flat().length;
        }),
        RUNS,
      );
      // Each run sees the set-up, a question, its result and every command.
      expect(lots).toBeGreaterThan(RUNS.numRuns * 20);
    });

    it("P7, P12: is the same until the close, whatever anybody chooses", { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(scripts, async (script) => {
          const as = await world(engine, (group) => play(group, script, false));
          const otherwise = await world(engine, (group) => play(group, withOtherChoices(script), false));
          expect(otherwise).toEqual(as);
        }),
        RUNS,
      );
    });

    const STANDING = [0, 2, 4, 5, 8, 9, 12];
    const somethingDone = fc.constantFrom("answers", "skips", "takes it back", "not today", "pauses", "stops", "looks");

    it("P24: does not move before the hour when somebody answers or does not, nor then where the band stays", {
      timeout: 180_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...STANDING),
          somethingDone,
          fc.integer({ min: 0, max: 59 }),
          async (standing, what, minute) => {
            const live = async (acts: boolean) => {
              let untilHour: Sights = {};
              const all = await world(engine, async (group) => {
                await ask(group, {
                  text: "Which day?",
                  options: ["alpha", "beta"],
                  privacy: "Yes",
                  kind: "Choose one",
                });
                const others = Array.from({ length: standing }, (_, member) => [100 + member, "beta"] as const);
                await group.crowd.fill(others);
                await group.pass(HOUR);
                group.clock.advance(minute * 60_000);
                if (acts) await doesSomething(group, what);
                await everyoneLooks(group);
                untilHour = group.stage.sights();
                await group.pass(2 * HOUR);
                await everyoneLooks(group);
              });
              return { untilHour, all };
            };
            const [still, moved] = [await live(false), await live(true)];
            expect(moved.untilHour).toEqual(still.untilHour);
            const counted = what === "answers" ? standing + 1 : standing;
            if (band(counted) === band(standing)) expect(moved.all).toEqual(still.all);
            // And the comparison sees what there is to be seen.
            else expect(moved.all).not.toEqual(still.all);
          },
        ),
        {
          numRuns: RUNS.numRuns + 2,
          endOnFailure: true,
          examples: [
            [4, "answers", 10],
            [5, "answers", 59],
          ],
        },
      );
    });
  });
}

async function doesSomething({ crowd }: Group, what: string): Promise<void> {
  switch (what) {
    case "not today":
      return void (await crowd.pressInGroup(PAIR[0], "Not today"));
    case "pauses":
      return void (await crowd.command(PAIR[0], "pause"));
    case "looks":
      return void (await crowd.command(PAIR[0], "mydata"));
    default:
      await crowd.answer(PAIR[0], what === "skips" ? "Skip" : "alpha");
      if (what === "takes it back") await crowd.pressOwn(PAIR[0], "Take my answer back");
      if (what === "stops") await crowd.command(PAIR[0], "stop");
  }
}

async function everyoneLooks({ say }: Group): Promise<void> {
  for (const who of ["Denise", "Liz"])
    for (const name of ["results", "promises", "asks", "settings", "mydata", "help"]) await say.commands(who, name);
}
