import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { Desk } from "../feedback/desk.ts";
import { type Heard, type HeardText, needsState } from "../feedback/heard.ts";
import { type HeardAct, INBOX_PAGE } from "../feedback/intents.ts";
import { currentPlaces } from "../feedback/seeing.ts";
import { STORY_PLACES, type StoryPlace } from "../feedback/story.ts";
import { type Theme, themeNames } from "../feedback/themes.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { Role } from "../permission/grant.ts";
import { may } from "../permission/table.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { storyReaderBlocks } from "./story.ts";

const inbox = (group: Group, from: number): Intent => ({ on: "desk", group: group.id, do: "inbox", from });
const late = (group: Group, from: number): Intent => ({ on: "desk", group: group.id, do: "late", from });
const desk = (group: Group, what: "set" | "post" | "themes" | "places" | "works"): Intent => ({
  on: "desk",
  group: group.id,
  do: what,
});

/** An open desk as one reader sees it. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly day: PlainDay;
  readonly hasLead: boolean;
  /** The places of which this reader has said that they do not work there. */
  readonly notAt: readonly string[];
  /** How many of the messages this reader may see are late. */
  readonly late: number;
}

const stories = (group: Group, place: StoryPlace): Intent => ({
  on: "desk",
  group: group.id,
  do: "stories",
  place,
  from: 0,
});

/** Where feedback stands, for those with a role in it. */
export function deskCard(
  group: Group,
  open: OpenDesk | undefined,
  role: Role,
  words: Words,
  said?: string,
): Card<Intent> {
  const state = open ? words.say("reading-open", { day: words.day(open.day) }) : words.say("reading-closed");
  const sets = may([role], "set-feedback");
  const places = currentPlaces(open?.desk.places ?? []);
  const invite = (to: Role): Intent => ({ on: "group", group: group.id, do: "invite", role: to });
  const blocks: Block<Intent>[] = [
    ...(said === undefined ? [] : [text(strong(said))]),
    text(state),
    ...(open ? [text(words.say("reading-nobody-sees"))] : []),
    ...(open && !open.hasLead ? [text(words.say("reading-no-lead"))] : []),
    ...(open && open.late > 0 ? [text(words.say("reading-late", { count: open.late }))] : []),
    ...(places.some((place) => !open?.notAt.includes(place.id)) ? [text(words.say("reading-works-ask"))] : []),
    controls<Intent>(
      ...(open ? [button<Intent>(words.say("button-inbox"), inbox(group, 0), "primary")] : []),
      ...(open && open.late > 0 ? [button<Intent>(words.say("button-desk-late"), late(group, 0))] : []),
      ...(sets
        ? [button<Intent>(words.say(open ? "button-desk-change" : "button-desk-open"), desk(group, "set"))]
        : []),
      ...(sets && open ? [button<Intent>(words.say("button-desk-post"), desk(group, "post"))] : []),
      ...(open ? [button<Intent>(words.say("button-desk-themes"), desk(group, "themes"))] : []),
      ...(open
        ? STORY_PLACES.map((place) => button<Intent>(words.say(`button-stories-${place}`), stories(group, place)))
        : []),
      ...(sets && open ? [button<Intent>(words.say("button-desk-places"), desk(group, "places"))] : []),
      ...(open && may([role], "see-reader-acts")
        ? [button<Intent>(words.say("button-desk-acts"), { on: "desk", group: group.id, do: "acts", from: 0 })]
        : []),
      ...(places.length > 0 ? [button<Intent>(words.say("button-desk-works"), desk(group, "works"))] : []),
      ...(may([role], "invite")
        ? [
            button<Intent>(words.say("button-invite-reader"), invite("reader")),
            button<Intent>(words.say("button-invite-lead"), invite("lead")),
          ]
        : []),
    ),
  ];
  return card(words.language, words.say("reading-title"), blocks, said ?? state);
}

/** The line at a slot. With nothing to read it is the same whether nobody wrote or too few did. */
export function slotCard(
  group: Group,
  { count, late: waiting }: { readonly count: number; readonly late: number },
  next: PlainDay,
  words: Words,
): Card<Intent> {
  const said = words.say("reading-slot");
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(count > 0 ? words.say("reading-slot-some", { count }) : words.say("reading-slot-none")),
    ...(waiting > 0 ? [text(words.say("reading-late", { count: waiting }))] : []),
    text(words.say("reading-slot-next", { day: words.day(next) })),
    controls(button(words.say("button-inbox"), inbox(group, 0))),
  ];
  return card(words.language, words.say("reading-title"), blocks, said);
}

/** To the safety lead alone, when an author chose so. */
export function todayCard(group: Group, words: Words): Card<Intent> {
  const said = words.say("reading-today");
  return card(
    words.language,
    undefined,
    [text(strong(said)), controls(button(words.say("button-inbox"), inbox(group, 0), "primary"))],
    said,
  );
}

