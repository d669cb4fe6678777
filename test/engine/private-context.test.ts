import { describe, expect, it } from "vitest";
import { button, card, controls } from "../../src/cards/build.ts";
import type { SubjectRef } from "../../src/core/ids.ts";
import { createPrivateContext } from "../../src/engine/private-context.ts";
import type { MemoryKey } from "../../src/ports/anonymity.ts";
import type { ActionToken } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { manualClock } from "../ports/manual-clock.ts";

const person = (user: string) => new PersonRef({ platform: "fake", tenant: "", user });
const ann = person("ann");
const bea = person("bea");
const people = { memoryKey: (ref: PersonRef) => PersonRef.open(ref).user as MemoryKey };
const shows = (...labels: readonly string[]) =>
  card("en", undefined, [controls(...labels.map((label) => button(label, `c${label}` as ActionToken)))]);
const HOUR = 3_600_000;

function open(most?: number) {
  const clock = manualClock();
  return { clock, context: createPrivateContext<{ step: number }>(people, clock, most) };
}

describe("what a person was last shown", () => {
  it("can be typed by number, by that person alone", () => {
    const { context } = open();
    context.show(ann, shows("Tea", "Coffee"));
    expect(context.shown(ann).map((r) => [r.number, r.label])).toEqual([
      [1, "Tea"],
      [2, "Coffee"],
    ]);
    expect(context.shown(bea)).toEqual([]);
  });

  it("is replaced by what is shown next", () => {
    const { context } = open();
    context.show(ann, shows("Tea"));
    context.show(ann, shows("Monday", "Friday"));
    expect(context.shown(ann).map((r) => r.label)).toEqual(["Monday", "Friday"]);
  });

  it("is gone after an hour, and at once when the person is forgotten", () => {
    const { context, clock } = open();
    context.show(ann, shows("Tea"));
    clock.advance(HOUR - 1);
    expect(context.shown(ann)).toHaveLength(1);
    clock.advance(1);
    expect(context.shown(ann)).toEqual([]);
    context.show(ann, shows("Tea"));
    context.forget(ann);
    expect(context.shown(ann)).toEqual([]);
  });

  it("is bounded: beyond the most people, whoever was unheard of for longest goes", () => {
    const { context } = open(2);
    for (const name of ["ann", "bea", "cal"]) context.show(person(name), shows("Tea"));
    expect(context.shown(ann)).toEqual([]);
    expect(context.shown(bea)).toHaveLength(1);
    expect(context.shown(person("cal"))).toHaveLength(1);
  });
});

it("keeps the form and the group of a person beside what was shown, until the form ends", () => {
  const { context } = open();
  context.startForm(ann, { step: 2 });
  context.noteGroup(ann, "AbCdEfGh" as SubjectRef);
  context.show(ann, shows("Tea"));
  expect(context.form(ann)).toEqual({ step: 2 });
  expect(context.lastGroup(ann)).toBe("AbCdEfGh");
  context.endForm(ann);
  expect(context.form(ann)).toBeUndefined();
  expect(context.lastGroup(ann)).toBe("AbCdEfGh");
});
