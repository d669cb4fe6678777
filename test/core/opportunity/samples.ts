import { createHash } from "node:crypto";
import type { GrantId, GroupId, OpportunityId, OrganisationId } from "../../../src/core/ids.ts";
import { subjectRef } from "../../../src/core/ids.ts";
import type { Notice } from "../../../src/core/opportunity/notice.ts";
import type { Opportunity } from "../../../src/core/opportunity/opportunity.ts";
import type { EpochMillis, PlainDay, WallTime } from "../../../src/core/time.ts";
import { ORG } from "../../contract/store/samples.ts";

export const day = (text: string): PlainDay => text as PlainDay;
/** A day on which the full notice can be published. */
export const TODAY = day("2026-11-23");

/** A notice that says everything it must: Southwark's, of domain section 5. */
export const FULL: Notice = {
  title: "Help choose the new breaks service",
  kind: "reading-panel",
  summary: "Read two short papers and tell us what carers need.",
  whatFor: "To choose who runs breaks for carers in Southwark.",
  whoFor: "Adults who look after somebody in Southwark",
  rung: "co-design",
  stage: "design",
  canChange: ["opening hours", "how to book"],
  alreadyDecided: ["there will be one service"],
  cannotChange: ["the budget"],
  fixedWhy: "the council has set it until April",
  decidedBy: "Head of Commissioning",
  decisionOn: day("2027-02-15"),
  askedBy: "Southwark Council",
  askerKind: "council",
  fundedBy: "Southwark Council",
  dataController: "Southwark Council",
  contact: { name: "Rose", ways: ["020 7946 0000", "rose@example.org"] },
  nation: "england",
  area: "Southwark",
  topics: ["breaks"],
  influences: ["service-design"],
  minAge: 18,
  format: "online",
  noMeetingWay: "Send a voice note or ring us",
  joinHow: "We send a link and a number to ring",
  prepareMinutes: 15,
  travelMinutes: 0,
  doMinutes: 60,
  afterMinutes: 0,
  sessions: 2,
  dates: ["2027-01-12 19:00-20:00", "2027-01-19 19:00-20:00"],
  closesOn: day("2026-12-18"),
  closesAt: "12:00" as WallTime,
  replyBy: day("2026-12-22"),
  payment: "paid",
  amount: "25.00",
  unit: "hour",
  covers: ["prepare", "meeting"],
  payMethod: "bank",
  paidWithinDays: 30,
  expenses: ["travel", "phone-or-data"],
  replacementCare: "paid-back",
  careHow: "Tell us in private, you choose who",
  access: ["ask-us"],
  languages: ["en"],
  support: ["briefing"],
  whoSees: "Rose and nobody else",
  keepsUntil: "March 2027",
  recorded: "no",
  quotes: "ask-first",
  anonymous: "to-group",
  distress: "none",
  lateCancel: "You can drop out at any time. No reason needed.",
  apply: "one-tap",
  effortMinutes: 1,
  choosing: "draw",
  places: 9,
  waitingList: "yes",
  reportBackOn: day("2027-02-28"),
  reportBackHow: ["same-group", "page"],
  madeWithCarers: "Two carers wrote the questions",
};

/** An id as real ones are, from a name. */
export const opportunityId = (name: string): OpportunityId =>
  createHash("sha256").update(name).digest("hex").slice(0, 32) as OpportunityId;

/** An open notice in one group, unless told otherwise. */
export function anOpportunity(name: string, change: Partial<Opportunity> = {}): Opportunity {
  const id = opportunityId(name);
  return {
    id,
    organisation: ORG,
    ref: subjectRef(id),
    code: "K7",
    version: 1,
    phase: "open",
    notice: FULL,
    showings: [{ group: "g" as GroupId, organisation: ORG, consent: "yes" }],
    owner: "owner" as GrantId,
    openedAt: Date.parse("2026-11-23T10:00:00Z") as EpochMillis,
    closesAt: Date.parse("2026-12-18T12:00:00Z") as EpochMillis,
    closingHistory: [],
    band: 0,
    outcomes: [],
    ...change,
  };
}

export const otherOrganisation = "org-b" as OrganisationId;
