import type { PlainDay } from "../time.ts";
import { FIELD_NAMES, type FieldName, PARTS, type Part, specOf } from "./fields.ts";
import { type DraftNotice, fieldOf, isOutsideAsk, type Notice, sessionsOf } from "./notice.ts";

/** What is wrong with one field. All but "missing" and the title's are about how fields fit together. */
export type NoticeProblem =
  | { readonly field: FieldName; readonly why: "missing" }
  /** The word "co-production" stands in the title, and carers do not share decision and work (domain N6). */
  | { readonly field: "title"; readonly why: "not-co-production" }
  | { readonly field: FieldName; readonly why: "in-the-past" | "before-close" }
  /** Papers are to be read, and no time is counted for it. */
  | { readonly field: "prepareMinutes"; readonly why: "no-time-to-read" }
  | { readonly field: "maxAge" | "reservedPlaces" | "questions"; readonly why: "does-not-fit" };

type Condition = (n: DraftNotice) => boolean;

const isPaid: Condition = (n) => n.payment === "paid" || n.payment === "voucher";
const meets: Condition = (n) => n.format === "in-person" || n.format === "hybrid";
const chooses: Condition = (n) => n.choosing !== undefined && n.choosing !== "everyone";
const young: Condition = (n) => n.minAge !== undefined && n.minAge < 18;

/** Fields that are needed only where something else holds. */
const NEEDED_IF: { readonly [Name in FieldName]?: Condition } = {
  decisionOn: (n) => n.decisionNotSetWhy === undefined,
  place: meets,
  placeAccess: meets,
  joinHow: (n) => n.format === "online" || n.format === "phone" || n.format === "hybrid",
  dates: (n) => n.flexible === undefined,
  replyBy: chooses,
  notPaidWhy: (n) => n.payment === "not-paid",
  amount: isPaid,
  unit: isPaid,
  covers: isPaid,
  payMethod: isPaid,
  paidWithinDays: isPaid,
  upToHours: (n) => n.unit === "up-to-hours",
  voucherKind: (n) => n.payment === "voucher" || n.payMethod === "voucher",
  careHow: (n) => n.replacementCare === "arranged" || n.replacementCare === "paid-back",
  safeguards: young,
  safeguardingContact: young,
  applyWhere: (n) => n.apply === "email" || n.apply === "phone" || n.apply === "link",
  questions: (n) => n.apply === "form",
  places: chooses,
  waitingList: (n) => n.choosing === "first-come" || n.choosing === "draw",
  // Where there are days, the first of them is the start.
  startsBy: (n) => chooses(n) && n.dates === undefined,
  reservedFor: (n) => (n.reservedPlaces ?? 0) > 0,
  chosenBy: (n) => n.choosing === "people-choose",
  criteria: (n) => n.choosing === "people-choose",
  ethicsRef: isOutsideAsk,
  carersGetBack: isOutsideAsk,
};

/** Whether this notice cannot be published without the field. */
export const isNeeded = (name: FieldName, draft: DraftNotice): boolean =>
  specOf(name).must === true || NEEDED_IF[name]?.(draft) === true;

const isFilled = (draft: DraftNotice, name: FieldName): boolean => {
  const value = fieldOf(draft, name);
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
};

/** Everything that keeps the notice from being published, all at once. `today` is the home group's day. */
export function problemsOf(draft: DraftNotice, today: PlainDay): readonly NoticeProblem[] {
  const missing = FIELD_NAMES.filter((name) => isNeeded(name, draft) && !isFilled(draft, name)).map(
    (field): NoticeProblem => ({ field, why: "missing" }),
  );
  return [...missing, ...dayProblems(draft, today), ...fitProblems(draft)];
}

/** The notice, where nothing keeps it from being published. */
export const asNotice = (draft: DraftNotice, today: PlainDay): Notice | undefined =>
  problemsOf(draft, today).length === 0 ? (draft as Notice) : undefined;

/** Whether a part is worth asking for: it holds something needed, or something that may be added to this notice. */
export function isPartOpen(part: Part, draft: DraftNotice): boolean {
  if (part === "pay") return isPaid(draft) || draft.payment === undefined;
  if (part === "choose") return chooses(draft) || draft.choosing === undefined;
  return true;
}

/** The fields of a part that this notice still lacks. */
export const missingIn = (part: Part, problems: readonly NoticeProblem[]): readonly FieldName[] =>
  PARTS[part].filter((name) => problems.some((p) => p.field === name));

function dayProblems(n: DraftNotice, today: PlainDay): readonly NoticeProblem[] {
  const { closesOn } = n;
  if (closesOn === undefined) return [];
  const found: NoticeProblem[] = [];
  if (closesOn < today) found.push({ field: "closesOn", why: "in-the-past" });
  for (const field of ["replyBy", "reportBackOn", "startsBy"] as const) {
    const day = n[field];
    if (day !== undefined && day <= closesOn) found.push({ field, why: "before-close" });
  }
  // The close may fall on the day itself, in the morning of an evening meeting.
  if (sessionsOf(n).some((session) => session.day < closesOn)) found.push({ field: "dates", why: "before-close" });
  return found;
}

const CO_PRODUCTION = /\bco-?\s?produc|cyd-?gynhyrch/i;

function fitProblems(n: DraftNotice): readonly NoticeProblem[] {
  const found: NoticeProblem[] = [];
  if (n.title !== undefined && CO_PRODUCTION.test(n.title) && !isCoProduction(n))
    found.push({ field: "title", why: "not-co-production" });
  if (n.kind === "reading-panel" && n.prepareMinutes === 0)
    found.push({ field: "prepareMinutes", why: "no-time-to-read" });
  if (n.maxAge !== undefined && n.minAge !== undefined && n.maxAge < n.minAge)
    found.push({ field: "maxAge", why: "does-not-fit" });
  if ((n.reservedPlaces ?? 0) > (n.places ?? Number.POSITIVE_INFINITY))
    found.push({ field: "reservedPlaces", why: "does-not-fit" });
  // Questions that nobody is ever asked.
  if (n.questions !== undefined && n.apply !== undefined && n.apply !== "form")
    found.push({ field: "questions", why: "does-not-fit" });
  return found;
}

/** What says that carers had no part in shaping it, in the words the form suggests for that. */
const NOT_WITH_CARERS = /^(no|none|not|nothing|naddo|na|nac|dim)\b/i;

/**
 * Carers helped to shape it, share the decision, and help to run or to review what was decided (TLAP's ladder; domain
 * 4.1, N6). That pay was thought of and news is promised, every notice must say anyway.
 */
function isCoProduction(n: DraftNotice): boolean {
  const shares = n.carersShare ?? [];
  return (
    n.rung === "co-production" &&
    shares.includes("decide") &&
    (shares.includes("deliver") || shares.includes("review")) &&
    !NOT_WITH_CARERS.test(n.madeWithCarers ?? "no")
  );
}
