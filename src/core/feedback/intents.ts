import type { FeedbackId, GroupId } from "../ids.ts";
import { FEEDBACK_LEVELS, type FeedbackLevel } from "./item.ts";
import { STORY_PLACES, type StoryPlace } from "./story.ts";

/** What anybody in the group can do. Anonymous: bound to the room, never to the person. */
export type MemberFeedbackIntent = { readonly on: "feedback"; readonly group: GroupId } & (
  | { readonly do: MemberFeedbackAct }
  | { readonly do: "write" | "write-send"; readonly level: FeedbackLevel }
);

export type MemberFeedbackAct =
  | "door"
  | "go-on"
  | "send"
  | "hide"
  | "change"
  | "drop"
  | "hide-code"
  | "story"
  | "story-send"
  | "consent"
  | "consent-send"
  | "replies"
  | "replies-send"
  | "thread"
  | "add"
  | "add-send"
  | "take-back"
  | "go-alone"
  | "delete"
  | "bring"
  | "bring-yes"
  | "bring-stop"
  | "brought";

const MEMBER_ACTS: readonly MemberFeedbackAct[] = [
  "door",
  "go-on",
  "send",
  "hide",
  "change",
  "drop",
  "hide-code",
  "story",
  "story-send",
  "consent",
  "consent-send",
  "replies",
  "replies-send",
  "thread",
  "add",
  "add-send",
  "take-back",
  "go-alone",
  "delete",
  "bring",
  "bring-yes",
  "bring-stop",
  "brought",
];

/** What whoever reads feedback can do with a group's. Bound to the person. */
export type DeskIntent = { readonly on: "desk"; readonly group: GroupId } & (
  | { readonly do: DeskAct }
  | { readonly do: "themes" }
  | { readonly do: "acts"; readonly from: number }
  | { readonly do: "inbox" | "late"; readonly from: number }
  /** Stories that may stand there, from that one on. */
  | { readonly do: "stories"; readonly place: StoryPlace; readonly from: number }
  /** `theme` is its id; "" where an area is to be added. */
  | { readonly do: ThemeAct; readonly theme: string }
);

export type DeskAct = "desk" | "set" | "set-send" | "post" | "places" | "places-send" | "works" | "works-send";
const DESK_ACTS: readonly DeskAct[] = [
  "desk",
  "set",
  "set-send",
  "post",
  "places",
  "places-send",
  "works",
  "works-send",
];

export type ThemeAct =
  | "theme"
  | "theme-add"
  | "theme-add-send"
  | "theme-rename"
  | "theme-rename-send"
  | "theme-merge"
  | "theme-merge-send"
  | "theme-split"
  | "theme-split-send";

const THEME_ACTS: readonly ThemeAct[] = [
  "theme",
  "theme-add",
  "theme-add-send",
  "theme-rename",
  "theme-rename-send",
  "theme-merge",
  "theme-merge-send",
  "theme-split",
  "theme-split-send",
];

/** Messages on one page of the inbox, and how many can be come to by its buttons. */
export const INBOX_PAGE = 5;
const INBOX_PAGES = 60;
/** The same of stories. */
export const STORIES_PAGE = 4;
const STORIES_PAGES = 20;

/** Lines on one page of what readers did. */
export const ACTS_PAGE = 10;
const ACTS_PAGES = 30;

/** What a reader can do with one message. Bound to the person. */
export type HeardIntent = { readonly on: "heard"; readonly item: FeedbackId } & (
  | { readonly do: HeardAct }
  /** `area` is the id of the theme whose own ones are picked from. */
  | { readonly do: "area" | "area-send"; readonly area: string }
);

export type HeardAct =
  | "open"
  | "state"
  | "state-send"
  | "reply"
  | "reply-send"
  | "redact"
  | "redact-send"
  | "themes"
  | "remove"
  | "remove-send"
  | "agree"
  | "block"
  | "use"
  | "use-send"
  | "who";

const HEARD_ACTS: readonly HeardAct[] = [
  "open",
  "state",
  "state-send",
  "reply",
  "reply-send",
  "redact",
  "redact-send",
  "themes",
  "remove",
  "remove-send",
  "agree",
  "block",
  "use",
  "use-send",
  "who",
];

/** Everything a member can do: nothing of it is ever bound to a person. */
export const MEMBER_FEEDBACK_ACTS: ReadonlySet<string> = new Set([...MEMBER_ACTS, "write", "write-send"]);

/** Acts whose control is answered with a form, by what they are on. */
export const FEEDBACK_FORM_ACTS: ReadonlySet<string> = new Set([
  "write",
  "change",
  "replies",
  "add",
  "story",
  "consent",
]);
export const DESK_FORM_ACTS: ReadonlySet<string> = new Set([
  "set",
  "places",
  "works",
  "theme-add",
  "theme-rename",
  "theme-merge",
  "theme-split",
]);
export const HEARD_FORM_ACTS: ReadonlySet<string> = new Set(["state", "reply", "redact", "area", "remove", "use"]);

/** Every intent a control about a group's feedback can carry, for members. */
export const memberFeedbackIntents = (group: GroupId): readonly MemberFeedbackIntent[] => [
  ...MEMBER_ACTS.map((act): MemberFeedbackIntent => ({ on: "feedback", group, do: act })),
  ...FEEDBACK_LEVELS.flatMap((level): readonly MemberFeedbackIntent[] => [
    { on: "feedback", group, do: "write", level },
    { on: "feedback", group, do: "write-send", level },
  ]),
];

/** As above, for those who read it; `themes` are the ids of the group's. */
export const deskIntents = (group: GroupId, themes: readonly string[]): readonly DeskIntent[] => [
  ...DESK_ACTS.map((act): DeskIntent => ({ on: "desk", group, do: act })),
  { on: "desk", group, do: "themes" },
  ...Array.from(
    { length: ACTS_PAGES },
    (_, page): DeskIntent => ({ on: "desk", group, do: "acts", from: page * ACTS_PAGE }),
  ),
  ...Array.from(
    { length: INBOX_PAGES },
    (_, page): DeskIntent => ({ on: "desk", group, do: "inbox", from: page * INBOX_PAGE }),
  ),
  ...Array.from(
    { length: INBOX_PAGES },
    (_, page): DeskIntent => ({ on: "desk", group, do: "late", from: page * INBOX_PAGE }),
  ),
  ...STORY_PLACES.flatMap((place) =>
    Array.from(
      { length: STORIES_PAGES },
      (_, page): DeskIntent => ({ on: "desk", group, do: "stories", place, from: page * STORIES_PAGE }),
    ),
  ),
  ...["", ...themes].flatMap((theme) => THEME_ACTS.map((act): DeskIntent => ({ on: "desk", group, do: act, theme }))),
];

/** Every intent a control about one message can carry; `areas` are the ids of the group's. */
export const heardIntents = (item: FeedbackId, areas: readonly string[]): readonly HeardIntent[] => [
  ...HEARD_ACTS.map((act): HeardIntent => ({ on: "heard", item, do: act })),
  ...areas.flatMap((area): readonly HeardIntent[] => [
    { on: "heard", item, do: "area", area },
    { on: "heard", item, do: "area-send", area },
  ]),
];
