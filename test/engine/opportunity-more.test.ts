import { afterEach, describe, expect, it } from "vitest";
import { discordProfile } from "../../adapters/discord/profile.ts";
import { slackProfile } from "../../adapters/slack/profile.ts";
import { telegramProfile } from "../../adapters/telegram/profile.ts";
import { fits } from "../../src/cards/fit.ts";
import { pagesOf } from "../../src/cards/pages.ts";
import { FIELD_NAMES, specOf } from "../../src/core/opportunity/fields.ts";
import { MORE_ACTS } from "../../src/core/opportunity/intents.ts";
import type { DraftNotice } from "../../src/core/opportunity/notice.ts";
import { fullCard } from "../../src/core/views/opportunity-card.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { anOpportunity, FULL, TODAY } from "../core/opportunity/samples.ts";
import { offers } from "../scenarios/opportunity.ts";
import { setUpGroup } from "../scenarios/preparing.ts";
import { openWorld, type World } from "../scenarios/world.ts";
import { openMemoryStage } from "../stages/memory.ts";

/** Every text as long as can be, every list with as many lines as it may have, everything picked. */
function longest(): DraftNotice {
  const long = Object.fromEntries(
    FIELD_NAMES.flatMap((name): readonly (readonly [string, unknown])[] => {
      const spec = specOf(name);
      if (spec.kind === "text") return [[name, `${name} `.repeat(spec.max).slice(0, spec.max)]];
      if (spec.kind === "picks") return [[name, spec.of]];
      if (spec.kind !== "list") return [];
      return [[name, Array.from({ length: spec.most }, (_, n) => `${n} ${name} `.repeat(spec.max).slice(0, spec.max))]];
    }),
  );
  return { ...FULL, ...long };
}

describe.each(["en", "cy"])("the longest notice in %s", (language) => {
  const words = loadWords().words(language);
  const whole = fullCard(anOpportunity("one", { notice: longest() }), words, { nation: "england", today: TODAY });

  it.each([slackProfile, telegramProfile, discordProfile])("has a button to each of its pages: $name", ({ limits }) => {
    const pages = pagesOf(whole, limits.cardCharacters);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThanOrEqual(MORE_ACTS.length);
    for (const page of pages) expect(fits(page, limits)).toBe(true);
  });
});

let world: World | undefined;
afterEach(() => world?.close());

it("the full view of a long notice is read page by page, and nothing is left out", async () => {
  world = await openWorld((clock) => openMemoryStage({ clock }));
  const say = await setUpGroup(world);
  const wordy = (name: string) => `${name} ${"in few words ".repeat(12)}`.slice(0, 118).trim();
  const lists = { canChange: ["c1", "c2", "c3", "c4"].map(wordy), cannotChange: ["n1", "n2", "n3", "n4"].map(wordy) };
  await offers(say, { ...FULL, ...lists, choosing: "everyone" });
  await say.presses("Ann", "More");
  const seen: string[] = [];
  for (;;) {
    const newest = (await say.privately("Ann")).at(-1);
    seen.push(newest?.text ?? "");
    expect(newest?.labels).toContain("I'm interested (private)");
    if (!newest?.labels.includes("Read on")) break;
    await say.presses("Ann", "Read on");
  }
  expect(seen.length).toBeGreaterThan(1);
  expect(seen[0]).toContain(`Page 1 of ${seen.length}`);
  const all = seen.join(" ");
  for (const line of [...lists.canChange, ...lists.cannotChange]) expect(all).toContain(line);
  expect(all).not.toContain("… +");
});
