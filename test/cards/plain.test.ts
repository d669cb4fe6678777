import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import { plain, plainForm, plainSpans } from "../../src/cards/plain.ts";
import { repliesOf } from "../../src/cards/replies.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { anyCard } from "./arbitrary-card.ts";

/** Milliseconds: many runs on a busy machine. */
const PATIENT = 120_000;

const words = loadWords().words("en");

const CARD: Card<string> = {
  title: "When did you last have a break?",
  summary: "A question with three answers.",
  language: "en",
  blocks: [
    {
      kind: "text",
      spans: ["Closes ", { kind: "time", at: 0 as EpochMillis, written: "Friday 27 November at 10:00" }, "."],
    },
    { kind: "list", items: [["One"], [{ kind: "strong", spans: ["Two"] }, " more"]] },
    { kind: "facts", facts: [{ label: "Who decides", value: ["The council"] }] },
    { kind: "divider" },
    { kind: "tally", rows: [{ label: "Never", figure: { kind: "exact", count: 6, outOf: 14 }, said: "6 people" }] },
    { kind: "image", png: new Uint8Array(), alt: "A chart with the same numbers" },
    {
      kind: "controls",
      controls: [
        {
          kind: "choice",
          label: "Pick one",
          action: "pick",
          options: [
            { key: "a", label: "This week" },
            { key: "b", label: "This month", hint: "or so" },
          ],
        },
        { kind: "link", label: "Read more", url: "https://example.org/x" },
        { kind: "button", label: "Skip", action: "skip" },
      ],
    },
  ],
};

describe("plain", () => {
  it("loses nothing", () => {
    expect(plain(CARD, { words })).toBe(`When did you last have a break?

Closes Friday 27 November at 10:00.

- One
- Two more

Who decides: The council

Never: 6 people

Picture: A chart with the same numbers

Pick one
1 This week
2 This month (or so)
Read more: https://example.org/x
3 Skip

Type a number to answer.`);
  });

  it("numbers what can be answered as repliesOf does", () => {
    expect(repliesOf(CARD)).toEqual([
      { number: 1, label: "This week", action: "pick", chosen: "a" },
      { number: 2, label: "This month", action: "pick", chosen: "b" },
      { number: 3, label: "Skip", action: "skip" },
    ]);
  });

  it("is the summary of a card that holds nothing else", () => {
    expect(plain({ summary: "Nothing yet.", language: "en", blocks: [] }, { words })).toBe("Nothing yet.");
  });

  it(
    "for every card holds every text, label, alt and address, and each answer by its number",
    () => {
      fc.assert(
        fc.property(anyCard, (card) => {
          const text = plain(card);
          for (const { number, label } of repliesOf(card)) expect(text).toContain(`${number} ${label}`);
          for (const block of card.blocks) {
            if (block.kind === "text" && plainSpans(block.spans).trim() !== "")
              expect(text).toContain(plainSpans(block.spans));
            if (block.kind === "image") expect(text).toContain(block.alt);
            if (block.kind === "tally")
              for (const row of block.rows) expect(text).toContain(`${row.label}: ${row.said}`);
            if (block.kind === "controls") {
              for (const control of block.controls) {
                expect(text).toContain(control.label);
                if (control.kind === "link") expect(text).toContain(control.url);
              }
            }
          }
        }),
      );
    },
    PATIENT,
  );
});

it("plainForm holds what the form asks and holds", () => {
  const text = plainForm(
    {
      title: "A new question",
      intro: "Two things.",
      send: "Send it",
      action: 0,
      language: "en",
      fields: [
        { kind: "text", name: "q", label: "Your question", help: "One idea.", lines: "one", max: 90, value: "Tea?" },
        {
          kind: "any-of",
          name: "o",
          label: "Days",
          options: [
            { key: "a", label: "Monday" },
            { key: "b", label: "Friday" },
          ],
          value: ["b"],
        },
      ],
    },
    { words },
  );
  expect(text).toBe(
    "A new question\n\nTwo things.\n\nYour question\nOne idea.\nTea?\n\nDays\n1 Monday\n2 Friday (picked)\n\nSend it",
  );
});
