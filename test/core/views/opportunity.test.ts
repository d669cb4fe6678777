import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/cards/card.ts";
import { plain } from "../../../src/cards/plain.ts";
import type { MessageId } from "../../../src/core/message-id.ts";
import { FIELD_NAMES, PART_NAMES, specOf } from "../../../src/core/opportunity/fields.ts";
import type { DraftNotice } from "../../../src/core/opportunity/notice.ts";
import { problemsOf } from "../../../src/core/opportunity/rules.ts";
import { CARD_CHARACTERS, fullCard, opportunityCard } from "../../../src/core/views/opportunity-card.ts";
import { partForm } from "../../../src/core/views/opportunity-forms.ts";
import { offerManageCard } from "../../../src/core/views/opportunity-organiser.ts";
import { choiceWords, fieldLabel, problemWords } from "../../../src/core/views/opportunity-words.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { anOpportunity, FULL, TODAY } from "../opportunity/samples.ts";

const catalogue = loadWords();
const en = catalogue.words("en");
const linesOf = (card: Card<unknown>) =>
  plain(card)
    .split("\n")
    .filter((line) => line.trim() !== "");
const context = { nation: "england", today: TODAY } as const;

describe.each(["en", "cy"])("in %s", (language) => {
  const words = catalogue.words(language);

  it("every field and every choice has its words", () => {
    for (const name of FIELD_NAMES) {
      expect(fieldLabel(name, words)).not.toBe("");
      const spec = specOf(name);
      if (spec.kind === "pick" || spec.kind === "picks")
        for (const key of spec.of) expect(choiceWords(name, key, words), `${name} ${key}`).not.toBe("");
    }
  });

  it("every part makes a form of at most five fields, its texts within what a small platform shows", () => {
    for (const part of PART_NAMES) {
      const form = partForm(anOpportunity("one", { phase: "draft" }), part, words);
      expect(form.fields.length).toBeLessThanOrEqual(5);
      for (const field of form.fields) {
        expect([...field.label].length, field.label).toBeLessThanOrEqual(60);
        expect([...(field.help ?? "")].length, field.help).toBeLessThanOrEqual(100);
        if (field.kind === "one-of" || field.kind === "any-of") expect(field.options.length).toBeLessThanOrEqual(25);
      }
    }
  });

  it("the card of the sample says pay, time, format and closing date in its first four lines, in 600 characters", () => {
    const card = opportunityCard(anOpportunity("one"), words);
    const [title, pay, time, closes] = linesOf(card);
    expect(title).toBe(FULL.title);
    expect(pay).toContain("£25.00");
    expect(time).toContain("2 ");
    expect(closes).toContain("2026");
    expect(plain(card).length).toBeLessThanOrEqual(CARD_CHARACTERS);
  });
});

describe("the card", () => {
  const text = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: "grapheme" });
  const notice: fc.Arbitrary<DraftNotice> = fc
    .record({
      title: text(60),
      askedBy: text(120),
      notPaidWhy: text(200),
      flexible: text(120),
      reservedFor: text(120),
      ethicsRef: text(120),
      canChange: fc.array(text(120), { minLength: 1, maxLength: 8 }),
      cannotChange: fc.array(text(120), { minLength: 1, maxLength: 8 }),
      payment: fc.constantFrom("paid", "voucher", "thank-you-item", "not-paid"),
      format: fc.constantFrom("any-time-from-home", "hybrid", "online"),
      rung: fc.constantFrom("informing", "consultation", "engagement", "co-design", "co-production"),
      askerKind: fc.constantFrom("council", "university"),
      choosing: fc.constantFrom("everyone", "first-come"),
      sessions: fc.integer({ min: 1, max: 99 }),
      doMinutes: fc.integer({ min: 0, max: 999 }),
    })
    .map((given) => ({ ...FULL, ...given }));

  it("never has more than 600 characters, buttons and all, whatever stands in the notice", () => {
    fc.assert(
      fc.property(notice, fc.boolean(), fc.constantFrom("en", "cy"), (given, filled, language) => {
        const offer = anOpportunity("one", { notice: given, ...(filled ? { filled: true } : {}) });
        expect(plain(opportunityCard(offer, catalogue.words(language))).length).toBeLessThanOrEqual(CARD_CHARACTERS);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["en", "cy"])("keeps to it in %s with every text as long as can be", (language) => {
    const long = (max: number) => "𖦶long ".repeat(max).slice(0, max);
    const some = {
      reservedPlaces: 2,
      reservedFor: long(120),
      askedBy: long(120),
      canChange: [long(120)],
      cannotChange: [long(120)],
    };
    for (const payment of ["paid", "voucher", "thank-you-item", "not-paid"] as const)
      for (const format of ["any-time-from-home", "hybrid", "online"] as const)
        for (const rung of ["informing", "consultation", "engagement", "co-design", "co-production"] as const) {
          const asked = { ethicsRef: long(120), askerKind: "university", sessions: 99, doMinutes: 999 } as const;
          const texts = { title: long(60), notPaidWhy: long(200), flexible: long(120), ...some, ...asked };
          const notice: DraftNotice = { ...FULL, ...texts, payment, format, rung };
          const card = opportunityCard(anOpportunity("one", { notice, filled: true }), catalogue.words(language));
          expect(plain(card).length).toBeLessThanOrEqual(CARD_CHARACTERS);
        }
  });

  it("always shows the rung and what people can change", () => {
    expect(plain(opportunityCard(anOpportunity("one"), en))).toContain("You help design it");
    expect(plain(opportunityCard(anOpportunity("one"), en))).toContain("You can change: opening hours");
  });
});

describe("the benefits note", () => {
  const full = (notice: DraftNotice) => plain(fullCard(anOpportunity("one", { notice }), en, context));

  it.each(["paid", "voucher", "thank-you-item"] as const)(
    "always shows where there is pay or a voucher: %s",
    (payment) => {
      expect(full({ ...FULL, payment })).toContain("Pay can change your benefits");
      expect(full({ ...FULL, payment })).toContain("0808 808 7777");
    },
  );

  it("does not show where nothing is paid, names the nation's benefit, and gives no stale number", () => {
    expect(full({ ...FULL, payment: "not-paid", notPaidWhy: "No money" })).not.toContain("benefits");
    expect(full({ ...FULL, nation: "scotland" })).toContain("Carer Support Payment");
    const later = plain(fullCard(anOpportunity("one"), en, { ...context, today: "2029-01-01" as never }));
    expect(later).toContain("Pay can change your benefits");
    expect(later).not.toContain("0808 808 7777");
  });
});

describe("what is missing", () => {
  const needed = FIELD_NAMES.filter((name) => specOf(name).must);

  it.each(needed)("a full notice without %s is refused with a message that names it", (field) => {
    const notice = Object.fromEntries(Object.entries(FULL).filter(([name]) => name !== field)) as DraftNotice;
    const said = problemsOf(notice, TODAY).map((problem) => problemWords(problem, en));
    expect(said).toContain(en.say("chance-x-missing", { field: en.say(`chance-f-${field}` as MessageId) }));
    const draft = anOpportunity("one", { phase: "draft", notice });
    const card = plain(offerManageCard(draft, en, { today: TODAY, at: 0 as never, otherGroups: [] }));
    expect(card).toContain(`Missing: ${fieldLabel(field, en)}`);
    expect(card).not.toContain("Post it now");
  });
});
