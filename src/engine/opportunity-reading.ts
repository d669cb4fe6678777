import type { Problem } from "../cards/form.ts";
import { vocabularyOf } from "../cards/vocabulary.ts";
import { dayOf } from "../core/due.ts";
import type { Read } from "../core/forms/read.ts";
import type { Group } from "../core/group/group.ts";
import { type FieldName, FORMATS, PARTS, type Part, specOf, TOPICS } from "../core/opportunity/fields.ts";
import { type FileProblem, readFile } from "../core/opportunity/file.ts";
import type { Needs } from "../core/opportunity/interest.ts";
import type { DraftNotice, FieldValue } from "../core/opportunity/notice.ts";
import type { Opportunity } from "../core/opportunity/opportunity.ts";
import { readTyped } from "../core/opportunity/read-value.ts";
import { AGES, LENGTH_NAMES, PAY_WISHES, RHYTHMS, type Wishes } from "../core/opportunity/wishes.ts";
import { ANSWER_CHARACTERS, NEED_CHARACTERS, NEED_NAMES } from "../core/views/opportunity-forms.ts";
import { fieldLabel } from "../core/views/opportunity-words.ts";
import type { Words } from "../core/words.ts";
import { formReader } from "./form-reading.ts";
import type { Turn } from "./turn.ts";

const answersOf = (turn: Turn) => (turn.event.kind === "form" ? turn.event.answers : new Map<string, string>());

/** A part of a notice as sent: what was filled in, and what was left empty. Everything wrong is told at once. */
export function readPart(
  turn: Turn,
  group: Group,
  part: Part,
): Read<{ readonly values: DraftNotice; readonly cleared: readonly FieldName[] }> {
  const { words } = turn;
  const days = { today: dayOf(turn.at, group.settings.zone), vocabulary: vocabularyOf(words) };
  const values: Partial<Record<FieldName, FieldValue>> = {};
  const cleared: FieldName[] = [];
  const problems: Problem[] = [];
  for (const name of PARTS[part]) {
    const read = readTyped(specOf(name), answersOf(turn).get(name) ?? "", days);
    if (read.ok) values[name] = read.value;
    else if (read.problem === "empty") cleared.push(name);
    else problems.push({ field: name, message: words.say(`chance-v-${read.problem}`) });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { values: values as DraftNotice, cleared } };
}

/** A notice from the text of a file. */
export function readNoticeFile(turn: Turn): Read<DraftNotice> {
  const given = answersOf(turn).get("file");
  const read = readFile(typeof given === "string" ? given : (given?.[0] ?? ""));
  if (read.ok) return { ok: true, value: read.draft };
  // At most so many lines: the first tell enough, and a window is small.
  const message = read.problems
    .slice(0, 8)
    .map((problem) => fileProblemWords(problem, turn.words))
    .join("\n");
  return { ok: false, problems: [{ field: "file", message }] };
}

function fileProblemWords(problem: FileProblem, words: Words): string {
  if (problem.why === "unknown-field") return words.say("chance-x-unknown-field", { name: problem.name });
  if (problem.why === "not-json" || problem.why === "other-schema") return words.say(`chance-x-${problem.why}`);
  return words.say("chance-x-in-file", {
    field: fieldLabel(problem.field, words),
    problem: words.say(`chance-v-${problem.why}`),
  });
}

/** What somebody needs to take part; any of it may be left out. */
export function readNeeds(turn: Turn, group: Group): Read<Needs> {
  const reader = formReader(turn, group);
  const said = Object.fromEntries(NEED_NAMES.map((name) => [name, reader.maybe(name, NEED_CHARACTERS)]));
  return reader.finish(() => said as unknown as Needs);
}

/** What somebody says to the notice's own questions, in their order; any of them may be left out. */
export function readAnswers(turn: Turn, o: Opportunity, group: Group): Read<readonly string[]> {
  const reader = formReader(turn, group);
  const said = (o.notice.questions ?? []).map((_question, n) => reader.maybe(`q${n}`, ANSWER_CHARACTERS));
  return reader.finish(() => said);
}

/** A name and a way to reach somebody, as the owner will see it. */
export function readContact(turn: Turn, group: Group): Read<string> {
  const reader = formReader(turn, group);
  const name = reader.text("name", 40);
  const way = reader.text("way", 80);
  return reader.finish(() => `${name}, ${way}`);
}

export type Wishes1 = Pick<Wishes, "topics" | "formats" | "length" | "place" | "pay">;

/** The first form of wishes. Nothing picked would be nothing told, so something must be. */
export function readWishes1(turn: Turn, group: Group): Read<Wishes1> {
  const reader = formReader(turn, group);
  const picked = <K extends string>(field: string, keys: readonly K[]): readonly K[] => {
    const given = answersOf(turn).get(field) ?? [];
    const chosen = keys.filter((key) => (typeof given === "string" ? [given] : given).includes(key));
    if (chosen.length === 0) reader.problem(field, turn.words.say("wishes-pick"));
    return chosen;
  };
  const topics = picked("topics", TOPICS);
  const formats = picked("formats", FORMATS);
  const length = reader.pick("length", LENGTH_NAMES) ?? "any";
  const place = reader.maybe("place", 60);
  const pay = reader.pick("pay", PAY_WISHES) ?? "paid-or-not";
  return reader.finish(() => ({ topics, formats, length, place, pay }));
}

export function readWishes2(turn: Turn, group: Group): Read<Pick<Wishes, "age" | "rhythm">> {
  const reader = formReader(turn, group);
  const age = reader.pick("age", AGES) ?? "adult";
  const rhythm = reader.pick("rhythm", RHYTHMS) ?? "weekly";
  return reader.finish(() => ({ age, rhythm }));
}
