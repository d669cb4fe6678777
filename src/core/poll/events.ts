import type { Published } from "../disclosure/published.ts";
import type { GroupId } from "../ids.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import type { Band, Honesty, HonestyStarted, InWords, Outcome, Privacy, Question, Rung, Stage } from "./poll.ts";

/** What happened to a poll. Lives inside one transaction only: the state is stored, never a log of events. */
export type PollEvent =
  | { readonly kind: "edited"; readonly question: Question; readonly privacy: Privacy; readonly rung: Rung }
  | { readonly kind: "details-set"; readonly daysOpen: number; readonly question: Question }
  | { readonly kind: "honesty-started"; readonly started: HonestyStarted }
  | { readonly kind: "honesty-set"; readonly honesty: Honesty; readonly stage: Stage }
  | { readonly kind: "groups-set"; readonly groups: readonly [GroupId, ...GroupId[]] }
  | { readonly kind: "scheduled"; readonly opensAt: EpochMillis }
  | { readonly kind: "opened"; readonly at: EpochMillis; readonly closesAt: EpochMillis }
  | { readonly kind: "withdrawn"; readonly at: EpochMillis }
  | {
      readonly kind: "closing";
      readonly at: EpochMillis;
      readonly by: "hand" | "time";
      readonly graceUntil: EpochMillis;
    }
  | { readonly kind: "reopened" }
  | { readonly kind: "extended"; readonly closesAt: EpochMillis }
  | { readonly kind: "band-shown"; readonly band: Band }
  | { readonly kind: "counted"; readonly result: readonly Published[]; readonly inWords?: InWords }
  | { readonly kind: "finished"; readonly at: EpochMillis }
  | { readonly kind: "lost"; readonly at: EpochMillis }
  | { readonly kind: "key-marked"; readonly missing: boolean }
  | { readonly kind: "reported"; readonly outcome: Outcome }
  | { readonly kind: "no-news-said"; readonly on: PlainDay }
  | { readonly kind: "owner-asked" };
