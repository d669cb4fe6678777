import { NATIONS } from "../group/group.ts";
import { RUNGS, STAGES } from "../poll/poll.ts";

/**
 * What one field holds. "list": one text a line, at most `most`. "dates": "2027-01-12 19:00-20:00", one a line, by the
 * home group's clock. "money": "25" or "12.50", in pounds. "contact": a name and two ways. "whole": from 0 to `to`.
 */
export type FieldSpec = { readonly must?: true } & (
  | { readonly kind: "text"; readonly max: number; readonly lines?: "many" }
  | { readonly kind: "list"; readonly max: number; readonly most: number }
  | { readonly kind: "pick"; readonly of: readonly string[] }
  | { readonly kind: "picks"; readonly of: readonly string[] }
  | { readonly kind: "day" | "clock" | "money" | "contact" | "dates" | "link" }
  | { readonly kind: "whole"; readonly from: number; readonly to: number }
);

/** The thirteen kinds of taking part (domain D19). */
export const OPPORTUNITY_KINDS = [
  "survey",
  "poll",
  "chat-panel",
  "one-off-meeting",
  "group-or-board",
  "reading-panel",
  "interview",
  "testing",
  "recruitment-panel",
  "speaking",
  "peer-research",
  "training",
  "champion",
] as const;

/** What notices are about, and what people can ask to hear about. */
export const TOPICS = [
  "breaks",
  "money",
  "health",
  "mental-health",
  "hospital",
  "assessment",
  "young-carers",
  "parent-carers",
  "work",
  "information",
  "other",
] as const;

export const FORMATS = ["any-time-from-home", "online", "phone", "in-person", "hybrid", "paper"] as const;

const must = true;
const text = (max: number) => ({ kind: "text", max }) as const;
const long = (max: number) => ({ kind: "text", max, lines: "many" }) as const;
const lines = { kind: "list", max: 120, most: 8 } as const;
const minutes = { kind: "whole", from: 0, to: 999 } as const;

/**
 * Every field of a notice, from which its forms, its check, its file and its full view are made (domain, section 5).
 * `must`: it cannot be published without it, whatever else it says; conditions stand in `rules.ts`.
 */
