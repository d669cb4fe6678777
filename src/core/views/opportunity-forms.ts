import type { Option } from "../../cards/card.ts";
import type { Field, Form } from "../../cards/form.ts";
import type { GroupId } from "../ids.ts";
import type { Intent } from "../intents.ts";
import type { MessageId } from "../message-id.ts";
import { type FieldName, PARTS, type Part, specOf } from "../opportunity/fields.ts";
import type { Needs } from "../opportunity/interest.ts";
import { type DraftNotice, fieldOf } from "../opportunity/notice.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import type { Words } from "../words.ts";
import { choiceWords, fieldLabel } from "./opportunity-words.ts";

/** A part of a notice as a form, with what is written so far; an example stands under each field that needs one. */
export function partForm(o: Opportunity, part: Part, words: Words): Form<Intent> {
  return {
    title: words.say(`chance-p-${part}`),
    fields: PARTS[part].map((name) => noticeField(name, o.notice, words)),
    send: words.say("button-save"),
    action: { on: "opportunity", opportunity: o.id, do: "part-send", part },
    language: words.language,
  };
}

/** Fields whose example stands under them. */
const EXAMPLES: ReadonlySet<string> = new Set<FieldName>(
  (
    "title summary whatFor whoFor canChange alreadyDecided cannotChange fixedWhy decidedBy carersShare askedBy area " +
    "minAge noMeetingWay place joinHow placeAccess prepareMinutes afterMinutes dates flexible closesAt replyBy " +
    "notPaidWhy expensesNote amount upToHours careHow otherFormats safeguards safeguardingContact lateCancel " +
    "applyWhere places reservedFor criteria madeWithCarers whoWeMiss ethicsRef carersGetBack questions"
  ).split(" ") as FieldName[],
);

const exampleOf = (name: FieldName, words: Words): string | undefined => {
  if (name === "contact") return words.say("form-contact-help");
  return EXAMPLES.has(name) ? words.say(`chance-e-${name}` as MessageId) : undefined;
};

/** The longest a list, dates or a contact may be as typed. */
const LONGEST_TYPED = 1000;

function noticeField(name: FieldName, draft: DraftNotice, words: Words): Field {
  const spec = specOf(name);
  const help = exampleOf(name, words);
  const held = typedValue(draft, name);
  const base = {
    name,
    label: fieldLabel(name, words),
    ...(help ? { help } : {}),
    ...(held === undefined ? {} : { value: held }),
  };
  // A part is saved as far as it goes: what is missing is told on the card, all at once.
  const optional = { optional: true } as const;
  const options = (keys: readonly string[]): readonly Option[] =>
    keys.map((key) => ({ key, label: choiceWords(name, key, words) }));
  switch (spec.kind) {
    case "pick":
      return { ...base, kind: "one-of", options: options(spec.of), ...optional };
    case "picks":
      return { ...base, kind: "any-of", options: options(spec.of) };
    case "day":
      return { ...base, kind: "date", ...optional };
    case "text":
      return { ...base, kind: "text", lines: spec.lines ?? "one", max: spec.max, ...optional };
    case "list":
    case "dates":
    case "contact":
      return { ...base, kind: "text", lines: "many", max: LONGEST_TYPED, ...optional };
    default:
      return { ...base, kind: "text", lines: "one", max: 200, ...optional };
  }
}

/** What a field holds as it would be typed. */
function typedValue(draft: DraftNotice, name: FieldName): string | readonly string[] | undefined {
  const value = fieldOf(draft, name);
  if (value === undefined) return undefined;
  if (typeof value === "object" && "ways" in value) return [value.name, ...value.ways].join("\n");
  if (typeof value !== "object") return String(value);
  return specOf(name).kind === "picks" ? value : value.join("\n");
}

/** A text of one line that may be left out. */
export function line(name: string, label: string, max: number, more: { help?: string; value?: string } = {}): Field {
  return { name, label, kind: "text", lines: "one", max, optional: true, ...more };
}

