import type { Option } from "../../cards/card.ts";
import type { Field, Form } from "../../cards/form.ts";
import { GROUP_AGES, type Group, NATIONS } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import { type OutcomeState, type Poll, RUNGS, STAGES, WHY_NOT } from "../poll/poll.ts";
import { OPTION_CHARACTERS, QUESTION_CHARACTERS } from "../poll/question.ts";
import type { Words } from "../words.ts";

const one = (name: string, label: string, max: number, help?: string, value?: string): Field =>
  ({ name, label, kind: "text", lines: "one", max, ...(help ? { help } : {}), ...(value ? { value } : {}) }) as Field;
const many = (name: string, label: string, max: number, help?: string, value?: string): Field =>
  ({ name, label, kind: "text", lines: "many", max, ...(help ? { help } : {}), ...(value ? { value } : {}) }) as Field;
const optional = (field: Field): Field => ({ ...field, optional: true }) as Field;
const pick = (name: string, label: string, options: readonly Option[], value?: string, help?: string): Field =>
  ({ name, label, kind: "one-of", options, ...(value ? { value } : {}), ...(help ? { help } : {}) }) as Field;

/** Set-up in one form of five: S1 takes ten questions; the rest have good defaults and live under settings. */
export function setUpForm(group: Group, organisationName: string, words: Words): Form<Intent> {
  const contact = group.settings.contact;
  return {
    title: words.say("form-set-up-title"),
    intro: words.say("form-set-up-intro"),
    fields: [
      one("name", words.say("form-group-name"), 60, words.say("form-group-name-help"), group.name),
      one("runs", words.say("form-runs"), 80, words.say("form-runs-help"), organisationName),
      pick(
        "nation",
        words.say("form-nation"),
        NATIONS.map((n) => ({ key: n, label: words.say(`nation-${n}`) })),
        group.settings.nation,
      ),
      one("word", words.say("form-word"), 40, words.say("form-word-help"), group.settings.word),
      many(
        "contact",
        words.say("form-contact"),
        300,
        words.say("form-contact-help"),
        contact ? [contact.name, ...contact.ways].join("\n") : undefined,
      ),
    ],
    send: words.say("button-save"),
    action: { on: "group", group: group.id, do: "set-up-send" },
    language: words.language,
  };
}

export function quietForm(group: Group, languages: readonly Option[], words: Words): Form<Intent> {
  const { quiet, zone } = group.settings;
  return {
    title: words.say("form-quiet-title"),
    intro: words.say("form-quiet-intro"),
    fields: [
      one("from", words.say("form-quiet-from"), 5, words.say("form-clock-help"), quiet.from),
      one("to", words.say("form-quiet-to"), 5, words.say("form-clock-help"), quiet.to),
      one("zone", words.say("form-zone"), 60, words.say("form-zone-help"), zone),
      pick("language", words.say("form-language"), languages, group.settings.language),
      pick(
        "ages",
        words.say("form-ages"),
        GROUP_AGES.map((key) => ({ key, label: words.say(`ages-${key}`) })),
        group.settings.ages ?? "adults",
        words.say("form-ages-help"),
      ),
    ],
    send: words.say("button-save"),
    action: { on: "group", group: group.id, do: "quiet-send" },
    language: words.language,
  };
}

/** The kinds of question as an organiser picks them; "up-to-3" and "any" are `several` with their bounds. */
export const PICKABLE_KINDS = ["one", "up-to-3", "any", "agree", "yes-no", "words"] as const;
export type PickableKind = (typeof PICKABLE_KINDS)[number];

export function questionForm(action: Intent, words: Words, poll?: Poll): Form<Intent> {
  const written =
    poll && poll.question.kind !== "agree" && poll.question.kind !== "yes-no"
      ? poll.question.options.join("\n")
      : undefined;
  const hurt = (["no", "yes", "not-sure"] as const).map((key) => ({ key, label: words.say(`form-hurt-${key}`) }));
  return {
    title: words.say("form-question-title"),
    fields: [
      one(
        "question",
        words.say("form-question"),
        QUESTION_CHARACTERS,
        words.say("form-question-help"),
        poll?.question.text,
      ),
      pick(
        "kind",
        words.say("form-kind"),
        PICKABLE_KINDS.map((k) => ({ key: k, label: words.say(`kind-${k}`) })),
        poll ? pickable(poll) : "one",
      ),
      optional(
        many(
          "options",
          words.say("form-options"),
          8 * (OPTION_CHARACTERS + 1),
          words.say("form-options-help"),
          written,
        ),
      ),
      pick(
        "hurt",
        words.say("form-hurt"),
        hurt,
        poll ? (poll.privacy === "open" ? "no" : "yes") : undefined,
        words.say("form-hurt-help"),
      ),
      pick(
        "rung",
        words.say("form-rung"),
        RUNGS.map((r) => ({ key: r, label: words.say(`rung-${r}`) })),
        poll?.rung ?? "consultation",
      ),
    ],
    send: words.say("button-next"),
    action,
    language: words.language,
  };
}

