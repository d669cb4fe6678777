import { describe, expect, it } from "vitest";
import { KeptForms } from "../../../adapters/discord/kept-forms.ts";
import { personOf } from "../../../adapters/discord/read.ts";
import { FORM } from "../../contract/sample-cards.ts";
import { manualClock } from "../../ports/manual-clock.ts";

describe("windows that were shown", () => {
  const ann = personOf("1");
  const answers = new Map([["words", "mine"]]);

  it("are shown again to the one who saw them, and to nobody else", () => {
    const forms = new KeptForms(manualClock());
    forms.keep("a", ann, { form: FORM, answers });
    expect(forms.find("a", personOf("1"))).toMatchObject({ form: FORM, answers });
    expect(forms.find("a", personOf("2"))).toBeUndefined();
    expect(forms.find("b", ann)).toBeUndefined();
    forms.forget("a");
    expect(forms.find("a", ann)).toBeUndefined();
  });

  it("are forgotten after an hour without them", () => {
    const clock = manualClock();
    const forms = new KeptForms(clock);
    forms.keep("a", ann, { form: FORM });
    clock.advance(3_599_999);
    expect(forms.find("a", ann)).toBeDefined();
    forms.keep("a", ann, { form: FORM, answers });
    clock.advance(3_599_999);
    expect(forms.find("a", ann)?.answers).toEqual(answers);
    clock.advance(1);
    expect(forms.find("a", ann)).toBeUndefined();
  });

  it("never fill the memory: the oldest of two thousand goes", () => {
    const forms = new KeptForms(manualClock());
    for (let n = 0; n <= 2000; n += 1) forms.keep(String(n), ann, { form: FORM });
    expect(forms.find("0", ann)).toBeUndefined();
    expect(forms.find("1", ann)).toBeDefined();
    expect(forms.find("2000", ann)).toBeDefined();
  });
});
