import type { Option } from "../../src/cards/card.ts";
import type { Field, Problem } from "../../src/cards/form.ts";
import { directionOf, type Html, html, NO_MARKUP } from "./html.ts";
import type { PageWords } from "./page-words.ts";
import type { OpenForm } from "./private-screens.ts";
import { type Standing, writeStanding } from "./read.ts";

/** Where an open form stands in a page. */
export interface FormFrame {
  /** Starts every id inside the form; once a page. */
  readonly id: string;
  /** The entry's number on the person's screen. */
  readonly entry: string;
  readonly standing: Standing;
  readonly action: string;
  readonly nonce: string;
  /** Id of the form whose button closes this one unsent. */
  readonly closing: string;
  readonly words: PageWords;
}

/** Draws a form with what was filled in and, where there are any, what to put right: at the top and beside each field. */
export function renderForm({ form, filled, problems }: OpenForm, frame: FormFrame): Html {
  const { words } = frame;
  const fields = form.fields.map((field, at) => {
    const own = problems.find((problem) => problem.field === field.name);
    return renderField(field, filled.get(field.name) ?? field.value, own, `${frame.id}-${at}`, words);
  });
  return html`<form class="window card" method="post" action="${frame.action}" novalidate lang="${form.language}" dir="${directionOf(
    form.language,
  )}" aria-labelledby="${frame.id}-title"><h4 id="${frame.id}-title">${form.title}</h4>${
    form.intro ? html`<p>${form.intro}</p>` : NO_MARKUP
  }${renderSummary(form.fields, problems, frame)}<input type="hidden" name="n" value="${
    frame.nonce
  }"><input type="hidden" name="e" value="${frame.entry}"><input type="hidden" name="p" value="${
    form.action
  }"><input type="hidden" name="s" value="${writeStanding(frame.standing)}">${fields}<div class="controls"><button class="primary">${
    form.send
  }</button><button class="chrome" lang="${words.language}" form="${frame.closing}" name="e" value="${frame.entry}">${words.say("room-form-close")}</button></div></form>`;
}

function renderSummary(fields: readonly Field[], problems: readonly Problem[], frame: FormFrame): Html {
  if (problems.length === 0) return NO_MARKUP;
  const line = ({ field, message }: Problem) => {
    const at = fields.findIndex(({ name }) => name === field);
    return at < 0 ? html`<li>${message}</li>` : html`<li><a href="#${frame.id}-${at}">${message}</a></li>`;
  };
  return html`<div class="problems" id="${frame.id}-problems" role="alert" tabindex="-1"><h5 lang="${frame.words.language}">${frame.words.say(
    "room-form-problems",
  )}</h5><ul>${problems.map(line)}</ul></div>`;
}

function renderField(
  field: Field,
  value: string | readonly string[] | undefined,
  problem: Problem | undefined,
  id: string,
  words: PageWords,
): Html {
  const optional =
    "optional" in field && field.optional ? html` <small>${words.say("room-form-optional")}</small>` : NO_MARKUP;
  const label = html`${field.label}${optional}`;
  const help = [
    field.help ? html`<span class="help" id="${id}-help">${field.help}</span>` : NO_MARKUP,
    problem ? html`<span class="problem" id="${id}-problem">${problem.message}</span>` : NO_MARKUP,
  ];
  const told = [field.help ? `${id}-help` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const by = told ? html` aria-describedby="${told}"` : NO_MARKUP;
  const wrong = problem ? html` aria-invalid="true"` : NO_MARKUP;
  switch (field.kind) {
    case "text":
    case "date":
      return html`<div class="field"><label for="${id}">${label}</label>${help}${renderInput(field, textOf(value), id, html`${by}${wrong}`)}</div>`;
    case "one-of":
    case "any-of": {
      const chosen = new Set(typeof value === "string" ? [value] : value);
      const many = field.kind === "any-of";
      const none = many ? html`<input type="hidden" name="m-${field.name}" value="">` : NO_MARKUP;
      const options = field.options.map((option, at) =>
        renderOption(
          option,
          many,
          field.name,
          chosen.has(option.key),
          at === 0 ? id : `${id}-${at}`,
          many ? wrong : NO_MARKUP,
        ),
      );
      // "aria-invalid" is allowed on a group of radio buttons and on each checkbox, not the other way round.
      const group = many ? NO_MARKUP : html` role="radiogroup"${wrong}`;
      return html`<fieldset class="field"${group}${by}><legend>${label}</legend>${help}${none}${options}</fieldset>`;
    }
  }
}

function renderInput(
  field: Extract<Field, { kind: "text" | "date" }>,
  value: string,
  id: string,
  attributes: Html,
): Html {
  const name = html`id="${id}" name="f-${field.name}"`;
  if (field.kind === "date") {
    // A date typed in words would vanish from a picker, so it is kept in a plain box.
    const type = value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value) ? "date" : "text";
    return html`<input type="${type}" ${name} value="${value}"${attributes}>`;
  }
  if (field.lines === "one") return html`<input ${name} value="${value}" autocomplete="off" dir="auto"${attributes}>`;
  // The parser drops a line break right after the tag, so one is always given for it to drop.
  return html`<textarea ${name} rows="4" dir="auto"${attributes}>\n${value}</textarea>`;
}

function renderOption(option: Option, many: boolean, name: string, on: boolean, id: string, wrong: Html): Html {
  const hint = option.hint ? html` <small>${option.hint}</small>` : NO_MARKUP;
  return html`<label class="option"><input type="${many ? "checkbox" : "radio"}" id="${id}" name="${many ? "m-" : "f-"}${name}" value="${
    option.key
  }"${on ? html` checked` : NO_MARKUP}${wrong}><span>${option.label}${hint}</span></label>`;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === "string" ? value : (value?.join(", ") ?? "");
}
