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
  /** Where people write; `agreed` as above. */
  | { readonly do: "go-on"; readonly agreed?: number }
  | { readonly do: WordsAct }
  | { readonly do: "take-back" }
  | { readonly do: "not-today" }
  | { readonly do: "no-thanks" }
  | { readonly do: "whole" }
  | { readonly do: "see-result" }
);

/** What somebody does who answers in words. Nothing is kept before "send"; "mine" shows what stands. */
export type WordsAct = "write" | "write-send" | "hide" | "send" | "drop" | "mine" | "alone";
const WORDS_ACTS: readonly WordsAct[] = ["write", "write-send", "hide", "send", "drop", "mine", "alone"];

export const MEMBER_POLL_ACTS: ReadonlySet<string> = new Set<MemberPollIntent["do"]>([
  "answer",
  "choose",
  "take-back",
  "not-today",
  "no-thanks",
  "whole",
  "see-result",
  "go-on",
  ...WORDS_ACTS,
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
  /** Read what was answered in words, from that answer on. For those who read feedback. */
  | { readonly do: "read-words"; readonly from: number }
);

/** Answers on one page of a digest, and how many pages can be come to by its buttons. */
export const WORDS_PAGE = 4;
const WORDS_PAGES = 60;

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
  if (poll.question.kind === "words") return wordsIntents(poll, noteVersion);
  return [
    ...choices.map((choice): MemberPollIntent => ({ ...on, do: "answer", choice })),
    ...choices.map((choice): MemberPollIntent => ({ ...on, do: "answer", choice, agreed: noteVersion })),
    ...(["choose", "take-back", "not-today", "no-thanks", "whole", "see-result"] as const).map((act) => ({
      ...on,
      do: act,
    })),
  ];
}

function wordsIntents({ id }: Poll, agreed: number): readonly MemberPollIntent[] {
  const on = { on: "poll", poll: id } as const;
  return [
    ...([...WORDS_ACTS, "choose", "take-back", "not-today", "no-thanks", "whole", "see-result"] as const).map(
      (act) => ({
        ...on,
        do: act,
      }),
    ),
    { ...on, do: "go-on" },
    { ...on, do: "go-on", agreed },
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
    ...(poll.question.kind === "words" ? pages(poll) : []),
    ...subsets(otherGroups).map((groups): OrganiserPollIntent => ({ ...on, do: "ask-in", groups })),
  ];
}

const pages = ({ id }: Poll): readonly OrganiserPollIntent[] =>
  Array.from(
    { length: WORDS_PAGES },
    (_, page): OrganiserPollIntent => ({ on: "poll", poll: id, do: "read-words", from: page * WORDS_PAGE }),
  );

/** Acts whose control is answered with a form, so that a platform with windows must not acknowledge early. */
export const FORM_ACTS: ReadonlySet<string> = new Set([
  "edit",
  "details",
  "honesty-1",
  "honesty-2",
  "open-at",
  "outcome",
  "no-news",
  "write",
]);

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
