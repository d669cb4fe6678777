import { button, card, controls, fact, facts, list, strong, text } from "../../cards/build.ts";
import type { Block, Card, Fact } from "../../cards/card.ts";
import type { Intent } from "../intents.ts";
import { TELLABLE } from "../poll/intents.ts";
import type { Outcome, Poll } from "../poll/poll.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { resultSentence } from "./poll-result.ts";

/** What was said, what was done, what could not be done and why, and when there is more: of any ask. */
export function outcomeFacts(outcome: Outcome, words: Words): readonly Fact[] {
  const why = outcome.whyNot ? words.say(`why-not-${outcome.whyNot}`) : undefined;
  return [
    fact(words.say("outcome-you-said"), outcome.youSaid),
    fact(words.say("outcome-state"), words.say(`state-${outcome.state}`)),
    ...(outcome.weDid ? [fact(words.say("outcome-we-did"), outcome.weDid)] : []),
    ...(outcome.couldNot ? [fact(words.say("outcome-could-not"), outcome.couldNot)] : []),
    ...(why ? [fact(words.say("outcome-why"), why)] : []),
    ...(outcome.next ? [fact(words.say("outcome-next"), words.day(outcome.next))] : []),
  ];
}

/** "You said, we did": what a group is told came of its answers (domain E1). */
export function outcomeCard(poll: Poll, outcome: Outcome, words: Words): Card<Intent> {
  const title = words.say("outcome-title", { code: poll.code });
  const rows = [fact(words.say("outcome-asked"), poll.question.text), ...outcomeFacts(outcome, words)];
  return card(
    words.language,
    title,
    [facts(...rows), text(words.say("outcome-thanks"))],
    words.say("outcome-summary", { question: poll.question.text }),
  );
}

/** Said in the group on the day that was promised, when nothing has been reported (architecture A20). */
export function noNewsCard(poll: Poll, words: Words): Card<Intent> {
  const said = words.say("no-news-said", { code: poll.code });
  const who = poll.honesty?.decides ?? "";
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(words.say("no-news-about", { question: poll.question.text })),
    text(words.say("no-news-asked-again", { who })),
  ];
  const next =
    poll.promise && poll.promise.noNews.at(-1) !== poll.promise.day
      ? [text(words.say("no-news-next", { day: words.day(poll.promise.day) }))]
      : [];
  return card(words.language, undefined, [...blocks, ...next], said);
}

/** One to one, to the person who asked the question. */
export function askOwnerCard(poll: Poll, words: Words): Card<Intent> {
  const said = words.say(poll.promise && poll.promise.asked > 1 ? "owner-asked-again" : "owner-asked", {
    code: poll.code,
  });
  const blocks: Block<Intent>[] = [
    text(strong(said)),
    text(poll.question.text),
    text(words.say("owner-no-news-happens")),
    controls<Intent>(
      button(words.say("button-i-have-news"), { on: "poll", poll: poll.id, do: "tell" }, "primary"),
      button(words.say("button-no-news-yet"), { on: "poll", poll: poll.id, do: "no-news" }),
    ),
  ];
  return card(words.language, undefined, blocks, said);
}

/** Which kind of news there is; each leads to a short form. */
export function tellCard(poll: Poll, words: Words): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(strong(poll.question.text)),
    text(resultSentence(poll, words)),
    text(words.say("tell-which")),
    controls<Intent>(
      ...TELLABLE.map((state) =>
        button<Intent>(words.say(`state-${state}`), { on: "poll", poll: poll.id, do: "outcome", state }),
      ),
      button(words.say("button-no-news-yet"), { on: "poll", poll: poll.id, do: "no-news" }),
    ),
  ];
  return card(words.language, words.say("tell-title", { code: poll.code }), blocks);
}

/** Late first, then due, then kept (domain E17). */
export function promisesCard(polls: readonly Poll[], today: PlainDay, words: Words): Card<Intent> {
  const late = polls.filter((p) => p.promise && !p.promise.kept && p.promise.day < today);
  const due = polls.filter((p) => p.promise && !p.promise.kept && p.promise.day >= today);
  const kept = polls.filter((p) => p.outcomes.length > 0 && (p.promise?.kept ?? true));
  const line = (id: "promise-late" | "promise-due", p: Poll) => [
    words.say(id, { code: p.code, question: p.question.text, day: words.day(p.promise?.day ?? today) }),
  ];
  const done = (p: Poll) => [
    words.say("promise-kept", {
      code: p.code,
      question: p.question.text,
      state: words.say(`state-${p.outcomes.at(-1)?.state ?? "heard"}`),
    }),
  ];
  const rows = [
    ...late.map((p) => line("promise-late", p)),
    ...due.map((p) => line("promise-due", p)),
    ...kept.map(done),
  ];
  const blocks: Block<Intent>[] = rows.length > 0 ? [list(...rows)] : [text(words.say("promises-none"))];
  return card(words.language, words.say("promises-title"), blocks);
}