export const NEED_NAMES = [
  "care",
  "travel",
  "access",
  "languages",
  "times",
] as const satisfies readonly (keyof Needs)[];
export const NEED_CHARACTERS = 200;

export function needsForm(o: Opportunity, held: Needs | undefined, words: Words): Form<Intent> {
  const help = { care: words.say("form-chance-care-help"), access: words.say("form-chance-access-help") };
  return {
    title: words.say("form-chance-needs-title"),
    intro: words.say("form-chance-needs-intro"),
    fields: NEED_NAMES.map((name) =>
      line(name, words.say(`form-chance-${name}`), NEED_CHARACTERS, {
        ...(name === "care" || name === "access" ? { help: help[name] } : {}),
        ...(held?.[name] ? { value: held[name] } : {}),
      }),
    ),
    send: words.say("button-save"),
    action: { on: "opportunity", opportunity: o.id, do: "needs-send" },
    language: words.language,
  };
}

/** So long may an answer to one of the notice's own questions be. */
export const ANSWER_CHARACTERS = 200;

/** The notice's own questions; any of them may be left out. */
export function questionsForm(o: Opportunity, held: readonly string[], words: Words): Form<Intent> {
  return {
    title: words.say("form-chance-questions-title"),
    intro: words.say("form-chance-questions-intro"),
    fields: (o.notice.questions ?? []).map((question, n) =>
      line(`q${n}`, question, ANSWER_CHARACTERS, held[n] ? { value: held[n] } : {}),
    ),
    send: words.say("button-save"),
    action: { on: "opportunity", opportunity: o.id, do: "questions-send" },
    language: words.language,
  };
}

export function shareForm(o: Opportunity, words: Words): Form<Intent> {
  const text = (name: string, label: string, max: number, help?: string): Field => ({
    name,
    label,
    kind: "text",
    lines: "one",
    max,
    ...(help ? { help } : {}),
  });
  return {
    title: words.say("form-chance-share-title"),
    intro: words.say("form-chance-share-intro"),
    fields: [
      text("name", words.say("form-chance-share-name"), 40),
      text("way", words.say("form-chance-share-way"), 80, words.say("form-chance-share-way-help")),
    ],
    send: words.say("button-save"),
    action: { on: "opportunity", opportunity: o.id, do: "share-send" },
    language: words.language,
  };
}

export function moveCloseForm(o: Opportunity, words: Words): Form<Intent> {
  return {
    title: words.say("form-chance-close-title"),
    fields: [
      {
        name: "to",
        label: words.say("form-chance-close-on"),
        kind: "date",
        ...(o.notice.closesOn ? { value: o.notice.closesOn } : {}),
      },
      line("reason", words.say("form-chance-close-why"), 200, { help: words.say("form-chance-close-why-help") }),
    ],
    send: words.say("button-tell-group"),
    action: { on: "opportunity", opportunity: o.id, do: "move-close-send" },
    language: words.language,
  };
}

export function cancelForm(o: Opportunity, words: Words): Form<Intent> {
  return {
    title: words.say("form-chance-cancel-title"),
    fields: [{ name: "why", label: words.say("form-chance-cancel-why"), kind: "text", lines: "one", max: 200 }],
    send: words.say("button-tell-group"),
    action: { on: "opportunity", opportunity: o.id, do: "cancel-send" },
    language: words.language,
  };
}

export function fileForm(group: GroupId, words: Words): Form<Intent> {
  return {
    title: words.say("form-chance-file-title"),
    fields: [
      {
        name: "file",
        label: words.say("form-chance-file"),
        help: words.say("form-chance-file-help"),
        kind: "text",
        lines: "many",
        max: 4000,
      },
    ],
    send: words.say("button-next"),
    action: { on: "chances", group, do: "offer-file-send" },
    language: words.language,
  };
}
