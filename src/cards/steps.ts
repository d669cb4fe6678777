import type { PlainDay } from "../core/time.ts";
import type { Words } from "../core/words.ts";
import type { Card } from "./card.ts";
import type { Answers, Field, Form, Problem } from "./form.ts";
import { stepCard, stepChoices } from "./step-card.ts";
import { interpretStep } from "./step-typed.ts";
import { checkValue } from "./step-value.ts";

/**
 * What a control of a step does. `field` is the step it stood on, so that a press that comes late or twice changes
 * nothing; `keys` is the whole of what is then picked, never a change to it.
 */
export type StepIntent =
  | { readonly do: "step-pick"; readonly field: string; readonly keys: readonly string[] }
  /** Goes on with what is held. */
  | { readonly do: "step-done"; readonly field: string }
  | { readonly do: "step-skip"; readonly field: string }
  /** `field` is absent on the summary. */
  | { readonly do: "step-back"; readonly field?: string }
  | { readonly do: "step-stop" }
  | { readonly do: "step-send" };

/** How far somebody is. Plain data; kept in memory where the form is anonymous. */
export interface StepProgress {
  /** Index of the field; the number of fields when all that is left is to check and send. */
  readonly at: number;
  readonly answers: Answers;
}

/** What somebody did on a step. */
export type StepInput =
  | { readonly kind: "pressed"; readonly intent: StepIntent }
  | { readonly kind: "typed"; readonly text: string };

/** What a step needs besides the form. `today` is the group's day, for dates without a year. */
export interface StepContext {
  readonly words: Words;
  readonly today: PlainDay;
}

/** What to do next. "problems" shows the same step again, with what to put right at its top. */
export type Step =
  | { readonly kind: "card"; readonly progress: StepProgress; readonly card: Card<StepIntent> }
  | {
      readonly kind: "problems";
      readonly progress: StepProgress;
      readonly card: Card<StepIntent>;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "done"; readonly answers: Answers }
  | { readonly kind: "stopped" };

/** The first step of a form, with what its fields hold already. */
export function start(form: Form<unknown>, context: StepContext): Step {
  const held = form.fields.flatMap((field) =>
    field.value === undefined || field.value.length === 0 ? [] : [[field.name, field.value] as const],
  );
  return show(form, { at: 0, answers: new Map(held) }, context);
}

/** Shows the step somebody is at: after a restart, or when a form sends them back to put something right. */
export function show(form: Form<unknown>, progress: StepProgress, context: StepContext): Step {
  return { kind: "card", progress, card: stepCard(form, progress, context) };
}

/** Goes on to the step of the first field with a problem, and shows what to put right there. */
export function putRight(
  form: Form<unknown>,
  answers: Answers,
  problems: readonly Problem[],
  context: StepContext,
): Step {
  const at = form.fields.findIndex((field) => problems.some((problem) => problem.field === field.name));
  return troubled(form, { at: at < 0 ? form.fields.length : at, answers }, problems, context);
}

/** The next step after what somebody did. A press on a control of another step shows the step they are at. */
export function advance(form: Form<unknown>, progress: StepProgress, input: StepInput, context: StepContext): Step {
  if (input.kind === "pressed") return pressed(form, progress, input.intent, context);
  const typed = interpretStep(input.text, form, progress, context);
  if (typed.kind === "intent") return pressed(form, progress, typed.intent, context);
  if (typed.kind === "value") return answered(form, progress, typed.field, typed.value, context);
  return troubled(form, progress, [typed.problem], context);
}

function pressed(form: Form<unknown>, progress: StepProgress, intent: StepIntent, context: StepContext): Step {
  const field = form.fields[progress.at];
  if (intent.do === "step-stop") return { kind: "stopped" };
  if (intent.do === "step-send") {
    if (field !== undefined) return show(form, progress, context);
    return finished(form, progress, context);
  }
  if (intent.field !== field?.name) return show(form, progress, context);
  if (intent.do === "step-back") return show(form, { ...progress, at: Math.max(0, progress.at - 1) }, context);
  if (field === undefined) return show(form, progress, context);
  if (intent.do === "step-pick") return picked(form, progress, field, intent.keys, context);
  if (intent.do === "step-done") {
    return answered(form, progress, field, progress.answers.get(field.name) ?? emptyOf(field), context);
  }
  return mayStayEmpty(field) ? answered(form, progress, field, emptyOf(field), context) : show(form, progress, context);
}

/** One of several goes on at once; several stay on show until "Done". */
function picked(
  form: Form<unknown>,
  progress: StepProgress,
  field: Field,
  keys: readonly string[],
  context: StepContext,
): Step {
  const known = stepChoices(field)
    .filter((option) => keys.includes(option.key))
    .map((option) => option.key);
  if (known.length !== new Set(keys).size) return show(form, progress, context);
  if (field.kind === "one-of" && known.length === 1) return answered(form, progress, field, known[0] ?? "", context);
  if (field.kind !== "any-of") return show(form, progress, context);
  return show(form, { ...progress, answers: kept(progress.answers, field.name, known) }, context);
}

function answered(
  form: Form<unknown>,
  progress: StepProgress,
  field: Field,
  value: string | readonly string[],
  context: StepContext,
): Step {
  const checked = checkValue(field, value, context);
  if (!checked.ok) return troubled(form, progress, [checked.problem], context);
  return show(form, { at: progress.at + 1, answers: kept(progress.answers, field.name, checked.value) }, context);
}

/** Everything is checked once more: the form may have been opened with values that do not pass. */
function finished(form: Form<unknown>, progress: StepProgress, context: StepContext): Step {
  const problems = form.fields.flatMap((field) => {
    const checked = checkValue(field, progress.answers.get(field.name) ?? emptyOf(field), context);
    return checked.ok ? [] : [checked.problem];
  });
  return problems.length > 0
    ? putRight(form, progress.answers, problems, context)
    : { kind: "done", answers: progress.answers };
}

function troubled(
  form: Form<unknown>,
  progress: StepProgress,
  problems: readonly Problem[],
  context: StepContext,
): Step {
  return { kind: "problems", progress, problems, card: stepCard(form, progress, context, problems) };
}

function kept(answers: Answers, name: string, value: string | readonly string[]): Answers {
  const next = new Map(answers);
  if (value.length === 0) next.delete(name);
  else next.set(name, value);
  return next;
}

function emptyOf(field: Field): string | readonly string[] {
  return field.kind === "any-of" ? [] : "";
}

function mayStayEmpty(field: Field): boolean {
  return field.kind === "any-of" || field.optional === true;
}