/** One page of messages, of all or of those that are late. */
export interface InboxPage {
  readonly shown: readonly Heard[];
  readonly from: number;
  readonly more: boolean;
  readonly which: "inbox" | "late";
}

/** One page of what can be read; the words stand on each message's own card. */
export function inboxCard(
  group: Group,
  { shown, from, more, which }: InboxPage,
  dayOf: (heard: Heard) => PlainDay,
  words: Words,
): Card<Intent> {
  const title = words.say(which === "late" ? "reading-late-title" : "reading-title");
  const next = which === "late" ? late : inbox;
  if (shown.length === 0) return card(words.language, title, [text(words.say("reading-none"))]);
  const rows = shown.map((heard, nth) => [
    words.say("reading-row", {
      nth: from + nth + 1,
      kind: words.say(`form-feedback-kind-${heard.kind}`),
      day: words.day(dayOf(heard)),
      state: words.say(`reading-state-${heard.state}`),
    }),
  ]);
  const opens = shown.map((heard, nth) =>
    button<Intent>(words.say("reading-open-one", { nth: from + nth + 1 }), { on: "heard", item: heard.id, do: "open" }),
  );
  const blocks: Block<Intent>[] = [
    list(...rows),
    controls<Intent>(
      ...opens,
      ...(more ? [button<Intent>(words.say("reading-more"), next(group, from + INBOX_PAGE))] : []),
    ),
    quiet(words.say("reading-nobody-sees")),
  ];
  return card(words.language, title, blocks);
}

/** One message as a reader sees it. */
export interface HeardView {
  readonly heard: Heard;
  /** undefined: it was kept long enough. `original` only where this reader may see it. */
  readonly text: HeardText | undefined;
  /** Whether this reader asked for its removal. */
  readonly own: boolean;
  readonly themes: readonly Theme[];
}

/** One message, and what can be done with it. */
export function heardCard({ heard, text: said, own, themes }: HeardView, words: Words, above?: string): Card<Intent> {
  const act = (what: HeardAct): Intent => ({ on: "heard", item: heard.id, do: what });
  const press = (id: Parameters<typeof words.say>[0], what: HeardAct, weight?: "danger") =>
    button<Intent>(words.say(id), act(what), weight);
  const removal = heard.removal ? [text(words.say("reading-removal-asked"))] : [];
  const blocks: Block<Intent>[] = [
    ...(above === undefined ? [] : [text(strong(above))]),
    ...textBlocks(heard, said, words),
    ...(heard.story ? storyReaderBlocks(heard.story, said?.name, words) : []),
    ...(heard.kind === "listen" ? [text(words.say("reading-listen"))] : []),
    text(
      words.say("feedback-thread-state", { state: words.say(`reading-state-${heard.state}`) }),
      " ",
      heard.note ?? "",
    ),
    ...(heard.themes.length > 0
      ? [
          text(
            words.say("reading-themes", { themes: themeNames(themes, heard.themes).join(words.say("list-separator")) }),
          ),
        ]
      : []),
    text(
      heard.thread === undefined
        ? words.say("reading-no-reply")
        : words.say("reading-replied", { count: heard.replies }),
    ),
    ...removal,
    controls<Intent>(
      ...(heard.thread === undefined ? [] : [press("button-reading-reply", "reply")]),
      ...(heard.story && !heard.story.used && heard.story.consent !== "readers"
        ? [press("button-reading-use", "use")]
        : []),
      ...(needsState(heard) || heard.kind !== "listen" ? [press("button-reading-state", "state")] : []),
      press("button-reading-themes", "themes"),
      ...(said ? [press("button-reading-redact", "redact")] : []),
      heard.removal && !own
        ? press("button-reading-agree", "agree", "danger")
        : press("button-reading-remove", "remove", "danger"),
      ...(heard.mark ? [press("button-reading-block", "block")] : []),
      press("button-reading-who", "who"),
    ),
    quiet(words.say("reading-number", { number: heard.id.slice(0, 4) })),
    quiet(words.say("reading-nobody-sees")),
  ];
  return card(words.language, words.say(`form-feedback-kind-${heard.kind}`), blocks, above ?? said?.text);
}

function textBlocks(heard: Heard, said: HeardText | undefined, words: Words): readonly Block<Intent>[] {
  if (!said) return [text(words.say("reading-words-gone"))];
  return [
    ...(heard.question
      ? [quiet(words.say("reading-answer-to", { code: heard.question.code, question: heard.question.text }))]
      : []),
    text(said.text),
    ...(said.name === undefined ? [] : [text(words.say("reading-signed", { name: said.name }))]),
    ...(heard.redacted ? [quiet(words.say("reading-redacted", { reason: heard.redacted.reason }))] : []),
    ...(said.original === undefined ? [] : [quiet(words.say("reading-original", { text: said.original }))]),
  ];
}
