import { describe, expect, it } from "vitest";
import { FIELD_NAMES, type FieldName, PART_NAMES, PARTS, specOf } from "../../../src/core/opportunity/fields.ts";
import type { DraftNotice } from "../../../src/core/opportunity/notice.ts";
import { givesMoney, totalMinutes } from "../../../src/core/opportunity/notice.ts";
import { asNotice, isNeeded, problemsOf } from "../../../src/core/opportunity/rules.ts";
import { fieldLabel, problemWords } from "../../../src/core/views/opportunity-words.ts";
import { loadWords } from "../../../src/words/load-words.ts";
import { day, FULL, TODAY } from "./samples.ts";

const en = loadWords().words("en");
const without = (notice: DraftNotice, field: FieldName): DraftNotice =>
  Object.fromEntries(Object.entries(notice).filter(([name]) => name !== field)) as DraftNotice;
const missing = (draft: DraftNotice) => problemsOf(draft, TODAY).flatMap((p) => (p.why === "missing" ? [p.field] : []));

/** Full notices that between them need every field that is ever needed. */
const { decisionOn: _on, ...undecided } = FULL;
const CHOSEN = { choosing: "people-choose", chosenBy: "Two carers and Rose", criteria: ["all ages"] } as const;
const IN_PERSON = {
  ...without(FULL, "joinHow"),
  format: "in-person",
  place: "The Hall",
  placeAccess: "Bus 12",
} as const;
const YOUNG = { minAge: 16, safeguards: ["worker-present"], safeguardingContact: "Sam, 01702 000001" } as const;
const OUTSIDE = { ethicsRef: "REC 26/LO/1", carersGetBack: "A talk and the report" } as const;
const VARIANTS: Readonly<Record<string, DraftNotice>> = {
  "paid, online, a draw": FULL,
  "not paid": { ...FULL, payment: "not-paid", notPaidWhy: "We have no money this year" },
  voucher: { ...FULL, payment: "voucher", voucherKind: "Supermarket" },
  "paid as a voucher": { ...FULL, payMethod: "voucher", voucherKind: "Supermarket" },
  "up to some hours": { ...FULL, unit: "up-to-hours", upToHours: 3 },
  "care arranged": { ...FULL, replacementCare: "arranged" },
  "by phone": { ...FULL, format: "phone" },
  "in person": IN_PERSON as DraftNotice,
  "in person or online": { ...IN_PERSON, format: "hybrid", joinHow: "We send a link" } as DraftNotice,
  flexible: { ...without(FULL, "dates"), flexible: "Any evening that suits you", startsBy: day("2027-01-04") },
  "no day for the decision": { ...undecided, decisionNotSetWhy: "It waits for the new budget" },
  "by e-mail": { ...FULL, apply: "email", applyWhere: "rose@example.org" },
  "by ringing": { ...FULL, apply: "phone", applyWhere: "020 7946 0000" },
  "on a web page": { ...FULL, apply: "link", applyWhere: "https://example.org/yes" },
  "by a form": { ...FULL, apply: "form", questions: ["What would help you to come?"] },
  "first come": { ...FULL, choosing: "first-come" },
  "people choose": { ...without(FULL, "waitingList"), ...CHOSEN },
  "kept places": { ...FULL, reservedPlaces: 2, reservedFor: "People who look after a child" },
  "under 18": { ...FULL, ...YOUNG },
  "a university": { ...FULL, askerKind: "university", ...OUTSIDE },
  "a student": { ...FULL, askerKind: "student", ...OUTSIDE },
  "a company": { ...FULL, askerKind: "company", ...OUTSIDE },
  "peer research": { ...FULL, kind: "peer-research", ...OUTSIDE },
};

/**
 * Domain, section 5, written down a second time: what is needed of every notice, and what only of some. So a rule that is
 * dropped or loosened in the code is missed here.
 */
const ALWAYS =
  "title kind summary whatFor whoFor rung stage canChange alreadyDecided cannotChange fixedWhy decidedBy askedBy askerKind " +
  "fundedBy dataController contact nation area topics influences minAge format noMeetingWay prepareMinutes travelMinutes " +
  "doMinutes afterMinutes sessions closesOn closesAt payment expenses replacementCare access languages support whoSees " +
  "keepsUntil recorded quotes anonymous distress lateCancel apply effortMinutes choosing reportBackOn reportBackHow madeWithCarers";
