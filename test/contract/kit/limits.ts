import { expect } from "vitest";
import type { Block, Card, Control, Span } from "../../../src/cards/card.ts";
import { fit as fitted } from "../../../src/cards/fit.ts";
import type { ActionToken } from "../../../src/ports/chat-adapter.ts";
import type { Seen } from "../../stages/stage.ts";
import { button, card, token } from "../sample-cards.ts";
import type { ContractTest, Theme } from "./contract-test.ts";
import type { Scene } from "./scene.ts";

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1));
const LONG = "a long label that goes on ".repeat(20).trim();

const texts = (spans: readonly Span[]): Block<ActionToken> => ({ kind: "text", spans });
const bare = (...blocks: readonly Block<ActionToken>[]): Card<ActionToken> => ({
  summary: "A very long card",
  language: "en",
  blocks,
});

const BUTTONS: Block<ActionToken> = {
  kind: "controls",
  controls: many(120, (n) => button(`${n} ${LONG}`, token(`b${n}`))),
};
const CHOICE: Block<ActionToken> = {
  kind: "controls",
  controls: [
    {
      kind: "choice",
      label: LONG,
      action: token("pick"),
      options: many(300, (n) => ({ key: `k${n}`, label: `${n} ${LONG}`, hint: LONG })),
    },
  ],
};
const LIST: Block<ActionToken> = { kind: "list", items: many(400, (n) => [`thing ${n}`]) };
const FACTS: Block<ActionToken> = {
  kind: "facts",
  facts: many(200, (n) => ({ label: `Fact ${n}`, value: [`value ${n}`] })),
};
const TALLY: Block<ActionToken> = {
  kind: "tally",
  rows: many(200, (n) => ({
    label: `Row ${n}`,
    figure: { kind: "exact", count: n, outOf: 200 },
    said: `${n} people`,
  })),
};

/** Cards far beyond any platform's limits. */
const HUGE: readonly (readonly [string, Card<ActionToken>])[] = [
  ["words", bare(texts(["tea and talk ".repeat(2000)]))],
  ["one word", bare(texts(["a".repeat(20_000)]))],
  ["signs that are escaped", bare(texts(["&<>".repeat(6000)]))],
  ["signs of markup", bare(texts(["*_`~|\\[".repeat(3000)]))],
  ["faces of many parts", bare(texts(["👩🏽‍🦽".repeat(2000)]))],
  ["short lines", bare(texts(["a line\n".repeat(3000)]))],
  ["blocks", bare(...many(200, (n) => texts([`block ${n}`])))],
  ["a list", bare(LIST)],
  ["facts", bare(FACTS)],
  ["a tally", bare(TALLY)],
  ["buttons", bare(texts(["Which?"]), BUTTONS)],
  ["options", bare(texts(["Which?"]), CHOICE)],
  ["a title", { ...bare(texts(["Under it"])), title: "A title without end ".repeat(40) }],
  ["all of it", { ...bare(LIST, FACTS, TALLY, BUTTONS, CHOICE), title: "All ".repeat(100) }],
];

const written = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap((span) =>
    typeof span === "string"
      ? [span]
      : span.kind === "strong"
        ? written(span.spans)
        : [span.kind === "time" ? span.written : span.label],
  );

function textsOf(block: Block<ActionToken>): readonly string[] {
  switch (block.kind) {
    case "text":
      return written(block.spans);
    case "list":
      return block.items.flatMap(written);
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, ...written(value)]);
    case "tally":
      return block.rows.flatMap(({ label, said }) => [label, said]);
    default:
      return [];
  }
}

const labelsOf = (control: Control<ActionToken>): readonly string[] =>
  control.kind === "choice" ? control.options.map((option) => option.label) : [control.label];

/** Adapters may break a long text into several: only its signs must all be there, in their order. */
const squashed = (words: string): string => words.replace(/\s+/g, "");

/** Signs in a row that are longer than any a person types. */
const SIGNS = /^[&<>*_`~|\\[]{100,}…?$/;

/**
 * Where escapes make a text twice as long, a platform may have no room for all of it: then it begins as written and the
 * rest is told. The line that counts what was left out counts anew.
 */
const toldAsCut = (piece: string, shown: string): boolean =>
  shown.includes("…") && (SIGNS.test(piece) ? shown.includes(piece.slice(0, 500)) : piece.startsWith("… +"));

function expectWhole(fitted: Card<ActionToken>, seen: Seen | undefined): void {
  const shown = squashed(seen?.text ?? "");
  const pieces = [fitted.title ?? "", ...fitted.blocks.flatMap(textsOf)];
  const lost = pieces.filter((piece) => !shown.includes(squashed(piece)) && !toldAsCut(piece, shown));
  expect(lost, "texts that are not on the screen").toEqual([]);
  const controls = fitted.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  const labels = (seen?.labels ?? []).map(squashed);
  // A hint may stand behind its label.
  const missing = controls.flatMap(labelsOf).filter((label) => !labels.some((one) => one.startsWith(squashed(label))));
  expect(missing, "labels that are not on the screen").toEqual([]);
}

const fullOn = (scene: Scene, huge: Card<ActionToken>): Card<ActionToken> =>
  fitted(huge, scene.stage.adapter.profile.limits, { label: "See the rest", action: token("more") });

const eachHuge = HUGE.map(
  ([what, huge]): ContractTest => ({
    name: `delivers a card as full as its profile allows: ${what}`,
    async run(scene) {
      const full = fullOn(scene, huge);
      await scene.posts(full);
      expectWhole(full, (await scene.stage.group("Ann")).at(-1));
    },
  }),
);

/** Whatever the engine has fitted to the profile is taken by the platform, and nothing of it is lost. */
export const LIMITS: Theme = {
  title: "at the limits of the profile",
  tests: [
    ...eachHuge,
    {
      name: "delivers cards as full as its profile allows as edits, private answers and one to one",
      async run(scene) {
        const sent = await scene.posts(card("Before"));
        for (const [, huge] of HUGE) {
          const full = fullOn(scene, huge);
          expect(await scene.stage.adapter.edit(sent, full)).toEqual({ kind: "changed" });
          expectWhole(full, (await scene.stage.group("Ann")).at(-1));
          scene.answers = () => ({ kind: "card", card: full });
          await scene.stage.command("Bea", "help");
          expectWhole(full, (await scene.stage.privately("Bea")).at(-1));
          await scene.posts(full, { kind: "one-to-one", with: scene.stage.person("Denise") });
          expectWhole(full, (await scene.stage.privately("Denise")).at(-1));
        }
      },
    },
    {
      name: "says what it carries: tokens of 23 bytes fit",
      async run(scene) {
        const { limits } = scene.stage.adapter.profile;
        expect(limits.tokenBytes).toBeGreaterThanOrEqual(23);
        expect(limits.controlsPerCard).toBeGreaterThanOrEqual(limits.controlsPerRow);
      },
    },
  ],
};
