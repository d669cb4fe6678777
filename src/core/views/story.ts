import { button, card, controls, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import { cutText } from "../../cards/cut.ts";
import type { Field, Form } from "../../cards/form.ts";
import { STORIES_PAGE } from "../feedback/intents.ts";
import { FEEDBACK_CHARACTERS, FEEDBACK_NAME_CHARACTERS } from "../feedback/item.ts";
import { STORY_CONSENTS, STORY_PLACES, type Story, type StoryConsent, type StoryPlace } from "../feedback/story.ts";
import type { Group } from "../group/group.ts";
import type { FeedbackId, GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import type { Words } from "../words.ts";
import type { WrittenSoFar } from "./feedback-forms.ts";

/** So much of a story stands on a list; all of it on its own card. */
const SHOWN = 350;

const pick = (
  name: string,
  label: string,
  options: readonly { key: string; label: string }[],
  value: string,
): Field => ({
  name,
  label,
  kind: "one-of",
  options,
  value,
});

const consentFields = (words: Words, consent: StoryConsent, name?: string): readonly Field[] => [
  pick(
    "consent",
    words.say("form-feedback-consent"),
    STORY_CONSENTS.map((key) => ({ key, label: words.say(`form-feedback-consent-${key}`) })),
    consent,
  ),
  {
    name: "name",
    label: words.say("form-feedback-consent-name"),
    help: words.say("form-feedback-consent-name-help"),
    kind: "text",
    lines: "one",
    max: FEEDBACK_NAME_CHARACTERS,
    optional: true,
    ...(name === undefined ? {} : { value: name }),
  },
];

/** A story, and how it may be used: nothing but reading, unless its author says more. */
export const storyForm = (group: GroupId, words: Words, so?: WrittenSoFar): Form<Intent> => ({
  title: words.say("form-feedback-story-title"),
  intro: words.say("form-feedback-intro"),
  fields: [
    {
      name: "text",
      label: words.say("form-feedback-story"),
      help: words.say("form-feedback-text-help", { max: FEEDBACK_CHARACTERS }),
      kind: "text",
      lines: "many",
      max: FEEDBACK_CHARACTERS,
      ...(so ? { value: so.text } : {}),
    },
    ...consentFields(words, so?.consent ?? "readers", so?.name),
    pick(
      "going",
      words.say("form-feedback-going"),
      (["wait", "alone"] as const).map((key) => ({ key, label: words.say(`form-feedback-going-${key}`) })),
      so?.going === "alone" ? "alone" : "wait",
    ),
  ],
  send: words.say("button-next"),
  action: { on: "feedback", group, do: "story-send" },
  language: words.language,
});

/** Another consent, for a story under a code that stands open. */
export const consentForm = (group: GroupId, consent: StoryConsent, words: Words): Form<Intent> => ({
  title: words.say("button-feedback-consent"),
  intro: words.say("feedback-consent-until"),
  fields: consentFields(words, consent),
  send: words.say("button-save"),
  action: { on: "feedback", group, do: "consent-send" },
  language: words.language,
});

/** What the author is told of a consent, in one line. */
export const consentSays = (consent: StoryConsent, words: Words): string =>
  words.say(`feedback-consent-${consent}-says`);

/** How a story stands, for its author: what the code leads to, and the change of it while that is possible. */
export function storyBlocks(group: Group, stories: readonly Story[], words: Words): readonly Block<Intent>[] {
  if (stories.length === 0) return [];
  const open = stories.some((story) => !story.used);
  const change: Intent = { on: "feedback", group: group.id, do: "consent" };
  return [
    ...stories.map((story) =>
      story.used
        ? text(words.say("feedback-story-used", { where: story.used.where }), " ", words.say("feedback-consent-used"))
        : text(strong(words.say("feedback-story-may")), " ", consentSays(story.consent, words)),
    ),
    ...(open
      ? [
          text(words.say("feedback-consent-until")),
          controls<Intent>(button(words.say("button-feedback-consent"), change)),
        ]
      : []),
  ];
}

/** The reader's form: where a story is used. */
export const useForm = (item: FeedbackId, words: Words): Form<Intent> => ({
  title: words.say("button-reading-use"),
  intro: words.say("reading-story-may-change"),
  fields: [
    {
      name: "place",
      label: words.say("form-reading-place"),
      kind: "one-of",
      options: STORY_PLACES.map((key) => ({ key, label: words.say(`form-reading-place-${key}`) })),
    },
    { name: "where", label: words.say("form-reading-where"), kind: "text", lines: "one", max: 120 },
  ],
  send: words.say("button-save"),
  action: { on: "heard", item, do: "use-send" },
  language: words.language,
});

/** What a reader is told of a story beside its words. */
export function storyReaderBlocks(
  { consent, used }: Story,
  name: string | undefined,
  words: Words,
): readonly Block<Intent>[] {
  const may = words.say(`reading-story-${consent}`, { name: name ?? words.say("reading-story-name-gone") });
  if (used) return [text(may), text(strong(words.say("reading-story-used", { where: used.where })))];
  return [text(strong(may)), quiet(words.say("reading-story-may-change"))];
}

/** One story on a list; `text` undefined: its words were kept long enough. */
export interface StoryRow {
  readonly item: FeedbackId;
  readonly story: Story;
  readonly text: string | undefined;
  readonly name?: string;
}

/** Only the stories whose authors allow that place (domain C10). */
export function storiesCard(
  group: Group,
  place: StoryPlace,
  rows: readonly StoryRow[],
  from: number,
  more: boolean,
  words: Words,
): Card<Intent> {
  const title = words.say(`reading-stories-${place}`);
  if (rows.length === 0) return card(words.language, title, [text(words.say("reading-stories-none"))]);
  const next: Intent = { on: "desk", group: group.id, do: "stories", place, from: from + STORIES_PAGE };
  const blocks: Block<Intent>[] = [
    ...rows.flatMap((row, nth) => [
      text(strong(`${from + nth + 1}.`), " ", cutText(row.text ?? words.say("reading-words-gone"), SHOWN)),
      ...storyReaderBlocks(row.story, row.name, words).slice(0, 1),
    ]),
    controls<Intent>(
      ...rows.map((row, nth) =>
        button<Intent>(words.say("reading-open-one", { nth: from + nth + 1 }), {
          on: "heard",
          item: row.item,
          do: "open",
        }),
      ),
      ...(more ? [button<Intent>(words.say("reading-more"), next)] : []),
    ),
    quiet(words.say("reading-story-may-change"), " ", words.say("reading-nobody-sees")),
  ];
  return card(words.language, title, blocks);
}
