import type { StepIntent } from "../cards/steps.ts";
import type { DeskIntent, HeardIntent, MemberFeedbackIntent } from "./feedback/intents.ts";
import type { GroupId } from "./ids.ts";
import type { ChancesIntent, OpportunityIntent } from "./opportunity/intents.ts";
import type { Role } from "./permission/grant.ts";
import type { MemberPollIntent, OrganiserPollIntent } from "./poll/intents.ts";

/** What anybody can do anywhere. */
export interface PlainIntent {
  readonly on: "nothing";
  readonly do: PlainAct;
}

export type PlainAct =
  | "help"
  | "help-now"
  | "privacy"
  | "my-data"
  | "export-my-data"
  | "delete-my-data"
  | "delete-my-data-yes"
  | "pause"
  | "stop"
  | "come-back"
  | "unwrite";

export const PLAIN_ACTS: readonly PlainAct[] = [
  "help",
  "help-now",
  "privacy",
  "my-data",
  "export-my-data",
  "delete-my-data",
  "delete-my-data-yes",
  "pause",
  "stop",
  "come-back",
  "unwrite",
];

/** What a member can do with a group. Bound to its room. */
export type MemberGroupIntent = { readonly on: "group"; readonly group: GroupId } & (
  | { readonly do: "claim" }
  | { readonly do: "practice-answer"; readonly option: number }
);

/** What an organiser can do with a group. Bound to the person. */
export type OrganiserGroupIntent = { readonly on: "group"; readonly group: GroupId } & (
  | { readonly do: OrganiserGroupAct }
  | { readonly do: "invite"; readonly role: Role }
  /** `row` is the id of a held delivery. */
  | { readonly do: "send-again" | "let-go"; readonly row: string }
);

export type OrganiserGroupAct =
  | "set-up"
  | "set-up-send"
  | "quiet"
  | "quiet-send"
  | "new"
  | "new-send"
  | "asks"
  | "settings"
  | "held"
  | "practice"
  | "end-practice"
  | "give-up-role";

export const ORGANISER_GROUP_ACTS: readonly OrganiserGroupAct[] = [
  "set-up",
  "set-up-send",
  "quiet",
  "quiet-send",
  "new",
  "new-send",
  "asks",
  "settings",
  "held",
  "practice",
  "end-practice",
  "give-up-role",
];

/** A step of a form that is asked one question at a time; what it does is kept with the person, in memory. */
export interface FormStepIntent {
  readonly on: "step";
  readonly do: StepIntent["do"];
  readonly step: StepIntent;
}

/** Everything a control can mean. */
export type Intent =
  | PlainIntent
  | FormStepIntent
  | MemberGroupIntent
  | OrganiserGroupIntent
  | MemberPollIntent
  | OrganiserPollIntent
  | MemberFeedbackIntent
  | DeskIntent
  | HeardIntent
  | OpportunityIntent
  | ChancesIntent;

export const plain = (act: PlainAct): PlainIntent => ({ on: "nothing", do: act });
