import {
  type Honesty,
  type HonestyStarted,
  type Outcome,
  type OutcomeState,
  STAGES,
  type Stage,
  WHY_NOT,
} from "../poll/poll.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import type { FieldReader, Read } from "./read.ts";

/** Part 1: what can change, what is fixed and why, who decides and when. */
export function readHonesty1(reader: FieldReader): Read<HonestyStarted> {
  const canChange = reader.text("canChange", 300, "many");
  const fixed = reader.text("fixed", 300, "many");
  const fixedWhy = reader.text("fixedWhy", 300, "many");
  const decides = reader.text("decides", 120);
  const decidesWhen = reader.text("decidesWhen", 80);
  return reader.finish(() => ({ canChange, fixed, fixedWhy, decides, decidesWhen }));
}

/** Part 2. `closesOn` is the day the question would close if it opened now: people are told after that. */
export function readHonesty2(
  reader: FieldReader,
  started: HonestyStarted,
  closesOn: PlainDay,
  words: Words,
): Read<{ honesty: Honesty; stage: Stage }> {
  const asker = reader.text("asker", 120);
  const payer = reader.text("payer", 120);
  const reportBack = reader.day("reportBack");
  const contact = reader.contact("contact");
  const stage = reader.pick("stage", STAGES) ?? "design";
  if (reportBack !== undefined && reportBack <= closesOn)
    reader.problem("reportBack", words.say("problem-report-back-early", { day: words.day(closesOn) }));
  return reader.finish(() => ({
    honesty: { ...started, asker, payer, reportBack: reportBack ?? closesOn, contact },
    stage,
  }));
}

/** "You said, we did". The rules of what must be there are the core's (`decide`, report); dates are checked here. */
export function readOutcome(
  reader: FieldReader,
  state: OutcomeState,
  at: EpochMillis,
  today: PlainDay,
  words: Words,
): Read<Outcome> {
  const youSaid = reader.text("youSaid", 300, "many");
  const weDid = reader.text("weDid", 400, "many");
  const couldNot = reader.maybe("couldNot", 300, "many");
  const whyNot = reader.maybePick("whyNot", WHY_NOT);
  const next = reader.maybeDay("next");
  if (next !== undefined && next <= today) reader.problem("next", words.say("problem-day-past"));
  if ((state === "cannot-do" || couldNot !== "") && whyNot === undefined)
    reader.problem("whyNot", words.say("problem-why-not"));
  return reader.finish(() => ({
    state,
    at,
    youSaid,
    weDid,
    ...(couldNot !== "" ? { couldNot } : {}),
    ...(whyNot ? { whyNot } : {}),
    ...(next ? { next } : {}),
  }));
}

/** The new day of "No news yet". */
export function readNoNews(reader: FieldReader, today: PlainDay, words: Words): Read<PlainDay> {
  const next = reader.day("next");
  if (next !== undefined && next <= today) reader.problem("next", words.say("problem-day-past"));
  return reader.finish(() => next ?? today);
}
