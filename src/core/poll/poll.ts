import type { Published } from "../disclosure/published.ts";
import type { Contact } from "../group/group.ts";
import type { GrantId, GroupId, OrganisationId, PollId, SubjectRef } from "../ids.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import type { Way } from "./ballot.ts";

/**
 * "one": one choice. "several": between `min` and `max`. "agree": five worded points. "yes-no": yes, no, not sure.
 * "words": people write; there is nothing to choose from and nothing to count but people.
 */
export type QuestionKind = "one" | "several" | "agree" | "yes-no" | "words";

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** 2 to 8 labels, as people read them; none where people write. */
  readonly options: readonly string[];
  /** Both 1 unless the kind is "several". */
  readonly min: number;
  readonly max: number;
}

/** The rungs of involvement (domain N1), from telling to sharing the decision. */
export type Rung = "informing" | "consultation" | "engagement" | "co-design" | "co-production";
export const RUNGS: readonly Rung[] = ["informing", "consultation", "engagement", "co-design", "co-production"];

export type Stage = "design" | "deliver" | "review";
export const STAGES: readonly Stage[] = ["design", "deliver", "review"];

/** What every ask above "informing" must say (architecture A20; domain N2, A12, E19). */
export interface Honesty {
  readonly asker: string;
  readonly payer: string;
  readonly decides: string;
  readonly decidesWhen: string;
  readonly canChange: string;
  readonly fixed: string;
  readonly fixedWhy: string;
  readonly reportBack: PlainDay;
  readonly contact: Contact;
}

/** Part 1 of the honesty card, kept while part 2 is not filled in. */
export type HonestyStarted = Pick<Honesty, "canChange" | "fixed" | "fixedWhy" | "decides" | "decidesWhen">;

/**
 * "open": nobody could be hurt or embarrassed if others guessed their answer. "private": somebody could, or the
 * organiser is not sure. Frozen by the first answer, which is to say by the opening.
 */
export type Privacy = "open" | "private";

export type Band = 0 | 5 | 10 | 20 | 50 | 100;
export const BANDS: readonly Band[] = [0, 5, 10, 20, 50, 100];

export type OutcomeState =
  | "heard"
  | "looking-into"
  | "change-planned"
  | "change-made"
  | "passed-on"
  | "cannot-do"
  | "no-news";

export type WhyNot = "money" | "law" | "not-ours" | "unsafe" | "too-late" | "others-disagreed" | "other";
export const WHY_NOT: readonly WhyNot[] = [
  "money",
  "law",
  "not-ours",
  "unsafe",
  "too-late",
  "others-disagreed",
  "other",
];

/** One entry of "You said, we did" (domain E1, E2, E16). */
export interface Outcome {
  readonly state: OutcomeState;
  readonly at: EpochMillis;
  readonly youSaid: string;
  readonly weDid: string;
  readonly couldNot?: string;
  readonly whyNot?: WhyNot;
  /** When people will hear more; absent when this is the last word. */
  readonly next?: PlainDay;
}

/** What has become of the promise to report back. */
export interface Promised {
  readonly day: PlainDay;
  /** Days on which "No news yet" was posted. */
  readonly noNews: readonly PlainDay[];
  /** How often the owner was asked. */
  readonly asked: number;
  readonly kept: boolean;
}

/** What is told at the close of a question that was answered in words: never a number, and never a word of an answer. */
export interface InWords {
  /** How many wrote, by way, as a band; ways are never added (architecture A15). */
  readonly bands: readonly { readonly way: Way; readonly band: Band }[];
  /** The slot at which the readers get the answers, and its day as the group's calendar has it. */
  readonly readAt: EpochMillis;
  readonly readOn: PlainDay;
  /** The group whose readers get them. */
  readonly readers: string;
  /** Under which release the readers find them. */
  readonly release: string;
}

/** How a poll ends. withdrawn: an opening undone. lost: its key is gone for good. */
export type Ending = "closed" | "withdrawn" | "lost";

/**
 * draft → scheduled → open → closing → shredding → its ending. `closing` waits out the grace of a hand-close;
 * `shredding` takes no answers, has its result if there is one, and still ballots or a key to get rid of.
 */
export type PollPhase = "draft" | "scheduled" | "open" | "closing" | "shredding" | Ending;

export interface Poll {
  readonly id: PollId;
  readonly organisation: OrganisationId;
  readonly ref: SubjectRef;
  /** A letter and a digit or two, unlike any other unfinished ask of its groups: "B4". */
  readonly code: string;
  readonly phase: PollPhase;
  readonly question: Question;
  readonly privacy: Privacy;
  readonly rung: Rung;
  readonly stage: Stage;
  readonly honestyStarted?: HonestyStarted;
  readonly honesty?: Honesty;
  /** Where it is asked. The first is its home: its clock and quiet hours hold. */
  readonly groups: readonly [GroupId, ...GroupId[]];
  /** Who made it and is asked for news. */
  readonly owner: GrantId;
  readonly daysOpen: number;
  readonly opensAt?: EpochMillis;
  readonly openedAt?: EpochMillis;
  readonly closesAt?: EpochMillis;
  readonly graceUntil?: EpochMillis;
  /** Closed by hand, or by itself. */
  readonly closedBy?: "hand" | "time";
  readonly closedAt?: EpochMillis;
  /** Set from `shredding` on. */
  readonly ending?: Ending;
  /** The key is not in the keyring: the poll waits, untouched, for it to come back. */
  readonly keyMissing?: true;
  /** What the card says of how many answered; redrawn on the hour. */
  readonly band: Band;
  readonly result?: readonly Published[];
  /** Where people wrote: set at the close. */
  readonly inWords?: InWords;
  readonly promise?: Promised;
  readonly outcomes: readonly Outcome[];
}
