import type { MessageId } from "../core/message-id.ts";
import { readText } from "../core/text.ts";
import type { WordValues } from "../core/words.ts";
import type { Field, Problem } from "./form.ts";
import type { StepContext } from "./steps.ts";
import { readTypedDay } from "./typed-day.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A value as the form takes it (text read, dates as YYYY-MM-DD), or what to put right. */
export type CheckedValue =
  | { readonly ok: true; readonly value: string | readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** Checks what one field holds. Empty is fine where the field is optional or takes any number of options. */
export function checkValue(field: Field, value: string | readonly string[], context: StepContext): CheckedValue {
  const problem = (id: MessageId, values?: WordValues): CheckedValue => ({
    ok: false,
    problem: { field: field.name, message: context.words.say(id, values) },
  });
  if (field.kind === "any-of") return { ok: true, value: listOf(value).filter((key) => isOption(field, key)) };
  const text = listOf(value)[0] ?? "";
  if (text.trim() === "") return field.optional ? { ok: true, value: "" } : problem("step-needed");
  if (field.kind === "one-of") return isOption(field, text) ? { ok: true, value: text } : problem("step-needed");
  if (field.kind === "date") {
    const day = readTypedDay(text, context.today, vocabularyOf(context.words));
    return day === undefined ? problem("step-bad-date") : { ok: true, value: day };
  }
  const read = readText(text, { max: field.max, lines: field.lines });
  if (read.ok) return { ok: true, value: read.text };
  if (read.problem === "too-long") return problem("step-too-long", { max: field.max });
  return problem(read.problem === "hidden-marks" ? "step-hidden-marks" : "step-needed");
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function isOption(field: Field & { readonly kind: "one-of" | "any-of" }, key: string): boolean {
  return field.options.some((option) => option.key === key);
}
