import { describe, expect, it } from "vitest";
import { FIELD_NAMES, type FieldName, PART_NAMES, PARTS, specOf } from "../../../src/core/opportunity/fields.ts";
import type { DraftNotice } from "../../../src/core/opportunity/notice.ts";
import { givesMoney, totalMinutes } from "../../../src/core/opportunity/notice.ts";
import { asNotice, isNeeded, problemsOf } from "../../../src/core/opportunity/rules.ts";
import { day, FULL, TODAY } from "./samples.ts";

const without = (notice: DraftNotice, field: FieldName): DraftNotice =>
  Object.fromEntries(Object.entries(notice).filter(([name]) => name !== field)) as DraftNotice;
const missing = (draft: DraftNotice) => problemsOf(draft, TODAY).flatMap((p) => (p.why === "missing" ? [p.field] : []));

/** Full notices that between them need every field that is ever needed. */
const { decisionOn: _on, ...undecided } = FULL;
const VARIANTS: Readonly<Record<string, DraftNotice>> = {
  "paid, online, a draw": FULL,
  "not paid": { ...FULL, payment: "not-paid", notPaidWhy: "We have no money this year" },
  voucher: { ...FULL, payment: "voucher", voucherKind: "Supermarket" },
  "up to some hours": { ...FULL, unit: "up-to-hours", upToHours: 3 },
  "in person": { ...FULL, format: "in-person", place: "The Hall", placeAccess: "Step-free. Bus 12." },
  flexible: { ...without(FULL, "dates"), flexible: "Any evening that suits you" },
  "no day for the decision": { ...undecided, decisionNotSetWhy: "It waits for the new budget" },
  "by e-mail": { ...FULL, apply: "email", applyWhere: "rose@example.org" },
  "people choose": { ...FULL, choosing: "people-choose", chosenBy: "Two carers and Rose", criteria: ["all ages"] },
  "kept places": { ...FULL, reservedPlaces: 2, reservedFor: "People who look after a child" },
  "under 18": { ...FULL, minAge: 16, safeguards: ["worker-present"], safeguardingContact: "Sam, 01702 000001" },
  research: { ...FULL, askerKind: "university", ethicsRef: "REC 26/LO/1", carersGetBack: "A talk and the report" },
};

describe("a notice that says everything", () => {
  it.each(Object.entries(VARIANTS))("can be published: %s", (_name, notice) => {
    expect(problemsOf(notice, TODAY)).toEqual([]);
    expect(asNotice(notice, TODAY)).toEqual(notice);
  });

  const needed = Object.entries(VARIANTS).flatMap(([name, notice]) =>
    FIELD_NAMES.filter((field) => isNeeded(field, notice)).map((field) => [name, field, notice] as const),
  );

  it.each(needed)("%s: cannot be published without %s, which is named", (_name, field, notice) => {
    const cut = without(notice, field);
    // What hangs on the field may go with it: without "payment" nobody can tell that an amount is missing.
    expect(missing(cut)).toContain(
      field === "decisionNotSetWhy" ? "decisionOn" : field === "flexible" ? "dates" : field,
    );
    expect(asNotice(cut, TODAY)).toBeUndefined();
  });

  it("and between them the variants need every field that is ever needed", () => {
    const ever = new Set(needed.map(([, field]) => field));
    const optional = FIELD_NAMES.filter((field) => !ever.has(field));
    expect(optional.toSorted()).toEqual(
      [
        "carersShare",
        "careCap",
        "decisionNotSetWhy",
        "expensesNote",
        "flexible",
        "maxAge",
        "otherFormats",
        "policyLink",
        "privacyLink",
        "questions",
        "recognition",
        "reservedPlaces",
        "startsBy",
        "taxNote",
        "whoWeMiss",
      ].toSorted(),
    );
  });

  it("an empty one is told everything that is missing at once", () => {
    const always = FIELD_NAMES.filter((field) => specOf(field).must);
    expect(missing({})).toEqual(expect.arrayContaining(always));
    expect(always.length).toBeGreaterThan(45);
  });
});

describe("what must fit together", () => {
  const why = (draft: DraftNotice) => problemsOf(draft, TODAY).map((p) => `${p.field} ${p.why}`);

  it.each(["Co-production group", "Our coproduction panel", "Co production of breaks", "Grŵp cyd-gynhyrchu"])(
    'the word in "%s" needs shared decisions and work',
    (title) => {
      expect(why({ ...FULL, title })).toEqual(["title not-co-production"]);
      expect(why({ ...FULL, title, rung: "co-production" })).toEqual(["title not-co-production"]);
      expect(why({ ...FULL, title, rung: "co-production", carersShare: ["decide"] })).toEqual([
        "title not-co-production",
      ]);
      expect(why({ ...FULL, title, rung: "co-production", carersShare: ["deliver"] })).toEqual([
        "title not-co-production",
      ]);
      expect(why({ ...FULL, title, rung: "co-production", carersShare: ["decide", "review"] })).toEqual([]);
    },
  );

  it("days come in their order", () => {
    expect(why({ ...FULL, closesOn: day("2026-11-22") })).toContain("closesOn in-the-past");
    expect(why({ ...FULL, replyBy: day("2026-12-18") })).toEqual(["replyBy before-close"]);
    expect(why({ ...FULL, reportBackOn: day("2026-12-01") })).toEqual(["reportBackOn before-close"]);
    expect(why({ ...FULL, dates: ["2026-12-17 10:00-11:00"] })).toEqual(["dates before-close"]);
  });

  it("reading takes time, ages and places fit", () => {
    expect(why({ ...FULL, prepareMinutes: 0 })).toEqual(["prepareMinutes no-time-to-read"]);
    expect(why({ ...FULL, maxAge: 17 })).toEqual(["maxAge does-not-fit"]);
    expect(why({ ...FULL, reservedPlaces: 10, reservedFor: "x" })).toEqual(["reservedPlaces does-not-fit"]);
  });

  it("counts time in all, and knows where money changes hands", () => {
    expect(totalMinutes(FULL)).toBe(150);
    expect(
      ["paid", "voucher", "thank-you-item"].map((payment) => givesMoney({ ...FULL, payment } as DraftNotice)),
    ).toEqual([true, true, true]);
    expect(givesMoney({ ...FULL, payment: "not-paid" })).toBe(false);
  });
});

it("every field is asked in one part, and no part asks for more than five", () => {
  const asked = PART_NAMES.flatMap((part) => [...PARTS[part]]);
  expect(asked.toSorted()).toEqual([...FIELD_NAMES].toSorted());
  expect(Math.max(...PART_NAMES.map((part) => PARTS[part].length))).toBe(5);
});
