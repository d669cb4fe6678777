import type { Choice } from "./ballot.ts";
import type { Question, QuestionKind } from "./poll.ts";

/** At most eight answers fit one screen (domain 6.3); the disclosure proof covers two to eight. */
export const MOST_OPTIONS = 8;
export const QUESTION_CHARACTERS = 200;
export const OPTION_CHARACTERS = 80;

export type QuestionProblem =
  | "question-empty"
  | "question-too-long"
  | "too-few-options"
  | "too-many-options"
  | "option-too-long"
  | "options-alike"
  | "wrong-minimum"
  | "wrong-maximum";

export type QuestionDraft = {
  readonly text: string;
  readonly kind: QuestionKind;
  readonly options: readonly string[];
  readonly min?: number;
  readonly max?: number;
};

/** Everything that is wrong at once, or the question. Texts are taken as already read by `readText`. */
export function question(
  draft: QuestionDraft,
): { ok: true; question: Question } | { ok: false; problems: readonly QuestionProblem[] } {
  if (draft.kind === "words") return inWords(draft.text);
  const several = draft.kind === "several";
  const min = several ? (draft.min ?? 1) : 1;
  const max = several ? (draft.max ?? draft.options.length) : 1;
  const alike = new Set(draft.options.map((o) => o.toLocaleLowerCase())).size < draft.options.length;
  const checks: readonly (readonly [boolean, QuestionProblem])[] = [
    [draft.text.length === 0, "question-empty"],
    [[...draft.text].length > QUESTION_CHARACTERS, "question-too-long"],
    [draft.options.length < 2, "too-few-options"],
    [draft.options.length > MOST_OPTIONS, "too-many-options"],
    [draft.options.some((o) => [...o].length > OPTION_CHARACTERS), "option-too-long"],
    [alike, "options-alike"],
    [!Number.isInteger(min) || min < 1 || min > max, "wrong-minimum"],
    [!Number.isInteger(max) || max > draft.options.length, "wrong-maximum"],
  ];
  const problems = checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, question: { text: draft.text, kind: draft.kind, options: draft.options, min, max } };
}

/** A question that people answer in words has no options and no bounds. */
function inWords(text: string): ReturnType<typeof question> {
  if (text.length === 0) return { ok: false, problems: ["question-empty"] };
  if ([...text].length > QUESTION_CHARACTERS) return { ok: false, problems: ["question-too-long"] };
  return { ok: true, question: { text, kind: "words", options: [], min: 1, max: 1 } };
}

/** Whether a choice can stand as an answer: "too-few" may still be added to; "wrong" never can be. */
export function fits(choice: Choice, asked: Question): "fits" | "too-few" | "too-many" | "wrong" {
  if (choice.kind === "escape") return "fits";
  const { options } = choice;
  if (asked.kind === "words") return "wrong";
  const ascending = options.every((o, i) => i === 0 || o > (options[i - 1] ?? -1));
  if (!ascending || options.some((o) => !Number.isInteger(o) || o < 0 || o >= asked.options.length)) return "wrong";
  if (options.length < asked.min) return "too-few";
  return options.length > asked.max ? "too-many" : "fits";
}

/** Every set of options somebody may be holding while choosing, from one option up to `max`. */
export function selections(asked: Question): readonly (readonly number[])[] {
  const all: number[][] = [];
  const grow = (chosen: number[], from: number) => {
    for (let option = from; option < asked.options.length; option++) {
      const next = [...chosen, option];
      all.push(next);
      if (next.length < asked.max) grow(next, option + 1);
    }
  };
  grow([], 0);
  return all;
}
