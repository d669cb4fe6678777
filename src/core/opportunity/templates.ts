import type { WallTime } from "../time.ts";
import type { DraftNotice } from "./notice.ts";

/** A notice to begin with: what most such notices say, for the organiser to go through and change. */
export const TEMPLATE_NAMES = ["from-home", "meeting", "group"] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Choices that are safe where nobody has thought about them; no text, so that none stands in the wrong language. */
const CAREFUL: DraftNotice = {
  closesAt: "12:00" as WallTime,
  minAge: 18,
  travelMinutes: 0,
  afterMinutes: 0,
  sessions: 1,
  access: ["ask-us"],
  languages: ["en"],
  support: ["none"],
  recorded: "no",
  quotes: "no",
  anonymous: "none",
  distress: "none",
  apply: "one-tap",
  effortMinutes: 1,
  reportBackHow: ["same-group"],
};

export const TEMPLATES: Readonly<Record<TemplateName, DraftNotice>> = {
  "from-home": {
    ...CAREFUL,
    kind: "reading-panel",
    rung: "consultation",
    stage: "design",
    format: "any-time-from-home",
    prepareMinutes: 30,
    doMinutes: 30,
    choosing: "everyone",
  },
  meeting: {
    ...CAREFUL,
    kind: "one-off-meeting",
    rung: "engagement",
    stage: "design",
    format: "hybrid",
    prepareMinutes: 0,
    doMinutes: 60,
    choosing: "first-come",
    waitingList: "yes",
  },
  group: {
    ...CAREFUL,
    kind: "group-or-board",
    rung: "co-design",
    stage: "design",
    format: "online",
    prepareMinutes: 30,
    doMinutes: 60,
    sessions: 6,
    choosing: "draw",
    waitingList: "yes",
    support: ["briefing", "debrief"],
  },
};

/** A new notice made from an old one: what the days and the numbers of the old one were is for the organiser to say anew. */
export function copyOf(notice: DraftNotice): DraftNotice {
  const {
    dates: _dates,
    closesOn: _closesOn,
    replyBy: _replyBy,
    reportBackOn: _reportBackOn,
    startsBy: _startsBy,
    decisionOn: _decisionOn,
    ...kept
  } = notice;
  return kept;
}
