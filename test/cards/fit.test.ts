import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Span } from "../../src/cards/card.ts";
import { cutSpans, cutText } from "../../src/cards/cut.ts";
import { fits, fit as fitted } from "../../src/cards/fit.ts";
import { measureSpans } from "../../src/cards/measure.ts";
import { anyCard, anySpan, anyText } from "./arbitrary-card.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 120_000;

const ROOMY = {
  cardCharacters: 4000,
  titleCharacters: 100,
  labelCharacters: 80,
  controlsPerCard: 25,
  optionsPerChoice: 25,
};
const MORE = { label: "Show the rest", action: -1, said: (count: number) => `And ${count} more.` };

const anyLimits = (least: number) =>
  fc.record({
    cardCharacters: fc.integer({ min: least === 0 ? 0 : 120, max: 600 }),
    titleCharacters: fc.integer({ min: least, max: 40 }),
    labelCharacters: fc.integer({ min: least, max: 40 }),
    controlsPerCard: fc.integer({ min: Math.min(least, 2), max: 8 }),
    optionsPerChoice: fc.integer({ min: Math.min(least, 2), max: 8 }),
  });

const written = (span: Span): string =>
  typeof span === "string"
    ? span
    : span.kind === "strong"
      ? span.spans.map(written).join("")
      : span.kind === "time"
        ? span.written
        : span.label;

const texts = (card: Card<number>): string =>
  card.blocks.map((b) => (b.kind === "text" ? b.spans.map(written).join("") : "")).join("\n");
const actions = (card: Card<number>): number[] =>
  card.blocks.flatMap((b) =>
    b.kind === "controls" ? b.controls.flatMap((c) => (c.kind === "link" ? [] : [c.action])) : [],
  );

describe("for every card and every limits", () => {
  it(
    "the result is within the limits, however small they are",
    () => {
      fc.assert(
        fc.property(anyCard, anyLimits(0), fc.boolean(), (card, limits, more) => {
          expect(fits(fitted(card, limits, more ? MORE : undefined), limits)).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );

  it(
    "what fits stays as it is, and fitting twice changes nothing",
    () => {
      fc.assert(
        fc.property(anyCard, anyLimits(8), (card, limits) => {
          const once = fitted(card, limits, MORE);
          expect(once === card).toBe(fits(card, limits));
          expect(fitted(once, limits, MORE)).toBe(once);
        }),
      );
    },
    PATIENT,
  );

  it(
    "what was left out is told, and can be opened",
    () => {
      fc.assert(
        fc.property(anyCard, anyLimits(16), (card, limits) => {
          const result = fitted(card, limits, MORE);
          if (result === card) return;
          expect(actions(result)).toContain(MORE.action);
          const told = /And \d+ more\./.test(texts(result));
          const gone = count(card) - (count(result) - (told ? 1 : 0) - 1);
          if (gone > 0) expect(told).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );

  it(
    "cut spans are within their room and end in …",
    () => {
      fc.assert(
        fc.property(fc.array(anySpan, { maxLength: 5 }), fc.integer({ min: 1, max: 120 }), (spans, max) => {
          const cut = cutSpans(spans, max);
          expect(measureSpans(cut)).toBeLessThanOrEqual(max);
          if (measureSpans(spans) <= max) expect(cut).toEqual(spans);
          else expect(written(cut.at(-1) ?? "")).toMatch(/…\u2069*$/);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );

  it(
    "a cut text is the beginning of the whole, ends in … and holds whole graphemes",
    () => {
      const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
      fc.assert(
        fc.property(anyText(60), fc.integer({ min: 0, max: 80 }), (text, max) => {
          const cut = cutText(text, max);
          expect(cut.length).toBeLessThanOrEqual(Math.max(max, 0));
          if (text.length <= max) {
            expect(cut).toBe(text);
            return;
          }
          if (max === 0) {
            expect(cut).toBe("");
            return;
          }
          const head = cut.replace(/…\u2069*$/, "");
          expect(cut).toContain("…");
          const boundaries = new Set([text.length, ...[...segmenter.segment(text)].map((s) => s.index)]);
          expect(text.startsWith(head)).toBe(true);
          expect([...boundaries].some((b) => text.slice(0, b).trimEnd() === head)).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );
});

/** Everything a reader can miss: entries, options and controls. */
function count(card: Card<number>): number {
  return card.blocks.reduce((sum, b) => {
    if (b.kind === "list") return sum + b.items.length;
    if (b.kind === "facts") return sum + b.facts.length;
    if (b.kind === "tally") return sum + b.rows.length;
    if (b.kind === "divider") return sum;
    if (b.kind !== "controls") return sum + 1;
    return sum + b.controls.reduce((n, c) => n + 1 + (c.kind === "choice" ? c.options.length : 0), 0);
  }, 0);
}

describe("some cards", () => {
  const list = (n: number): Card<number> => ({
    title: "Ideas",
    summary: "Ideas",
    language: "en",
    blocks: [
      { kind: "list", items: Array.from({ length: n }, (_, i) => [`Idea number ${i + 1}`]) },
      { kind: "controls", controls: [{ kind: "button", label: "Vote", action: 1 }] },
    ],
  });

  it("counts the entries left out and keeps the controls", () => {
    const result = fitted(list(20), { ...ROOMY, cardCharacters: 300 }, MORE);
    expect(texts(result)).toContain("And 5 more.");
    expect(result.blocks[0]?.kind === "list" && result.blocks[0].items.length).toBe(15);
    expect(actions(result)).toEqual([1, -1]);
  });

  it("tells without words where it was given none", () => {
    const result = fitted(list(20), { ...ROOMY, cardCharacters: 300 });
    expect(texts(result)).toContain("… +5");
    expect(actions(result)).toEqual([1]);
  });

  it("tells labels apart that a cut made alike", () => {
    const card: Card<number> = {
      summary: "s",
      language: "en",
      blocks: [
        {
          kind: "controls",
          controls: ["Tuesday afternoon at the hall", "Tuesday afternoon at the library"].map((label, action) => ({
            kind: "button",
            label,
            action,
          })),
        },
      ],
    };
    const [block] = fitted(card, { ...ROOMY, labelCharacters: 20 }).blocks;
    expect(block?.kind === "controls" && block.controls.map((c) => c.label)).toEqual([
      "1 Tuesday afternoon…",
      "2 Tuesday afternoon…",
    ]);
  });

  it("closes the marks of direction a cut leaves open", () => {
    expect(cutText("Hello \u2068a name as long as a wide river\u2069, you", 20)).toMatch(
      /^Hello \u2068a name.*…\u2069$/,
    );
  });
});
