import { type Poll, type Privacy, type Question, RUNGS, type Rung } from "../poll/poll.ts";
import {
  OPTION_CHARACTERS,
  QUESTION_CHARACTERS,
  type QuestionDraft,
  type QuestionProblem,
  question,
} from "../poll/question.ts";
import { PICKABLE_KINDS, type PickableKind } from "../views/forms.ts";
import type { Words } from "../words.ts";
import type { FieldReader, Read } from "./read.ts";

export interface ReadQuestion {
  readonly question: Question;
  readonly privacy: Privacy;
  readonly rung: Rung;
}

/** The question form. "Not sure" whether it could hurt means private (architecture A14). */
export function readQuestion(reader: FieldReader, words: Words): Read<ReadQuestion> {
  const text = reader.text("question", QUESTION_CHARACTERS);
  const kind = reader.pick("kind", PICKABLE_KINDS) ?? "one";
  const lines = reader.maybe("options", 8 * (OPTION_CHARACTERS + 1) + 100, "many");
  const hurt = reader.pick("hurt", ["no", "yes", "not-sure"] as const);
  const rung = reader.pick("rung", RUNGS) ?? "consultation";
  const made = question({ text: text || "-", ...asked(kind, lines, words) });
  if (!made.ok) for (const problem of made.problems) reader.problem(fieldOf(problem), wording(problem, words));
  return reader.finish(() => {
    if (!made.ok) throw new Error("A question with problems cannot be finished.");
    // Words are never shown to a group, whatever is asked.
    return { question: made.question, privacy: hurt === "no" && kind !== "words" ? "open" : "private", rung };
  });
}

/** Days open, and the bounds of a question with several answers. */
export function readDetails(
  reader: FieldReader,
  poll: Poll,
  words: Words,
  mostDays: number,
): Read<{ daysOpen: number; question: Question }> {
  const daysOpen = reader.whole("days");
  if (!(daysOpen >= 1 && daysOpen <= mostDays)) reader.problem("days", words.say("problem-days", { most: mostDays }));
  const several = poll.question.kind === "several";
  const bounds = several ? { min: reader.whole("min"), max: reader.whole("max") } : {};
  const made = question({ ...poll.question, ...bounds });
  if (!made.ok) for (const problem of made.problems) reader.problem(fieldOf(problem), wording(problem, words));
  return reader.finish(() => ({ daysOpen, question: made.ok ? made.question : poll.question }));
}

function asked(kind: PickableKind, lines: string, words: Words): Omit<QuestionDraft, "text"> {
  if (kind === "agree") return { kind: "agree", options: [1, 2, 3, 4, 5].map((n) => words.say(`agree-${n as 1}`)) };
  if (kind === "yes-no") return { kind: "yes-no", options: [words.say("yes"), words.say("no")] };
  if (kind === "words") return { kind, options: [] };
  const options = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (kind === "one") return { kind: "one", options };
  return { kind: "several", options, min: 1, max: kind === "any" ? options.length : Math.min(3, options.length) };
}

function fieldOf(problem: QuestionProblem): string {
  if (problem === "wrong-minimum") return "min";
  if (problem === "wrong-maximum") return "max";
  return problem.startsWith("question") ? "question" : "options";
}

function wording(problem: QuestionProblem, words: Words): string {
  switch (problem) {
    case "question-empty":
      return words.say("problem-empty");
    case "question-too-long":
      return words.say("problem-too-long", { max: QUESTION_CHARACTERS });
    case "option-too-long":
      return words.say("problem-option-too-long", { max: OPTION_CHARACTERS });
    case "wrong-minimum":
      return words.say("problem-min");
    case "wrong-maximum":
      return words.say("problem-max");
    default:
      return words.say(`problem-${problem}`);
  }
}
