import type { Option } from "../../cards/card.ts";
import type { Field, Form } from "../../cards/form.ts";
import type { Desk } from "../feedback/desk.ts";
import { REMOVAL_RULES } from "../feedback/desk.ts";
import { SETTABLE_STATES } from "../feedback/heard.ts";
import type { HeardIntent } from "../feedback/intents.ts";
import {
  type Addressee,
  FEEDBACK_CHARACTERS,
  FEEDBACK_GOINGS,
  FEEDBACK_KINDS,
  FEEDBACK_NAME_CHARACTERS,
  type FeedbackGoing,
  type FeedbackLevel,
  type FeedbackText,
} from "../feedback/item.ts";
import { notAt, type Workplace } from "../feedback/seeing.ts";
import { WEEKDAYS } from "../feedback/slots.ts";
import type { Contact, Group } from "../group/group.ts";
import type { FeedbackId, GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import type { Words } from "../words.ts";

/** A field to write in. */
export const written = (
  lines: "one" | "many",
  name: string,
  label: string,
  max: number,
  help?: string,
  value?: string,
): Field => ({
  name,
  label,
  kind: "text",
  lines,
  max,
  ...(help === undefined ? {} : { help }),
  ...(value === undefined ? {} : { value }),
});

/** A field to pick one from. */
export const pick = (
  name: string,
  label: string,
  options: readonly { key: string; label: string }[],
  value?: string,
): Field => ({
  name,
  label,
  kind: "one-of",
  options,
  ...(value === undefined ? {} : { value }),
});

/** What the form holds when it is opened again. */
export interface WrittenSoFar extends FeedbackText {
  readonly audience: Addressee;
  readonly going: FeedbackGoing;
}

/** Whom a message can be meant for here, each as its author reads it. */
export const addresseeOptions = (
  readable: readonly Addressee[],
  places: readonly Workplace[],
  words: Words,
): readonly Option[] =>
  readable.map((key) => ({
    key,
    label:
      key === "team" || key === "lead" || key === "readers"
        ? words.say(`form-feedback-audience-${key}`)
        : words.say("form-feedback-audience-not", { place: placeIn(key, places) }),
  }));

/** The name of the workplace that a message is kept from; "" for what is kept from none. */
export const placeIn = (addressee: Addressee, places: readonly Workplace[]): string =>
  places.find((place) => notAt(place.id) === addressee)?.name ?? "";

/** The message. Whom nobody could read it for is not offered: what needs the safety lead, only where there is one. */
export function writeForm(
  group: GroupId,
  level: FeedbackLevel,
  addressees: readonly Option[],
  words: Words,
  so?: WrittenSoFar,
): Form<Intent> {
  const max = FEEDBACK_CHARACTERS;
  const goings = goingsFor(addressees.map((one) => one.key));
  const audiences: readonly Field[] =
    addressees.length > 1
      ? [pick("audience", words.say("form-feedback-audience"), addressees, so?.audience ?? "team")]
      : [];
  const named: readonly Field[] =
    level === "named"
      ? [written("one", "name", words.say("form-feedback-name"), FEEDBACK_NAME_CHARACTERS, undefined, so?.name)]
      : [];
  return {
    title: words.say("form-feedback-title"),
    intro: words.say("form-feedback-intro"),
    fields: [
      written(
        "many",
        "text",
        words.say("form-feedback-text"),
        max,
        words.say("form-feedback-text-help", { max }),
        so?.text,
      ),
      pick(
        "kind",
        words.say("form-feedback-kind"),
        FEEDBACK_KINDS.map((key) => ({ key, label: words.say(`form-feedback-kind-${key}`) })),
        so?.kind,
      ),
      ...audiences,
      pick(
        "going",
        words.say("form-feedback-going"),
        goings.map((key) => ({ key, label: words.say(`form-feedback-going-${key}`) })),
        so?.going ?? "wait",
      ),
      ...named,
    ],
    send: words.say("button-next"),
    action: { on: "feedback", group, do: "write-send", level },
    language: words.language,
  };
}

/** How a message may go: to the safety lead today only where there is one. */
export const goingsFor = (addressees: readonly string[]): readonly FeedbackGoing[] =>
  FEEDBACK_GOINGS.filter((going) => going !== "today" || addressees.includes("lead"));

/** More words for a code that stands open. */
export const addForm = (group: GroupId, words: Words): Form<Intent> => ({
  title: words.say("form-feedback-title"),
  intro: words.say("form-feedback-intro"),
  fields: [
    written("many", "text", words.say("form-feedback-text"), FEEDBACK_CHARACTERS),
    pick(
      "going",
      words.say("form-feedback-going"),
      (["wait", "alone"] as const).map((key) => ({ key, label: words.say(`form-feedback-going-${key}`) })),
      "wait",
    ),
  ],
  send: words.say("button-next"),
  action: { on: "feedback", group, do: "add-send" },
  language: words.language,
});

/** The code: in a form, because what is typed into a chat stays there. */
export const codeForm = (group: GroupId, words: Words): Form<Intent> => ({
  title: words.say("form-code-title"),
  fields: [written("one", "code", words.say("form-code"), 40, words.say("form-code-help"))],
  send: words.say("button-next"),
  action: { on: "feedback", group, do: "replies-send" },
  language: words.language,
});

const lines = (contact: Contact | undefined): string | undefined =>
  contact && [contact.name, ...contact.ways].join("\n");

/** What must be known before feedback opens (privacy S10). */
export const deskForm = (group: Group, desk: Desk | undefined, words: Words): Form<Intent> => ({
  title: words.say("form-desk-title"),
  intro: words.say("form-desk-intro"),
  fields: [
    written("many", "lead", words.say("form-desk-lead"), 300, words.say("form-contact-help"), lines(desk?.lead)),
    written("many", "second", words.say("form-desk-second"), 300, words.say("form-contact-help"), lines(desk?.second)),
    written("one", "council", words.say("form-desk-council"), 120, words.say("form-desk-council-help"), desk?.council),
    pick(
      "weekday",
      words.say("form-desk-weekday"),
      WEEKDAYS.map((key) => ({ key, label: words.say(`weekday-${key}`) })),
      desk?.weekday ?? "thursday",
    ),
  ],
  send: words.say("button-save"),
  action: { on: "desk", group: group.id, do: "set-send" },
  language: words.language,
});

/** One of the reader's short forms about one message; `text` is what stands there now, to be hidden in part. */
export function heardForm(
  item: FeedbackId,
  what: "state" | "reply" | "redact" | "remove",
  text: string,
  words: Words,
): Form<Intent> {
  const action: HeardIntent = { on: "heard", item, do: `${what}-send` };
  return {
    title: words.say(`button-reading-${what}`),
    fields: heardFields(what, text, words),
    send: words.say("button-save"),
    action,
    language: words.language,
  };
}

function heardFields(what: Parameters<typeof heardForm>[1], text: string, words: Words): readonly Field[] {
  switch (what) {
    case "state":
      return [
        pick(
          "state",
          words.say("form-reading-state"),
          SETTABLE_STATES.map((key) => ({ key, label: words.say(`reading-state-${key}`) })),
        ),
        { name: "note", label: words.say("form-reading-note"), kind: "text", lines: "one", max: 200, optional: true },
      ];
    case "reply":
      return [written("many", "reply", words.say("form-reading-reply"), 1000, words.say("form-reading-reply-help"))];
    case "redact":
      return [
        written("many", "text", words.say("form-reading-redact"), FEEDBACK_CHARACTERS, undefined, text),
        written("one", "reason", words.say("form-reading-reason"), 120),
      ];
    case "remove":
      return [
        pick(
          "rule",
          words.say("form-reading-rule"),
          REMOVAL_RULES.map((key) => ({ key, label: words.say(`reading-rule-${key}`) })),
        ),
      ];
    default:
      return what satisfies never;
  }
}
