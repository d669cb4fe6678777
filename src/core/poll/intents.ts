import type { PollId } from "../ids.ts";
import { type Choice, ESCAPES } from "./ballot.ts";
import type { OutcomeState, Poll } from "./poll.ts";
import { selections } from "./question.ts";

/** What a member can do with a poll. Absolute: pressing twice is as good as once. Bound to the asked room. */
export type MemberPollIntent = {
  readonly on: "poll";
  readonly poll: PollId;
} /** `agreed` is the version of the privacy note this press says OK to. */ & (
  | { readonly do: "answer"; readonly choice: Choice; readonly agreed?: number }
  | { readonly do: "choose" }
  | { readonly do: "take-back" }
  | { readonly do: "not-today" }
  | { readonly do: "no-thanks" }
  | { readonly do: "whole" }
  | { readonly do: "see-result" }
);

export const MEMBER_POLL_ACTS: ReadonlySet<string> = new Set<MemberPollIntent["do"]>([
  "answer",
  "choose",
  "take-back",
  "not-today",
  "no-thanks",
  "whole",
  "see-result",
]);

export type OrganiserPollAct =
  | "manage"
  | "edit"
  | "edit-send"
  | "details"
  | "details-send"
  | "honesty-1"
  | "honesty-1-send"
  | "honesty-2"
  | "honesty-2-send"
  | "open"
  | "open-at"
  | "open-at-send"
  | "discard"
  | "undo-open"
  | "close"
  | "undo-close"
  | "tell"
  | "no-news"
  | "no-news-send";

/** What an organiser can do with a poll. Bound to the person. */
export type OrganiserPollIntent = { readonly on: "poll"; readonly poll: PollId } & (
  | { readonly do: OrganiserPollAct }
  | { readonly do: "extend"; readonly days: number }
  | { readonly do: "outcome" | "outcome-send"; readonly state: OutcomeState }
  | { readonly do: "ask-in"; readonly groups: readonly string[] }
);

export const EXTENSIONS: readonly number[] = [3, 7, 14];

/** States an organiser can tell; "no-news" has a button of its own. */
export const TELLABLE: readonly OutcomeState[] = [
  "change-made",
  "change-planned",
  "cannot-do",
  "looking-into",
  "passed-on",
  "heard",
];

const ACTS: readonly OrganiserPollAct[] = [
  "manage",
  "edit",
  "edit-send",
  "details",
  "details-send",
  "honesty-1",
  "honesty-1-send",
  "honesty-2",
  "honesty-2-send",
  "open",
  "open-at",
  "open-at-send",
  "discard",
  "undo-open",
  "close",
  "undo-close",
  "tell",
  "no-news",
  "no-news-send",
];

/** Every member intent a control of this poll can ever have carried. */
export function memberIntents(poll: Poll, noteVersion: number): readonly MemberPollIntent[] {
  const on = { on: "poll", poll: poll.id } as const;
  const choices: readonly Choice[] = [
    ...selections(poll.question).map((options): Choice => ({ kind: "options", options })),
    ...ESCAPES.map((way): Choice => ({ kind: "escape", escape: way })),
  ];
  return [
    ...choices.map((choice): MemberPollIntent => ({ ...on, do: "answer", choice })),
    ...choices.map((choice): MemberPollIntent => ({ ...on, do: "answer", choice, agreed: noteVersion })),
    ...(["choose", "take-back", "not-today", "no-thanks", "whole", "see-result"] as const).map((act) => ({
      ...on,
      do: act,
    })),
  ];
}

/** Every organiser intent a control of this poll can carry; `otherGroups` are those it may also be asked in. */
export function organiserIntents(poll: Poll, otherGroups: readonly string[]): readonly OrganiserPollIntent[] {
  const on = { on: "poll", poll: poll.id } as const;
  const states = TELLABLE.flatMap((state): readonly OrganiserPollIntent[] => [
    { ...on, do: "outcome", state },
    { ...on, do: "outcome-send", state },
  ]);
  return [
    ...ACTS.map((act): OrganiserPollIntent => ({ ...on, do: act })),
    ...EXTENSIONS.map((days): OrganiserPollIntent => ({ ...on, do: "extend", days })),
    ...states,
    ...subsets(otherGroups).map((groups): OrganiserPollIntent => ({ ...on, do: "ask-in", groups })),
  ];
}

/** Acts whose control is answered with a form, so that a platform with windows must not acknowledge early. */
export const FORM_ACTS: ReadonlySet<string> = new Set([
  "edit",
  "details",
  "honesty-1",
  "honesty-2",
  "open-at",
  "outcome",
  "no-news",
]);

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