export const FIELDS = {
  title: { must, ...text(60) },
  kind: { must, kind: "pick", of: OPPORTUNITY_KINDS },
  summary: { must, ...text(160) },
  whatFor: { must, ...long(400) },
  whoFor: { must, ...text(200) },
  rung: { must, kind: "pick", of: RUNGS },
  stage: { must, kind: "pick", of: STAGES },
  canChange: { must, ...lines },
  alreadyDecided: { must, ...lines },
  cannotChange: { must, ...lines },
  fixedWhy: { must, ...text(200) },
  decidedBy: { must, ...text(120) },
  decisionOn: { kind: "day" },
  decisionNotSetWhy: text(160),
  carersShare: { kind: "picks", of: ["decide", "deliver", "review"] },
  askedBy: { must, ...text(120) },
  askerKind: {
    must,
    kind: "pick",
    of: ["council", "nhs", "charity", "carers-group", "university", "student", "company", "other"],
  },
  fundedBy: { must, ...text(120) },
  dataController: { must, ...text(120) },
  contact: { must, kind: "contact" },
  nation: { must, kind: "pick", of: [...NATIONS, "uk"] },
  area: { must, ...text(120) },
  topics: { must, kind: "picks", of: TOPICS },
  influences: {
    must,
    kind: "picks",
    of: ["funding", "service-design", "eligibility", "communication", "vision", "research", "other"],
  },
  minAge: { must, kind: "whole", from: 0, to: 99 },
  format: { must, kind: "pick", of: FORMATS },
  noMeetingWay: { must, ...text(200) },
  place: text(200),
  joinHow: text(200),
  placeAccess: text(200),
  prepareMinutes: { must, ...minutes },
  travelMinutes: { must, ...minutes },
  doMinutes: { must, ...minutes },
  afterMinutes: { must, ...minutes },
  sessions: { must, kind: "whole", from: 1, to: 99 },
  dates: { kind: "dates" },
  flexible: text(120),
  closesOn: { must, kind: "day" },
  closesAt: { must, kind: "clock" },
  replyBy: { kind: "day" },
  payment: { must, kind: "pick", of: ["paid", "voucher", "thank-you-item", "not-paid"] },
  notPaidWhy: text(200),
  expenses: {
    must,
    kind: "picks",
    of: [
      "none",
      "travel",
      "mileage",
      "parking",
      "food",
      "childcare",
      "phone-or-data",
      "overnight",
      "assistant",
      "in-advance",
    ],
  },
  expensesNote: text(200),
  replacementCare: { must, kind: "pick", of: ["arranged", "paid-back", "not-offered"] },
  amount: { kind: "money" },
  unit: { kind: "pick", of: ["task", "hour", "up-to-hours", "half-day", "day", "session", "year"] },
  covers: { kind: "picks", of: ["prepare", "travel-time", "meeting", "reading", "after", "late-cancel"] },
  payMethod: { kind: "pick", of: ["bank", "payroll", "invoice", "voucher", "cash"] },
  paidWithinDays: { kind: "whole", from: 0, to: 365 },
  upToHours: { kind: "whole", from: 1, to: 99 },
  voucherKind: text(80),
  taxNote: text(200),
  careHow: text(200),
  careCap: { kind: "money" },
  access: {
    must,
    kind: "picks",
    of: [
      "ask-us",
      "easy-read",
      "large-print",
      "captions",
      "bsl",
      "interpreter",
      "screen-reader",
      "hearing-loop",
      "quiet-space",
      "breaks",
    ],
  },
  languages: { must, kind: "picks", of: ["en", "cy", "bfi", "pl", "ur", "bn", "pa", "gu", "ar", "ro", "pt", "so"] },
  support: {
    must,
    kind: "picks",
    of: ["none", "briefing", "buddy", "tech-help", "plain-papers", "debrief", "training", "supervision"],
  },
  recognition: { kind: "picks", of: ["certificate", "reference", "named-credit", "training"] },
  otherFormats: lines,
  whoSees: { must, ...text(200) },
  keepsUntil: { must, ...text(120) },
  recorded: { must, kind: "pick", of: ["no", "notes", "sound", "video"] },
  quotes: { must, kind: "pick", of: ["no", "ask-first", "no-names"] },
  anonymous: { must, kind: "pick", of: ["none", "to-group", "to-organiser", "full"] },
  distress: { must, kind: "pick", of: ["none", "some", "high"] },
  maxAge: { kind: "whole", from: 1, to: 120 },
  safeguards: { kind: "picks", of: ["dbs", "parental-consent", "worker-present"] },
  safeguardingContact: text(160),
  lateCancel: { must, ...text(160) },
  apply: { must, kind: "pick", of: ["one-tap", "form", "email", "phone", "link"] },
  applyWhere: text(160),
  effortMinutes: { must, kind: "whole", from: 0, to: 240 },
  choosing: { must, kind: "pick", of: ["everyone", "first-come", "draw", "people-choose"] },
  places: { kind: "whole", from: 1, to: 500 },
  waitingList: { kind: "pick", of: ["yes", "no"] },
  reservedPlaces: { kind: "whole", from: 0, to: 500 },
  reservedFor: text(120),
  chosenBy: text(120),
  criteria: lines,
  reportBackOn: { must, kind: "day" },
  reportBackHow: { must, kind: "picks", of: ["same-group", "page", "email", "meeting"] },
  madeWithCarers: { must, ...text(200) },
  startsBy: { kind: "day" },
  whoWeMiss: text(200),
  ethicsRef: text(120),
  carersGetBack: text(200),
  policyLink: { kind: "link" },
  privacyLink: { kind: "link" },
  questions: { kind: "list", max: 120, most: 5 },
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** A field as plain data, whatever it holds. */
export const specOf = (name: FieldName): FieldSpec => FIELDS[name];

/** The steps in which a notice is made in chat: at most five fields each, what matters most first. */
export const PARTS = {
  what: ["title", "kind", "summary", "whatFor", "whoFor"],
  honest: ["rung", "stage", "canChange", "alreadyDecided", "cannotChange"],
  decides: ["fixedWhy", "decidedBy", "decisionOn", "decisionNotSetWhy", "carersShare"],
  asks: ["askedBy", "askerKind", "fundedBy", "dataController", "contact"],
  where: ["nation", "area", "topics", "influences", "minAge"],
  how: ["format", "noMeetingWay", "place", "joinHow", "placeAccess"],
  time: ["prepareMinutes", "travelMinutes", "doMinutes", "afterMinutes", "sessions"],
  when: ["dates", "flexible", "closesOn", "closesAt", "replyBy"],
  money: ["payment", "notPaidWhy", "expenses", "expensesNote", "replacementCare"],
  pay: ["amount", "unit", "covers", "payMethod", "paidWithinDays"],
  details: ["upToHours", "voucherKind", "taxNote", "careHow", "careCap"],
  support: ["access", "languages", "support", "recognition", "otherFormats"],
  privacy: ["whoSees", "keepsUntil", "recorded", "quotes", "anonymous"],
  safe: ["distress", "maxAge", "safeguards", "safeguardingContact", "lateCancel"],
  apply: ["apply", "applyWhere", "effortMinutes", "choosing", "places"],
  choose: ["waitingList", "reservedPlaces", "reservedFor", "chosenBy", "criteria"],
  report: ["reportBackOn", "reportBackHow", "madeWithCarers", "startsBy", "whoWeMiss"],
  more: ["ethicsRef", "carersGetBack", "policyLink", "privacyLink", "questions"],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];