const PAY = "amount unit covers payMethod paidWithinDays";
/** What a paid chance online with a draw needs besides. */
const USUAL = `decisionOn joinHow dates replyBy ${PAY} careHow places waitingList`;
const NEEDED: Readonly<Record<string, { readonly more?: string; readonly less?: string }>> = {
  "paid, online, a draw": {},
  "not paid": { more: "notPaidWhy", less: PAY },
  voucher: { more: "voucherKind" },
  "paid as a voucher": { more: "voucherKind" },
  "up to some hours": { more: "upToHours" },
  "care arranged": {},
  "by phone": {},
  "in person": { more: "place placeAccess", less: "joinHow" },
  "in person or online": { more: "place placeAccess" },
  flexible: { more: "startsBy", less: "dates" },
  "no day for the decision": { less: "decisionOn" },
  "by e-mail": { more: "applyWhere" },
  "by ringing": { more: "applyWhere" },
  "on a web page": { more: "applyWhere" },
  "by a form": { more: "questions" },
  "first come": {},
  "people choose": { more: "chosenBy criteria", less: "waitingList" },
  "kept places": { more: "reservedFor" },
  "under 18": { more: "safeguards safeguardingContact" },
  "a university": { more: "ethicsRef carersGetBack" },
  "a student": { more: "ethicsRef carersGetBack" },
  "a company": { more: "ethicsRef carersGetBack" },
  "peer research": { more: "ethicsRef carersGetBack" },
};

const listed = (names = ""): readonly string[] => names.split(" ").filter((name) => name !== "");
const neededBy = (variant: string): readonly FieldName[] => {
  const { more, less } = NEEDED[variant] ?? {};
  const names = [...listed(ALWAYS), ...listed(USUAL), ...listed(more)].filter((name) => !listed(less).includes(name));
  return FIELD_NAMES.filter((field) => names.includes(field));
};

describe("a notice that says everything", () => {
  it.each(Object.entries(VARIANTS))("can be published: %s", (_name, notice) => {
    expect(problemsOf(notice, TODAY)).toEqual([]);
    expect(asNotice(notice, TODAY)).toEqual(notice);
  });

  it.each(Object.entries(VARIANTS))("needs what the list says and nothing else: %s", (name, notice) => {
    expect(FIELD_NAMES.filter((field) => isNeeded(field, notice))).toEqual(neededBy(name));
  });

  const needed = Object.entries(VARIANTS).flatMap(([name, notice]) =>
    neededBy(name).map((field) => [name, field, notice] as const),
  );

  it.each(needed)("%s: cannot be published without %s, which is named", (_name, field, notice) => {
    const cut = without(notice, field);
    expect(missing(cut)).toContain(field);
    expect(asNotice(cut, TODAY)).toBeUndefined();
    const told = problemsOf(cut, TODAY).map((problem) => problemWords(problem, en));
    expect(told).toContain(`Missing: ${fieldLabel(field, en)}`);
    // Emptied is as good as left out.
    const kind = specOf(field).kind;
    if (kind === "list" || kind === "picks" || kind === "dates")
      expect(missing({ ...notice, [field]: [] })).toContain(field);
  });

  it("a choice between two is missed where neither is there", () => {
    expect(missing(without(VARIANTS.flexible ?? {}, "flexible"))).toContain("dates");
    expect(missing(without(VARIANTS["no day for the decision"] ?? {}, "decisionNotSetWhy"))).toContain("decisionOn");
  });

  it("and between them the variants need every field that is ever needed", () => {
    const ever = new Set<string>(needed.map(([, field]) => field));
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
        "recognition",
        "reservedPlaces",
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
      const shared = { ...FULL, title, rung: "co-production", carersShare: ["decide", "review"] } as const;
      expect(why(shared)).toEqual([]);
      expect(why({ ...shared, rung: "co-design" })).toEqual(["title not-co-production"]);
      for (const madeWithCarers of ["no", "None of them", "Not yet"])
        expect(why({ ...shared, madeWithCarers })).toEqual(["title not-co-production"]);
    },
  );

  it("days come in their order", () => {
    expect(why({ ...FULL, closesOn: day("2026-11-22") })).toContain("closesOn in-the-past");
    expect(why({ ...FULL, replyBy: day("2026-12-18") })).toEqual(["replyBy before-close"]);
    expect(why({ ...FULL, reportBackOn: day("2026-12-01") })).toEqual(["reportBackOn before-close"]);
    expect(why({ ...FULL, startsBy: day("2026-12-18") })).toEqual(["startsBy before-close"]);
    expect(why({ ...FULL, dates: ["2026-12-17 10:00-11:00"] })).toEqual(["dates before-close"]);
  });

  it("reading takes time, ages and places fit", () => {
    expect(why({ ...FULL, prepareMinutes: 0 })).toEqual(["prepareMinutes no-time-to-read"]);
    expect(why({ ...FULL, maxAge: 17 })).toEqual(["maxAge does-not-fit"]);
    expect(why({ ...FULL, reservedPlaces: 10, reservedFor: "x" })).toEqual(["reservedPlaces does-not-fit"]);
    // Questions that nobody would ever be asked.
    expect(why({ ...FULL, questions: ["Why?"] })).toEqual(["questions does-not-fit"]);
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
