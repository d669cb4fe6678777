import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../../src/cards/plain.ts";
import { FORWARD_CHARACTERS, forwardCard, forwardText } from "../../../src/core/views/opportunity-forward.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { anOpportunity, FULL } from "../opportunity/samples.ts";

const catalogue = loadWords();
const en = catalogue.words("en");
const URL = "https://sayso.example.org";

describe("a notice to pass on", () => {
  it("says what it is, the pay, the last day, and whom to ask", () => {
    expect(forwardText(anOpportunity("one"), en, undefined)).toBe(
      [
        "Help choose the new breaks service",
        "Pays £25.00 an hour",
        "Say yes by Friday 18 December 2026, 12:00.",
        "Ask Rose, 020 7946 0000",
      ].join("\n"),
    );
  });

  it("links to the page where its organiser put it there, and nowhere else", () => {
    const o = anOpportunity("one", { onPage: true });
    expect(forwardText(o, en, URL)).toContain(`${URL}/chances?id=${o.id}`);
    expect(forwardText(o, en, undefined)).not.toContain("http");
    expect(forwardText(anOpportunity("one"), en, URL)).not.toContain("http");
  });

  it("is never longer than any chat shows, and holds no id", () => {
    const text = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: "grapheme" });
    fc.assert(
      fc.property(text(60), text(200), text(150), fc.constantFrom("en", "cy"), (title, notPaidWhy, way, language) => {
        const notice = {
          ...FULL,
          title: title.slice(0, 60),
          payment: "not-paid",
          notPaidWhy,
          contact: { name: "Rose", ways: [way, way] },
        } as const;
        const o = anOpportunity("one", { notice });
        const said = forwardText(o, catalogue.words(language), URL);
        expect(said.length).toBeLessThanOrEqual(FORWARD_CHARACTERS);
        expect(said).not.toContain(o.id);
      }),
    );
  });

  it("is not made of an outside ask, which goes only where a group said yes", () => {
    const notice = { ...FULL, askerKind: "student", ethicsRef: "REC 1", carersGetBack: "A talk" } as const;
    const said = plain(forwardCard(anOpportunity("one", { notice, onPage: true }), en, URL));
    expect(said).toContain("cannot be passed on");
    expect(said).not.toContain(FULL.title);
  });
});
