import type { Field, Form, Problem } from "./form.ts";
import { normal } from "./normal.ts";
import type { Reply } from "./replies.ts";
import type { StepControl } from "./step-card.ts";
import { stepControls } from "./step-card.ts";
import type { StepContext, StepIntent, StepProgress } from "./steps.ts";
import { interpret } from "./typed.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** What somebody meant by typing on a step: a control, a value of the field, or nothing we understood. */
export type TypedStep =
  | { readonly kind: "intent"; readonly intent: StepIntent }
  | { readonly kind: "value"; readonly field: Field; readonly value: string | readonly string[] }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Reads what was typed against the step on show. A text or date field takes all but the very words of its controls. */
export function interpretStep(
  text: string,
  form: Form<unknown>,
  progress: StepProgress,
  context: StepContext,
): TypedStep {
  const field = form.fields[progress.at];
  const controls = stepControls(form, progress, context.words);
  if (field?.kind === "text" || field?.kind === "date") {
    const control = controls.find(({ label }) => normal(label) === normal(text));
    return control === undefined ? { kind: "value", field, value: text } : { kind: "intent", intent: control.intent };
  }
  return field === undefined || field.kind === "one-of"
    ? readControl(text, controls, field, context)
    : readSeveral(text, controls, field, context);
}

function repliesTo(controls: readonly StepControl[]): readonly Reply<StepControl>[] {
  return controls.map((control, index) => ({ number: index + 1, label: control.label, action: control }));
}

function readControl(
  text: string,
  controls: readonly StepControl[],
  field: Field | undefined,
  context: StepContext,
): TypedStep {
  const vocabulary = vocabularyOf(context.words);
  const typed = interpret(text, repliesTo(controls), vocabulary);
  // The last step asks whether to send.
  if (field === undefined && vocabulary.yes.includes(normal(text)))
    return { kind: "intent", intent: { do: "step-send" } };
  if (typed.kind === "matched") return { kind: "intent", intent: typed.reply.action.intent };
  return unclear(typed.kind === "several" ? typed.replies : typed.nearest, field, context);
}

/** A typed list is the whole answer of the field, so it goes on at once. */
function readSeveral(
  text: string,
  controls: readonly StepControl[],
  field: Field & { readonly kind: "any-of" },
  context: StepContext,
): TypedStep {
  const vocabulary = vocabularyOf(context.words);
  const typed = interpret(text, repliesTo(controls), vocabulary);
  if (typed.kind === "matched" && !typed.reply.action.option)
    return { kind: "intent", intent: typed.reply.action.intent };
  if (typed.kind === "unclear") {
    if (vocabulary.none.includes(normal(text))) return { kind: "value", field, value: [] };
    return unclear(typed.nearest, field, context);
  }
  const replies = typed.kind === "matched" ? [typed.reply] : typed.replies;
  if (replies.some(({ action }) => !action.option)) return unclear(replies, field, context);
  const labels = new Set(replies.map(({ label }) => label));
  return { kind: "value", field, value: field.options.filter(({ label }) => labels.has(label)).map(({ key }) => key) };
}

function unclear(nearest: readonly Reply<StepControl>[], field: Field | undefined, { words }: StepContext): TypedStep {
  const labels = nearest.map(({ label }) => label).join(", ");
  const message = labels === "" ? words.say("step-unclear") : words.say("step-unclear-near", { labels });
  return { kind: "problem", problem: { field: field?.name ?? "", message } };
}
