import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderForm } from "../../../adapters/slack/render-form.ts";
import { errorsOf, roomAsked, type SentWindow, windowAgain } from "../../../adapters/slack/window.ts";
import type { Field, Form } from "../../../src/cards/form.ts";
import type { ActionToken, RoomId } from "../../../src/ports/chat-adapter.ts";
import { anyText } from "../../cards/arbitrary-card.ts";
import { FORM, token } from "../../contract/sample-cards.ts";
import type { Json } from "../../stages/slack/json.ts";
import { recs } from "../../stages/slack/json.ts";
import { brokenRules } from "../../stages/slack/rules.ts";

const ABOUT = { room: "C1" as RoomId, close: "Close" };
const wire = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const options = fc
  .uniqueArray(fc.record({ key: fc.string({ maxLength: 9 }), label: anyText(120), hint: anyText(90) }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 40,
  })
  .chain((all) => fc.record({ all: fc.constant(all), held: fc.constantFrom(...all.map(({ key }) => key), "?") }));
const field: fc.Arbitrary<Omit<Field, "name"> & { kind: Field["kind"] }> = fc.oneof(
  fc.record({
    kind: fc.constant("text" as const),
    label: anyText(60),
    help: anyText(90),
    lines: fc.constantFrom("one" as const, "many" as const),
    max: fc.integer({ min: 1, max: 6000 }),
    value: anyText(90),
  }),
  fc.record({
    kind: fc.constant("date" as const),
    label: anyText(60),
    value: fc.constantFrom("", "2026-03-31", "soon"),
  }),
  options.map(({ all, held }) => ({ kind: "one-of" as const, label: "l", options: all, value: held })),
  options.map(({ all, held }) => ({ kind: "any-of" as const, label: "l", options: all, value: [held] })),
) as fc.Arbitrary<Omit<Field, "name"> & { kind: Field["kind"] }>;
const form: fc.Arbitrary<Form<ActionToken>> = fc.record({
  title: anyText(60),
  intro: anyText(90),
  fields: fc
    .array(field, { minLength: 1, maxLength: 5 })
    .map((all) => all.map((one, at) => ({ ...one, name: `f${at}` }) as Field)),
  send: anyText(40),
  action: fc.constant(token("sent")),
  language: fc.constant("en"),
});

it("makes of every form a window Slack takes", () => {
  fc.assert(
    fc.property(form, (any) => {
      expect(brokenRules("views.open", { trigger_id: "1.2.a", view: wire(renderForm(any, ABOUT)) })).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("shows a long title whole, above the fields, and a long option whole, above its field", () => {
  const title = "Tell us what happened at the respite centre";
  const label = `${"a long answer ".repeat(8)}to the end`;
  const fields: readonly Field[] = [{ name: "one", label: "Which", kind: "one-of", options: [{ key: "k", label }] }];
  const view = JSON.stringify(renderForm({ ...FORM, title, fields }, ABOUT));
  expect(view).toContain(title);
  expect(view).toContain(label);
});

describe("what a window keeps", () => {
  it("is the room and nothing else", () => {
    expect(renderForm(FORM, ABOUT).private_metadata).toBe('{"room":"C1"}');
    expect(roomAsked('{"room":"C1"}')).toBe("C1");
    for (const other of ["", "{}", "null", "[1]", '{"room":7}', "not json"]) expect(roomAsked(other)).toBeUndefined();
  });
});

describe("problems", () => {
  it("stand under their field; those of no field under the first", () => {
    const problems = [
      { field: "b", message: "Too long." },
      { field: "gone", message: "Try again." },
      { field: "a", message: "Leave out names." },
    ];
    expect(errorsOf(problems, ["a", "b"])).toEqual({ b: "Too long.", a: "Try again. Leave out names." });
    expect(errorsOf(problems, [])).toEqual({});
  });

  it("come too late with the form itself, what was typed kept", () => {
    const view = wire(renderForm(FORM, ABOUT));
    const money = { text: { type: "plain_text", text: "Money", emoji: false }, value: "kk-money" };
    const sent = {
      ...view,
      values: {
        words: { type: "plain_text_input", value: "a long wait" },
        day: { type: "datepicker", selected_date: null },
        about: { type: "radio_buttons", selected_option: money },
        who: { type: "checkboxes", selected_options: [] },
      },
    } as unknown as SentWindow;
    const again = wire(windowAgain(sent, "Please put this right:", [{ field: "words", message: "No names." }]));
    expect(brokenRules("views.update", { view_id: "V1", view: again })).toEqual([]);
    expect(JSON.stringify(again)).toContain("No names.");
    const elements = recs(again.blocks).map((block) => block.element);
    expect(elements).toContainEqual(expect.objectContaining({ initial_value: "a long wait" }));
    expect(elements).toContainEqual(expect.objectContaining({ initial_option: money }));
  });
});
