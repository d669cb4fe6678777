import type { Field, Form } from "../../cards/form.ts";
import type { GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import { type FieldName, FORMATS, TOPICS } from "../opportunity/fields.ts";
import { AGES, LENGTH_NAMES, PAY_WISHES, RHYTHMS, type Wishes } from "../opportunity/wishes.ts";
import type { Words } from "../words.ts";
import { line } from "./opportunity-forms.ts";
import { choiceWords } from "./opportunity-words.ts";

/** What somebody wishes to be told of: first about what, then for whom and how often. */
export function wishesForm(group: GroupId, held: Partial<Wishes> | undefined, words: Words): Form<Intent> {
  const picks = (name: "topics" | "formats", field: FieldName, keys: readonly string[]): Field => ({
    name,
    label: words.say(`form-wishes-${name}`),
    kind: "any-of",
    options: keys.map((key) => ({ key, label: choiceWords(field, key, words) })),
    ...(held?.[name] ? { value: held[name] } : {}),
  });
  return {
    title: words.say("form-wishes-title"),
    intro: words.say("form-wishes-intro"),
    fields: [
      picks("topics", "topics", TOPICS),
      picks("formats", "format", FORMATS),
      {
        name: "length",
        label: words.say("form-wishes-length"),
        kind: "one-of",
        options: LENGTH_NAMES.map((key) => ({ key, label: words.say(`wishes-length-${key}`) })),
        value: held?.length ?? "any",
      },
      line("place", words.say("form-wishes-place"), 60, held?.place ? { value: held.place } : {}),
      {
        name: "pay",
        label: words.say("form-wishes-pay"),
        kind: "one-of",
        options: PAY_WISHES.map((key) => ({ key, label: words.say(`wishes-pay-${key}`) })),
        value: held?.pay ?? "paid-or-not",
      },
    ],
    send: words.say("button-next"),
    action: { on: "chances", group, do: "wishes-send" },
    language: words.language,
  };
}

export function wishesForm2(group: GroupId, held: Partial<Wishes> | undefined, words: Words): Form<Intent> {
  return {
    title: words.say("form-wishes-2-title"),
    fields: [
      {
        name: "age",
        label: words.say("form-wishes-age"),
        kind: "one-of",
        options: AGES.map((key) => ({ key, label: words.say(`wishes-age-${key}`) })),
        ...(held?.age ? { value: held.age } : {}),
      },
      {
        name: "rhythm",
        label: words.say("form-wishes-rhythm"),
        kind: "one-of",
        options: RHYTHMS.map((key) => ({ key, label: words.say(`wishes-rhythm-${key}`) })),
        value: held?.rhythm ?? "weekly",
      },
    ],
    send: words.say("button-save"),
    action: { on: "chances", group, do: "wishes-2-send" },
    language: words.language,
  };
}
