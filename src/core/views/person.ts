import { button, card, controls, fact, facts, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card } from "../../cards/card.ts";
import type { CurrentHelp } from "../help/help-lines.ts";
import { type Intent, plain } from "../intents.ts";
import type { MyChance, MyWishes } from "../opportunity/shared.ts";
import type { Role } from "../permission/grant.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";

/** A plain sentence, with what can be done next. */
export function sentenceCard(
  words: Words,
  said: string,
  ...next: readonly { label: string; intent: Intent }[]
): Card<Intent> {
  const blocks: Block<Intent>[] = [text(said)];
  if (next.length > 0) blocks.push(controls(...next.map((n) => button(n.label, n.intent))));
  return card(words.language, undefined, blocks, said);
}

export function helpCard(words: Words, typing: boolean): Card<Intent> {
  const blocks: Block<Intent>[] = [
    text(words.say("help-what")),
    list(
      [words.say(typing ? "help-answer" : "help-answer-press")],
      [words.say("help-results")],
      [words.say("help-promises")],
      [words.say("help-mydata")],
      [words.say("help-feedback")],
      [words.say("help-chances")],
      [words.say("help-stop")],
      [words.say("help-organiser")],
      [words.say("help-practice")],
      [words.say("help-offer")],
    ),
    controls<Intent>(
      button(words.say("consent-more"), plain("privacy")),
      button(words.say("button-my-data"), plain("my-data")),
      button(words.say("button-pause"), plain("pause")),
      button(words.say("button-stop"), plain("stop")),
    ),
  ];
  return card(words.language, words.say("help-title"), blocks);
}

/** Help lines for this nation, dated; one tap away on every card (privacy S1). */
export function helpNowCard({ lines, stale }: CurrentHelp, words: Words): Card<Intent> {
  const rows = lines.map((line) => fact(line.name, `${line.contact}. ${line.says} ${line.hours}. ${line.cost}.`));
  const dates = lines.map((line) => line.lastVerified).sort();
  const blocks: Block<Intent>[] = [text(strong(words.say("safety-not-watching"))), facts(...rows)];
  const oldest = dates[0];
  if (stale) blocks.push(text(words.say("help-lines-stale")));
  else if (oldest !== undefined) blocks.push(quiet(words.say("help-lines-checked", { day: words.day(oldest) })));
  return card(words.language, words.say("help-now-title"), blocks);
}

/** The whole privacy note: what is kept, what is not, what nobody can promise. */
export function privacyCard(words: Words, platformSees: string): Card<Intent> {
  const blocks: Block<Intent>[] = [
    list(
      [words.say("consent-kept")],
      [words.say("consent-after-close")],
      [words.say("consent-small")],
      [words.say("consent-preference")],
      [words.say("consent-seen"), " ", platformSees],
      [words.say("consent-host")],
      [words.say("consent-rights")],
    ),
  ];
  return card(words.language, words.say("consent-more"), blocks);
}

/** Everything held about one person, in words they can check. */
export interface MyData {
  readonly consent: number;
  readonly standing: "here" | "paused" | "stopped";
  readonly roles: readonly { readonly role: Role; readonly group: string }[];
  /** Notices the person is interested in, with all they said there, and what they asked to be told of. */
  readonly chances: readonly MyChance[];
  readonly wishes?: MyWishes;
  /** On which days how to reach somebody, for replies to their words, is deleted. */
  readonly returns: readonly PlainDay[];
  readonly openAnswers: readonly { readonly code: string; readonly answer: string }[];
}

export function myDataCard(data: MyData, words: Words): Card<Intent> {
  const rows = [
    [words.say(data.consent > 0 ? "mydata-consent-yes" : "mydata-consent-no")],
    [words.say(`mydata-standing-${data.standing}`)],
    ...data.roles.map((r) => [words.say("mydata-role", { role: words.say(`role-${r.role}`), group: r.group })]),
    ...data.chances.map(({ title, standing }) => [
      words.say("mydata-chance", { title, standing: words.say(`chance-standing-${standing}`) }),
    ]),
    ...data.returns.map((day) => [words.say("mydata-return", { day: words.day(day) })]),
    ...(data.wishes ? [[words.say("mydata-wishes")]] : []),
    ...data.openAnswers.map((a) => [words.say("mydata-answer", { code: a.code, answer: a.answer })]),
  ];
  const blocks: Block<Intent>[] = [
    list(...rows),
    text(words.say("mydata-closed")),
    controls<Intent>(
      button(words.say("button-export"), plain("export-my-data")),
      button(words.say("button-delete-data"), plain("delete-my-data"), "danger"),
    ),
  ];
  return card(words.language, words.say("mydata-title"), blocks);
}

/** The same as text that can be copied and kept. */
export function exportCard(data: MyData, words: Words): Card<Intent> {
  return card(words.language, words.say("mydata-export-title"), [text(JSON.stringify(data, null, 2))]);
}

export function deleteSureCard(words: Words): Card<Intent> {
  const said = words.say("mydata-delete-sure");
  return card(
    words.language,
    undefined,
    [text(said), controls(button(words.say("button-delete-yes"), plain("delete-my-data-yes"), "danger"))],
    said,
  );
}
