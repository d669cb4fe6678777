import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, controls, fact, facts, strong, text } from "../../src/cards/build.ts";
import type { Block, Card } from "../../src/cards/card.ts";
import { fits } from "../../src/cards/fit.ts";
import { pagesOf } from "../../src/cards/pages.ts";
import { anyCard } from "./arbitrary-card.ts";

/** Every line of a card, whichever block it stands in. */
const lines = (blocks: readonly Block<unknown>[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "controls") return [];
    if (block.kind === "facts") return block.facts.map((one) => JSON.stringify(one));
    if (block.kind === "list") return block.items.map((one) => JSON.stringify(one));
    return [JSON.stringify(block)];
  });
const controlsOf = (shown: Card<unknown>) => shown.blocks.filter((block) => block.kind === "controls");

describe("a card in pages", () => {
  it("says every line once, in order, with the title and all controls on each page", () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 300, max: 2_000 }), (any, most) => {
        const pages = pagesOf(any, most);
        expect(pages.flatMap((page) => lines(page.blocks))).toEqual(lines(any.blocks));
        for (const page of pages) {
          expect(controlsOf(page)).toEqual(controlsOf(any));
          expect([page.title, page.summary]).toEqual([any.title, any.summary]);
        }
      }),
    );
  });

  const limits = {
    cardCharacters: 600,
    titleCharacters: 100,
    labelCharacters: 50,
    controlsPerCard: 20,
    optionsPerChoice: 9,
  };
  const rows = (count: number) => Array.from({ length: count }, (_, n) => fact(`Field ${n}`, "x".repeat(80)));

  it("makes pages that fit, and one where all fits", () => {
    const long = card("en", "A notice", [text("What for"), facts(...rows(20)), controls()]);
    const pages = pagesOf(long, limits.cardCharacters);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(fits(page, limits)).toBe(true);
    const short = card("en", "A notice", [text("What for")]);
    expect(pagesOf(short, limits.cardCharacters)).toEqual([short]);
  });

  it("keeps a heading with what it is the heading of", () => {
    for (let before = 1; before < 6; before++) {
      const long = card("en", undefined, [facts(...rows(before)), text(strong("Who decides")), facts(...rows(5))]);
      for (const page of pagesOf(long, limits.cardCharacters)) expect(page.blocks.at(-1)?.kind).toBe("facts");
    }
  });
});
