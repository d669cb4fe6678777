import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderForm } from "../../../adapters/discord/render-form.ts";
import type { Field, Form } from "../../../src/cards/form.ts";
import { anyText } from "../../cards/arbitrary-card.ts";
import { FORM } from "../../contract/sample-cards.ts";
import { modalFaults, type WireModal } from "../../stages/discord/rules.ts";
import { fieldLabel, seenWindow } from "../../stages/discord/screen.ts";

const ID = `${FORM.action}.1300000000000000001`;
const drawn = (form: Form<string>, kept?: Parameters<typeof renderForm>[2]): WireModal =>
  JSON.parse(JSON.stringify(renderForm(form, ID, kept))) as WireModal;

const label = fc.oneof(anyText(20), fc.lorem({ maxCount: 20 }));
const options = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 25 })
  .chain((keys) => fc.tuple(...keys.map((key) => label.map((text) => ({ key, label: text })))));
const body: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    kind: fc.constant("text"),
    lines: fc.constantFrom("one", "many"),
    max: fc.integer({ min: 1, max: 9000 }),
  }),
  fc.record({ kind: fc.constant("one-of"), options }),
  fc.record({ kind: fc.constant("any-of"), options }),
  fc.record({ kind: fc.constant("date") }),
);
const anyField = (name: string): fc.Arbitrary<Field> =>
  fc
    .tuple(
      body,
      fc.record(
        { label, help: label, value: fc.oneof(anyText(60), fc.array(anyText(5), { maxLength: 3 })) },
        { requiredKeys: ["label"] },
      ),
    )
    .map(([kind, rest]) => ({ name, ...rest, ...kind }) as Field);
const anyForm: fc.Arbitrary<Form<string>> = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => anyField(`field-${at}`))))
  .chain((fields) => fc.record({ title: anyText(60), intro: anyText(60), fields: fc.constant(fields) }))
  .map((form) => ({ ...form, send: "Send it", action: FORM.action, language: "en" }));

describe("a form on Discord", () => {
  it("is within Discord's limits, whatever it asks", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(modalFaults(drawn(form))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("asks the whole question, also where Discord's label is too short for it", () => {
    const long = "Could anybody be hurt or embarrassed if others guessed their answer?";
    const [part] = drawn({ ...FORM, fields: [{ name: "hurt", label: long, kind: "date" }] }).components.slice(1);
    expect((part?.label ?? "").length).toBeLessThanOrEqual(45);
    expect(part && fieldLabel(part).startsWith(long)).toBe(true);
  });

  it("stands filled in with what is held, or with what was kept", () => {
    const fields = FORM.fields.map((field) => (field.name === "about" ? { ...field, value: "k-money" } : field));
    const read = (modal: WireModal) => seenWindow({ modal, interaction: {} as never }).text;
    expect(read(drawn({ ...FORM, fields }))).toContain("Money (chosen)");
    const kept = new Map<string, string | readonly string[]>([
      ["words", "a <b>long</b> wait"],
      ["who", ["k-team"]],
    ]);
    const again = read(drawn({ ...FORM, fields }, kept));
    expect(again).toContain("a <b>long</b> wait");
    expect(again).toContain("The team (chosen)");
    expect(again).not.toContain("Money (chosen)");
  });

  it("shows few options open, and many in a list that unfolds", () => {
    const some = (n: number) => Array.from({ length: n }, (_, at) => ({ key: `k${at}`, label: `Option ${at}` }));
    const type = (kind: "one-of" | "any-of", n: number) =>
      drawn({ ...FORM, fields: [{ name: "x", label: "x", kind, options: some(n) }] }).components.at(-1)?.component
        ?.type;
    expect([type("one-of", 2), type("one-of", 10), type("one-of", 11), type("one-of", 1)]).toEqual([21, 21, 3, 3]);
    expect([type("any-of", 1), type("any-of", 10), type("any-of", 11)]).toEqual([22, 22, 3]);
  });

  it("leaves the words above out where five fields fill the window", () => {
    const five = Array.from({ length: 5 }, (_, at): Field => ({ name: `d${at}`, label: `Day ${at}`, kind: "date" }));
    expect(drawn({ ...FORM, fields: five }).components.map((part) => part.type)).toEqual([18, 18, 18, 18, 18]);
    expect(drawn(FORM).components.map((part) => part.type)).toEqual([10, 18, 18, 18, 18]);
  });
});
