import { describe, expect, it } from "vitest";
import type { Card } from "../../src/cards/card.ts";
import { createPrivateContext, type Shown, shownOn } from "../../src/engine/private-context.ts";
import type { MemoryKey } from "../../src/ports/anonymity.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { manualClock } from "../ports/manual-clock.ts";

const ann = new PersonRef({ platform: "fake", tenant: "", user: "ann" });
const bea = new PersonRef({ platform: "fake", tenant: "", user: "bea" });
const keys = new Map([
  [ann, "1"],
  [bea, "2"],
]);
const people = { memoryKey: (person: PersonRef, about = "") => `${keys.get(person)} ${about}` as MemoryKey };
const token = (name: string) => `c${name}` as ActionToken;
const buttons = (...labels: readonly string[]): readonly Shown[] =>
  labels.map((label) => ({ label, token: token(label) }));

function open(most?: number) {
  const clock = manualClock();
  return { clock, context: createPrivateContext<{ step: number }>(people, clock, most) };
}

describe("typing what was shown", () => {
  it.each(["2", " 2 ", "2.", "2)", "２", "coffee", "COFFEE", " Coffee! "])("%o means the second button", (typed) => {
    const { context } = open();
    context.show(ann, buttons("Tea", "Coffee"));
    expect(context.understand(ann, typed)).toEqual({ token: token("Coffee") });
  });

  it.each(["", "0", "3", "22", "-1", "1 2", "tea and coffee", "B4 1", "1e0", "__proto__"])(
    "%o means nothing",
    (typed) => {
      const { context } = open();
      context.show(ann, buttons("Tea", "Coffee"));
      expect(context.understand(ann, typed)).toBeUndefined();
    },
  );

  it("means nothing to anybody else, nor after an hour, nor once it was forgotten", () => {
    const { context, clock } = open();
    context.show(ann, buttons("Tea"));
    expect(context.understand(bea, "1")).toBeUndefined();
    clock.advance(3_599_999);
    expect(context.understand(ann, "1")).toBeDefined();
    clock.advance(1);
    expect(context.understand(ann, "1")).toBeUndefined();
    context.show(ann, buttons("Tea"));
    context.forget(ann);
    expect(context.understand(ann, "1")).toBeUndefined();
  });

  it("means what was shown last, and by its code what was shown before", () => {
    const { context } = open();
    context.show(ann, buttons("Tea", "Coffee"), "B4");
    context.show(ann, buttons("Monday", "Friday"), "C1");
    expect(context.understand(ann, "2")).toEqual({ token: token("Friday") });
    expect(context.understand(ann, "b4 2")).toEqual({ token: token("Coffee") });
    expect(context.understand(ann, "C1  friday")).toEqual({ token: token("Friday") });
    expect(context.understand(ann, "B4")).toBeUndefined();
    expect(context.understand(ann, "B5 2")).toBeUndefined();
    context.show(ann, buttons("Yes"), "B4");
    expect(context.understand(ann, "B4 2")).toBeUndefined();
    context.show(ann, buttons("Help"));
    expect(context.understand(ann, "1")).toEqual({ token: token("Help") });
    expect(context.understand(ann, "C1 1")).toEqual({ token: token("Monday") });
  });

  it("means nothing where it could mean two things", () => {
    const { context } = open();
    context.show(ann, buttons("3", "2", "4", "Same", "same"));
    expect(context.understand(ann, "3")).toBeUndefined();
    expect(context.understand(ann, "2")).toEqual({ token: token("2") });
    expect(context.understand(ann, "same")).toBeUndefined();
    expect(context.understand(ann, "5")).toEqual({ token: token("same") });
  });

  it("remembers five things a person and a bounded number of people", () => {
    const { context } = open(1);
    for (let n = 0; n < 7; n++) context.show(ann, buttons("Tea"), `K${n}`);
    expect(Array.from({ length: 7 }, (_, n) => context.understand(ann, `K${n} 1`) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    context.show(bea, buttons("Tea"));
    expect(context.understand(ann, "1")).toBeUndefined();
    expect(context.understand(bea, "1")).toBeDefined();
  });
});

describe("a form in steps", () => {
  it("is one person's own, for an hour after the last step, beside what is shown", () => {
    const { context, clock } = open();
    context.startForm(ann, { step: 1 });
    clock.advance(3_000_000);
    context.show(ann, buttons("Back"));
    context.startForm(ann, { step: 2 });
    expect([context.form(ann), context.form(bea)]).toEqual([{ step: 2 }, undefined]);
    clock.advance(3_599_999);
    expect(context.form(ann)).toEqual({ step: 2 });
    clock.advance(1);
    expect(context.form(ann)).toBeUndefined();
    context.startForm(ann, { step: 3 });
    context.endForm(ann);
    expect(context.form(ann)).toBeUndefined();
    context.startForm(ann, { step: 4 });
    context.forget(ann);
    expect(context.form(ann)).toBeUndefined();
  });
});

it("finds what can be pressed on a card, in order, links left out", () => {
  const card: Card<ActionToken> = {
    summary: "s",
    language: "en",
    blocks: [
      { kind: "text", spans: ["Which?"] },
      {
        kind: "controls",
        controls: [
          {
            kind: "choice",
            label: "Pick",
            action: token("pick"),
            options: [
              { key: "a", label: "A" },
              { key: "b", label: "B" },
            ],
          },
        ],
      },
      {
        kind: "controls",
        controls: [
          { kind: "link", label: "Web", url: "https://x.invalid" },
          { kind: "button", label: "Skip", action: token("skip") },
        ],
      },
    ],
  };
  expect(shownOn(card)).toEqual([
    { label: "A", token: token("pick"), chosen: "a" },
    { label: "B", token: token("pick"), chosen: "b" },
    { label: "Skip", token: token("skip") },
  ]);
});