export function pickable(poll: Poll): PickableKind {
  const { kind, max, options } = poll.question;
  if (kind !== "several") return kind;
  return max >= options.length ? "any" : "up-to-3";
}

export function detailsForm(poll: Poll, words: Words): Form<Intent> {
  const several: readonly Field[] =
    poll.question.kind === "several"
      ? [
          one("min", words.say("form-min"), 1, undefined, String(poll.question.min)),
          one("max", words.say("form-max"), 1, undefined, String(poll.question.max)),
        ]
      : [];
  return {
    title: words.say("form-details-title"),
    fields: [one("days", words.say("form-days"), 2, words.say("form-days-help"), String(poll.daysOpen)), ...several],
    send: words.say("button-save"),
    action: { on: "poll", poll: poll.id, do: "details-send" },
    language: words.language,
  };
}

export function honestyForm1(poll: Poll, words: Words): Form<Intent> {
  const h = poll.honesty ?? poll.honestyStarted;
  return {
    title: words.say("form-honesty-1-title"),
    intro: words.say("form-honesty-intro"),
    fields: [
      many("canChange", words.say("form-can-change"), 300, words.say("form-can-change-help"), h?.canChange),
      many("fixed", words.say("form-fixed"), 300, words.say("form-fixed-help"), h?.fixed),
      many("fixedWhy", words.say("form-fixed-why"), 300, words.say("form-fixed-why-help"), h?.fixedWhy),
      one("decides", words.say("form-decides"), 120, words.say("form-decides-help"), h?.decides),
      one("decidesWhen", words.say("form-decides-when"), 80, words.say("form-decides-when-help"), h?.decidesWhen),
    ],
    send: words.say("button-next"),
    action: { on: "poll", poll: poll.id, do: "honesty-1-send" },
    language: words.language,
  };
}

export function honestyForm2(poll: Poll, group: Group, organisationName: string, words: Words): Form<Intent> {
  const h = poll.honesty;
  const contact = h?.contact ?? group.settings.contact;
  return {
    title: words.say("form-honesty-2-title"),
    fields: [
      one("asker", words.say("form-asker"), 120, words.say("form-asker-help"), h?.asker ?? organisationName),
      one("payer", words.say("form-payer"), 120, words.say("form-payer-help"), h?.payer),
      {
        name: "reportBack",
        label: words.say("form-report-back"),
        help: words.say("form-report-back-help"),
        kind: "date",
        ...(h ? { value: h.reportBack } : {}),
      },
      many(
        "contact",
        words.say("form-contact"),
        300,
        words.say("form-contact-help"),
        contact ? [contact.name, ...contact.ways].join("\n") : undefined,
      ),
      pick(
        "stage",
        words.say("honesty-stage"),
        STAGES.map((s) => ({ key: s, label: words.say(`stage-${s}`) })),
        poll.stage,
      ),
    ],
    send: words.say("button-save"),
    action: { on: "poll", poll: poll.id, do: "honesty-2-send" },
    language: words.language,
  };
}

export function openAtForm(poll: Poll, words: Words): Form<Intent> {
  return {
    title: words.say("form-open-at-title"),
    fields: [
      { name: "day", label: words.say("form-open-day"), kind: "date" },
      one("time", words.say("form-open-time"), 5, words.say("form-clock-help"), "10:00"),
    ],
    send: words.say("button-save"),
    action: { on: "poll", poll: poll.id, do: "open-at-send" },
    language: words.language,
  };
}

/** What came of an ask, told as "You said, we did"; `action` hands it in. */
export function outcomeForm(state: OutcomeState, action: Intent, words: Words): Form<Intent> {
  return {
    title: words.say(`state-${state}`),
    fields: [
      many("youSaid", words.say("outcome-you-said"), 300, words.say("form-you-said-help")),
      many(
        "weDid",
        words.say(state === "change-planned" ? "form-we-will" : "outcome-we-did"),
        400,
        words.say("form-we-did-help"),
      ),
      optional(many("couldNot", words.say("outcome-could-not"), 300, words.say("form-could-not-help"))),
      optional(
        pick(
          "whyNot",
          words.say("form-why-not"),
          WHY_NOT.map((w) => ({ key: w, label: words.say(`why-not-${w}`) })),
        ),
      ),
      {
        name: "next",
        label: words.say("outcome-next"),
        help: words.say("form-next-help"),
        kind: "date",
        optional: true,
      },
    ],
    send: words.say("button-tell-group"),
    action,
    language: words.language,
  };
}

/** The day of the next news, where there is none yet; `action` hands it in. */
export function noNewsForm(action: Intent, words: Words): Form<Intent> {
  return {
    title: words.say("button-no-news-yet"),
    intro: words.say("form-no-news-intro"),
    fields: [{ name: "next", label: words.say("outcome-next"), help: words.say("form-no-news-help"), kind: "date" }],
    send: words.say("button-tell-group"),
    action,
    language: words.language,
  };
}
