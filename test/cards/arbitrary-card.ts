import fc from "fast-check";
import type { Block, Card, Control, Span } from "../../src/cards/card.ts";
import type { EpochMillis } from "../../src/core/time.ts";

/** Text with all that makes counting hard: emoji of several parts, letters with marks, right-to-left, isolates. */
export const anyText = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength: max }),
    fc
      .array(
        fc.constantFrom(
          "tea ",
          "a",
          "👨‍👩‍👧‍👦",
          "e\u0301",
          "چائے ",
          "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
          "\u2068Ann\u2069 ",
          "long-word-without-spaces",
          "\n",
        ),
        { maxLength: max },
      )
      .map((parts) => parts.join("")),
  );

const leaf: fc.Arbitrary<Span> = fc.oneof(
  { weight: 4, arbitrary: anyText(40) },
  fc.record({ kind: fc.constant("link" as const), label: anyText(10), url: fc.webUrl() }),
  fc.record({ kind: fc.constant("time" as const), at: fc.constant(0 as EpochMillis), written: anyText(10) }),
);
/** One span, also one within another. */
export const anySpan: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  fc.record({ kind: fc.constant("strong" as const), spans: fc.array(leaf, { maxLength: 3 }) }),
);
const spans = fc.array(anySpan, { maxLength: 4 });
const option = fc.record(
  { key: fc.string({ maxLength: 4 }), label: anyText(20), hint: anyText(20) },
  { requiredKeys: ["key", "label"] },
);
const control: fc.Arbitrary<Control<number>> = fc.oneof(
  fc.record({ kind: fc.constant("button" as const), label: anyText(20), action: fc.nat() }),
  fc.record({ kind: fc.constant("link" as const), label: anyText(20), url: fc.webUrl() }),
  fc.record({
    kind: fc.constant("choice" as const),
    label: anyText(20),
    action: fc.nat(),
    options: fc.array(option, { maxLength: 12 }),
  }),
);
const row = fc.record({ label: anyText(10), figure: fc.constant({ kind: "withheld" as const }), said: anyText(10) });
const block: fc.Arbitrary<Block<number>> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), spans }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(spans, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: anyText(10), value: spans }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("tally" as const), rows: fc.array(row, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant("image" as const), png: fc.constant(new Uint8Array(1)), alt: anyText(30) }),
  fc.constant({ kind: "divider" as const }),
  fc.record({ kind: fc.constant("controls" as const), controls: fc.array(control, { maxLength: 6 }) }),
);

/** Cards of every shape, also empty and senseless ones. */
export const anyCard: fc.Arbitrary<Card<number>> = fc.record(
  {
    title: anyText(30),
    blocks: fc.array(block, { maxLength: 6 }),
    summary: anyText(40),
    language: fc.constantFrom("en", "ur"),
  },
  { requiredKeys: ["blocks", "summary", "language"] },
);
