import { isDay } from "../core/due.ts";
import type { Words } from "../core/words.ts";
import type { Block, Card, Control, Fact, Option, Span } from "./card.ts";
import type { Field, Form, Problem } from "./form.ts";
import type { StepContext, StepIntent, StepProgress } from "./steps.ts";

/** One control of a step: what it is called, what is shown (with "(picked)" where it is), and what it does. */
export interface StepControl {
  readonly label: string;
  readonly shown: string;
  readonly intent: StepIntent;
  /** Whether it is an option of the field, not a way to move about. */
  readonly option: boolean;
}

/** The options of a field; none where it is text or a date. */
export function stepChoices(field: Field): readonly Option[] {
  return field.kind === "one-of" || field.kind === "any-of" ? field.options : [];
}

/** The controls of a step, in the order in which they are shown and numbered. */
export function stepControls(form: Form<unknown>, progress: StepProgress, words: Words): readonly StepControl[] {
  const control = (label: string, intent: StepIntent): StepControl => ({ label, shown: label, intent, option: false });
  const field = form.fields[progress.at];
  const stop = control(words.say("step-stop"), { do: "step-stop" });
  if (field === undefined) {
    return [control(form.send, { do: "step-send" }), control(words.say("step-back"), { do: "step-back" }), stop];
  }
  const { name } = field;
  const held = progress.answers.has(name);
  const optional = field.kind !== "any-of" && field.optional === true;
  return [
    ...optionControls(field, progress, words),
    ...(field.kind === "any-of" ? [control(words.say("step-done"), { do: "step-done", field: name })] : []),
    ...(field.kind !== "any-of" && held ? [control(words.say("step-keep"), { do: "step-done", field: name })] : []),
    ...(progress.at > 0 ? [control(words.say("step-back"), { do: "step-back", field: name })] : []),
    ...(optional ? [control(words.say("step-skip"), { do: "step-skip", field: name })] : []),
    stop,
  ];
}

/** The card of the step somebody is at, with `problems` at its top. */
export function stepCard(
  form: Form<unknown>,
  progress: StepProgress,
  context: StepContext,
  problems: readonly Problem[] = [],
): Card<StepIntent> {
  const { words } = context;
  const field = form.fields[progress.at];
  const wrong = problems.map((problem): Block<StepIntent> => ({ kind: "text", spans: [problem.message] }));
  const asked = field === undefined ? summaryBlocks(form, progress, words) : fieldBlocks(form, field, progress, words);
  const controls = stepControls(form, progress, words).map((c) => button(c, field === undefined));
  return {
    title: form.title,
    blocks: [...wrong, ...asked, { kind: "controls", controls }],
    summary: words.say("step-line", { title: form.title, label: field?.label ?? words.say("step-check") }),
    language: form.language,
  };
}

function optionControls(field: Field, progress: StepProgress, words: Words): readonly StepControl[] {
  const held = heldKeys(field, progress);
  return stepChoices(field).map(({ key, label }) => {
    const picked = held.includes(key);
    const others = field.kind === "any-of" ? held.filter((other) => other !== key) : [];
    return {
      label,
      shown: picked ? words.say("step-option-picked", { label }) : label,
      intent: {
        do: "step-pick",
        field: field.name,
        keys: picked && field.kind === "any-of" ? others : [...others, key],
      },
      option: true,
    };
  });
}

function button({ shown, intent }: StepControl, last: boolean): Control<StepIntent> {
  const control = { kind: "button", label: shown, action: intent } as const;
  return intent.do === "step-send" || (intent.do === "step-done" && !last)
    ? { ...control, weight: "primary" }
    : control;
}

function fieldBlocks(
  form: Form<unknown>,
  field: Field,
  progress: StepProgress,
  words: Words,
): readonly Block<StepIntent>[] {
  const place = words.say("step-progress", { step: progress.at + 1, steps: form.fields.length });
  const optional = field.kind !== "any-of" && field.optional === true;
  const hints = stepChoices(field).filter((option) => option.hint !== undefined);
  return [
    ...(progress.at === 0 && form.intro !== undefined ? [text(form.intro)] : []),
    { kind: "text", spans: [place], tone: "quiet" },
    text({ kind: "strong", spans: [field.label] }),
    ...(field.help === undefined ? [] : [text(field.help)]),
    ...(hints.length === 0 ? [] : [{ kind: "facts", facts: hints.map(hintFact) } as const]),
    ...heldBlocks(field, progress, words),
    text(`${words.say(HOW[field.kind])}${optional ? ` ${words.say("step-optional")}` : ""}`),
    ...typableBlocks(form, field, progress, words),
  ];
}

const HOW = {
  "one-of": "step-pick-one",
  "any-of": "step-pick-several",
  text: "step-type-text",
  date: "step-type-date",
} as const;

/** Where a number would be an answer, the buttons can be typed by their words only; the card says so. */
function typableBlocks(
  form: Form<unknown>,
  field: Field,
  progress: StepProgress,
  words: Words,
): readonly Block<StepIntent>[] {
  if (field.kind === "one-of" || field.kind === "any-of") return [];
  const labels = stepControls(form, progress, words).map((control) => control.label);
  return [{ kind: "text", spans: [words.say("step-or-type", { words: labels.join(", ") })], tone: "quiet" }];
}

function heldBlocks(field: Field, progress: StepProgress, words: Words): readonly Block<StepIntent>[] {
  const value = heldInWords(field, progress, words);
  if (field.kind !== "any-of") return value === undefined ? [] : [text(words.say("step-held", { value }))];
  return [text(value === undefined ? words.say("step-picked-none") : words.say("step-picked", { labels: value }))];
}

function summaryBlocks(form: Form<unknown>, progress: StepProgress, words: Words): readonly Block<StepIntent>[] {
  const facts = form.fields.map(
    (field): Fact => ({
      label: field.label,
      value: [heldInWords(field, progress, words) ?? words.say("step-no-answer")],
    }),
  );
  return [text({ kind: "strong", spans: [words.say("step-check")] }), { kind: "facts", facts }];
}

/** What a field holds as people read it: labels, a day written out, the text itself; undefined where it is empty. */
function heldInWords(field: Field, progress: StepProgress, words: Words): string | undefined {
  const keys = heldKeys(field, progress);
  if (keys.length === 0) return undefined;
  if (field.kind === "text") return keys.join("");
  if (field.kind === "date") return keys.map((key) => (isDay(key) ? words.day(key) : key)).join("");
  return stepChoices(field)
    .filter((option) => keys.includes(option.key))
    .map((option) => option.label)
    .join(", ");
}

function heldKeys(field: Field, progress: StepProgress): readonly string[] {
  const held = progress.answers.get(field.name) ?? [];
  return typeof held === "string" ? [held] : held;
}

function hintFact({ label, hint }: Option): Fact {
  return { label, value: [hint ?? ""] };
}

function text(span: Span): Block<StepIntent> {
  return { kind: "text", spans: [span] };
}
