import type { GroupId, OpportunityId } from "../ids.ts";
import { TELLABLE } from "../poll/intents.ts";
import type { OutcomeState } from "../poll/poll.ts";
import { PART_NAMES, type Part } from "./fields.ts";
import { PAY_CHOICES, type PayChoice } from "./interest.ts";
import { TEMPLATE_NAMES, type TemplateName } from "./templates.ts";

type On = { readonly on: "opportunity"; readonly opportunity: OpportunityId };

/** The pages of the full view: as many as the longest notice takes on the platform with the shortest messages. */
export const MORE_ACTS = ["more", "more-2", "more-3", "more-4", "more-5", "more-6", "more-7"] as const;

const MEMBER_ACTS = [
  ...MORE_ACTS,
  "mine",
  "not-for-me",
  "withdraw",
  "needs",
  "needs-send",
  "questions",
  "questions-send",
  "share",
  "share-send",
  "unshare",
  "check-draw",
  "forward",
] as const;

/** What a member can do with a notice. Absolute; bound to the room that shows it. */
export type MemberOpportunityIntent = On &
  (
    | { readonly [Act in (typeof MEMBER_ACTS)[number]]: { readonly do: Act } }[(typeof MEMBER_ACTS)[number]]
    /** `reserved`: says to be one of those places are kept for. `agreed`: OK to the note about what is kept. */
    | { readonly do: "interested"; readonly reserved?: true; readonly agreed?: number }
    | { readonly do: "remind"; readonly remind: boolean }
    | { readonly do: "pay-choice"; readonly pay: PayChoice }
  );

export const MEMBER_OPPORTUNITY_ACTS: ReadonlySet<string> = new Set([
  ...MEMBER_ACTS,
  "interested",
  "remind",
  "pay-choice",
]);

const ORGANISER_ACTS = [
  "manage",
  "preview",
  "publish",
  "discard",
  "undo",
  "move-close",
  "move-close-send",
  "mark-filled",
  "mark-open",
  "page-on",
  "page-off",
  "cancel",
  "cancel-send",
  "people",
  "tell",
  "no-news",
  "no-news-send",
  "export",
] as const;

export type OrganiserOpportunityAct = (typeof ORGANISER_ACTS)[number];

/** What an organiser can do with a notice. Bound to the person. */
export type OrganiserOpportunityIntent = On &
  (
    | { readonly do: OrganiserOpportunityAct }
    | { readonly do: "part" | "part-send"; readonly part: Part }
    | { readonly do: "show-in"; readonly groups: readonly string[] }
    /** `tag` is that of a sealed row whose person has shared a contact. */
    | { readonly do: "choose"; readonly tag: string }
    | { readonly do: "outcome" | "outcome-send"; readonly state: OutcomeState }
    /** The organiser of a group that is asked to show it. */
    | { readonly do: "approve" | "refuse"; readonly group: GroupId }
  );

export type OpportunityIntent = MemberOpportunityIntent | OrganiserOpportunityIntent;

type OnChances = { readonly on: "chances"; readonly group: GroupId };

const MEMBER_CHANCES_ACTS = ["list", "wishes", "wishes-send", "wishes-2", "wishes-2-send", "wishes-stop"] as const;

/** What anybody can do with the list of chances of a group. Bound to its room. */
export type MemberChancesIntent = OnChances &
  {
    readonly [Act in (typeof MEMBER_CHANCES_ACTS)[number]]: { readonly do: Act };
  }[(typeof MEMBER_CHANCES_ACTS)[number]];

/** How an organiser begins a notice. Bound to the person. */
export type OrganiserChancesIntent = OnChances &
  (
    | { readonly do: "offer" | "offer-blank" | "offer-file" | "offer-file-send" }
    | { readonly do: "offer-template"; readonly template: TemplateName }
    | { readonly do: "offer-copy"; readonly from: OpportunityId }
  );

export type ChancesIntent = MemberChancesIntent | OrganiserChancesIntent;

export const MEMBER_CHANCES: ReadonlySet<string> = new Set(MEMBER_CHANCES_ACTS);

/** Acts of both kinds whose control is answered with a form. */
export const OPPORTUNITY_FORM_ACTS: ReadonlySet<string> = new Set([
  "needs",
  "questions",
  "share",
  "part",
  "move-close",
  "cancel",
  "outcome",
  "no-news",
  "wishes",
  "wishes-2",
  "offer-file",
]);

/** Every member intent a control of a notice can ever have carried. */
export function memberOpportunityIntents(
  opportunity: OpportunityId,
  noteVersion: number,
): readonly MemberOpportunityIntent[] {
  const on = { on: "opportunity", opportunity } as const;
  return [
    ...MEMBER_ACTS.map((act): MemberOpportunityIntent => ({ ...on, do: act })),
    ...[{}, { reserved: true as const }].flatMap((claim): readonly MemberOpportunityIntent[] => [
      { ...on, do: "interested", ...claim },
      { ...on, do: "interested", ...claim, agreed: noteVersion },
    ]),
    ...[true, false].map((remind): MemberOpportunityIntent => ({ ...on, do: "remind", remind })),
    ...PAY_CHOICES.map((pay): MemberOpportunityIntent => ({ ...on, do: "pay-choice", pay })),
  ];
}

/** What an organiser's control can carry, by the ids that stand on it. */
export interface OrganiserScope {
  readonly otherGroups: readonly string[];
  readonly showings: readonly GroupId[];
  /** Tags of those who shared a contact. */
  readonly shared: readonly string[];
}

export function organiserOpportunityIntents(
  opportunity: OpportunityId,
  { otherGroups, showings, shared }: OrganiserScope,
): readonly OrganiserOpportunityIntent[] {
  const on = { on: "opportunity", opportunity } as const;
  return [
    ...ORGANISER_ACTS.map((act): OrganiserOpportunityIntent => ({ ...on, do: act })),
    ...PART_NAMES.flatMap((part): readonly OrganiserOpportunityIntent[] => [
      { ...on, do: "part", part },
      { ...on, do: "part-send", part },
    ]),
    ...subsets(otherGroups).map((groups): OrganiserOpportunityIntent => ({ ...on, do: "show-in", groups })),
    ...shared.map((tag): OrganiserOpportunityIntent => ({ ...on, do: "choose", tag })),
    ...TELLABLE.flatMap((state): readonly OrganiserOpportunityIntent[] => [
      { ...on, do: "outcome", state },
      { ...on, do: "outcome-send", state },
    ]),
    ...showings.flatMap((group): readonly OrganiserOpportunityIntent[] => [
      { ...on, do: "approve", group },
      { ...on, do: "refuse", group },
    ]),
  ];
}

export const memberChancesIntents = (group: GroupId): readonly MemberChancesIntent[] =>
  MEMBER_CHANCES_ACTS.map((act) => ({ on: "chances", group, do: act }));

/** `copyable`: notices of the group that a new one can be made from. */
export const organiserChancesIntents = (
  group: GroupId,
  copyable: readonly OpportunityId[],
): readonly OrganiserChancesIntent[] => [
  ...(["offer", "offer-blank", "offer-file", "offer-file-send"] as const).map(
    (act): OrganiserChancesIntent => ({ on: "chances", group, do: act }),
  ),
  ...TEMPLATE_NAMES.map(
    (template): OrganiserChancesIntent => ({ on: "chances", group, do: "offer-template", template }),
  ),
  ...copyable.map((from): OrganiserChancesIntent => ({ on: "chances", group, do: "offer-copy", from })),
];

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
