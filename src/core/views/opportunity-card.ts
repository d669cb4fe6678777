import { button, card, controls, fact, facts, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import { cutText } from "../../cards/cut.ts";
import { plain } from "../../cards/plain.ts";
import type { Nation } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import { benefitsAdvice } from "../opportunity/benefits.ts";
import { type FieldName, PART_NAMES, PARTS } from "../opportunity/fields.ts";
import { type DraftNotice, givesMoney, isOutsideAsk } from "../opportunity/notice.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import {
  choiceWords,
  closesWords,
  fieldLabel,
  isEarlier,
  minutesWords,
  moneyLine,
  payWords,
  totalWords,
  valueWords,
  whenLine,
} from "./opportunity-words.ts";

/** A card is read in ten seconds (domain D1); long texts are cut, and "More" shows them whole. */
export const CARD_CHARACTERS = 600;
const TITLE_MAX = 80;
const PAY_MAX = 96;
const WHEN_MAX = 60;
const WHO_MAX = 40;
const LIST_MAX = 56;

type MemberAct = "more" | "forward" | "mine" | "not-for-me" | "interested";
const act = (o: Opportunity, what: MemberAct): Intent => ({ on: "opportunity", opportunity: o.id, do: what });

/** How much shorter each text may be cut, in steps, until the whole card keeps to its length. */
const TIGHTEST = 40;
const TIGHTER = [0, 8, 16, 24, 32, TIGHTEST] as const;

/** The notice as a whole group sees it: the same for everybody. Pay, time and closing first. */
export function opportunityCard(o: Opportunity, words: Words): Card<Intent> {
  if (o.phase !== "open") return overCard(o, words);
  const fitting = TIGHTER.map((less) => cutCard(o, words, less)).find((one) => plain(one).length <= CARD_CHARACTERS);
  return fitting ?? cutCard(o, words, TIGHTEST);
}

function cutCard(o: Opportunity, words: Words, less: number): Card<Intent> {
  const n = o.notice;
  const rows = [
    [strong(cutText(moneyLine(n, words), PAY_MAX - less))],
    [words.say("chance-card-time", { ...timeValues(n, words) })],
    [words.say("chance-card-closes", { when: closesWords(n, words) })],
    [words.say("chance-card-when", { when: cutText(whenLine(n, words), WHEN_MAX - less) })],
    [words.say("chance-card-rung", { asker: cutText(n.askedBy ?? "", WHO_MAX - less / 2), rung: rungWords(n, words) })],
    [words.say("chance-card-change", { what: cutText((n.canChange ?? []).join(", "), LIST_MAX - less) })],
    [words.say("chance-card-fixed", { what: cutText((n.cannotChange ?? []).join(", "), LIST_MAX - less) })],
    ...(isOutsideAsk(n) ? [[words.say("chance-card-outside", { ref: cutText(n.ethicsRef ?? "", 20) })]] : []),
  ];
  const blocks: Block<Intent>[] = [
    list(...rows),
    ...fullNote(o, words),
    controls<Intent>(
      button(words.say("button-chance-interested"), act(o, "interested"), "primary"),
      button(words.say("button-chance-more"), act(o, "more")),
      button(words.say("button-chance-not-for-me"), act(o, "not-for-me")),
    ),
  ];
  return card(words.language, cutText(n.title ?? "", TITLE_MAX), blocks, summaryOf(o, words));
}

const timeValues = (n: DraftNotice, words: Words) => ({
  sessions: n.sessions ?? 1,
  format: n.format === undefined ? "" : choiceWords("format", n.format, words),
  total: totalWords(n, words),
});

const rungWords = (n: DraftNotice, words: Words): string =>
  n.rung === undefined ? "" : choiceWords("rung", n.rung, words);

const fullNote = (o: Opportunity, words: Words): readonly Block<Intent>[] =>
  o.filled ? [text(words.say(o.notice.waitingList === "yes" ? "chance-card-waiting-list" : "chance-card-full"))] : [];

/** Some places are kept for some people. */
export const keepsPlaces = (o: Opportunity): boolean => (o.notice.reservedPlaces ?? 0) > 0;

/** For those some places are kept for, to say so with their yes. */
export const reservedButton = (o: Opportunity, words: Words): Control<Intent> =>
  button(words.say("button-chance-reserved", { who: o.notice.reservedFor ?? "" }), {
    on: "opportunity",
    opportunity: o.id,
    do: "interested",
    reserved: true,
  });

export const summaryOf = (o: Opportunity, words: Words): string =>
  words.say("chance-card-summary", {
    title: o.notice.title ?? "",
    pay: cutText(payWords(o.notice, words), PAY_MAX),
  });

/** What stands in the group once nobody can say yes any more; where one stands can still be looked up. */
function overCard(o: Opportunity, words: Words): Card<Intent> {
  const title = o.notice.title ?? "";
  const said =
    o.phase === "cancelled"
      ? words.say("chance-card-cancelled", { title, why: o.cancelledWhy ?? "" })
      : words.say(o.phase === "withdrawn" ? "chance-card-withdrawn" : "chance-card-closed", { title });
  const blocks: Block<Intent>[] = [text(strong(said))];
  if (o.phase === "closed") {
    if (o.promise && !o.promise.kept)
      blocks.push(text(words.say("chance-card-hear", { day: words.day(o.promise.day) })));
    if (o.draw?.seed) blocks.push(quiet(words.say("chance-seed-known", { seed: o.draw.seed })));
    blocks.push(
      controls<Intent>(
        button(words.say("button-chance-mine"), act(o, "mine")),
        button(words.say("button-chance-more"), act(o, "more")),
      ),
    );
  }
  return card(words.language, undefined, blocks, said);
}

/** Whom the full view speaks to. */
export interface FullContext {
  readonly nation: Nation;
  readonly today: PlainDay;
}

/** Fields the full view shows in a sentence of their own, or in the heading. */
const TOLD_APART: ReadonlySet<FieldName> = new Set([
  "title",
  "summary",
  "amount",
  "unit",
  "upToHours",
  "prepareMinutes",
  "travelMinutes",
  "doMinutes",
  "afterMinutes",
  "sessions",
  "decidedBy",
  "decisionOn",
  "decisionNotSetWhy",
  "closesAt",
  "payment",
  "notPaidWhy",
]);

/** Everything the notice says, part by part, with the benefits note wherever something is paid. */
export function fullCard(o: Opportunity, words: Words, context: FullContext): Card<Intent> {
  const n = o.notice;
  const blocks: Block<Intent>[] = [
    text(strong(n.summary ?? "")),
    text(words.say("chance-card-rung", { asker: n.askedBy ?? "", rung: rungWords(n, words) })),
    facts(fact(words.say("chance-full-money"), moneyLine(n, words))),
    ...benefitsBlocks(n, words, context),
    text(timeSentence(n, words)),
    ...movedBlocks(o, words),
    ...PART_NAMES.flatMap((part) => partBlocks(part, n, words)),
    ...drawBlocks(o, words),
    ...(o.phase === "open" ? [quiet(words.say("chance-card-band", { band: o.band }))] : []),
    ...(o.phase === "open"
      ? [
          controls<Intent>(
            button(words.say("button-chance-interested"), act(o, "interested"), "primary"),
            ...(keepsPlaces(o) ? [reservedButton(o, words)] : []),
            ...(isOutsideAsk(n) ? [] : [button<Intent>(words.say("button-chance-forward"), act(o, "forward"))]),
          ),
        ]
      : []),
  ];
  return card(words.language, n.title, blocks, summaryOf(o, words));
}

function partBlocks(part: (typeof PART_NAMES)[number], n: DraftNotice, words: Words): readonly Block<Intent>[] {
  const rows = PARTS[part].flatMap((name) => {
    const said = TOLD_APART.has(name) ? undefined : valueWords(n, name, words);
    return said === undefined ? [] : [fact(fieldLabel(name, words), said)];
  });
  const decision = part === "decides" ? [fact(fieldLabel("decidedBy", words), decisionWords(n, words))] : [];
  const all = [...decision, ...rows];
  return all.length === 0 ? [] : [text(strong(words.say(`chance-p-${part}`))), facts(...all)];
}

function decisionWords(n: DraftNotice, words: Words): string {
  const who = n.decidedBy ?? "";
  return n.decisionOn === undefined
    ? words.say("chance-full-decision-open", { who, why: n.decisionNotSetWhy ?? "" })
    : words.say("chance-full-decision", { who, day: words.day(n.decisionOn) });
}

function timeSentence(n: DraftNotice, words: Words): string {
  const said = (minutes: number | undefined): string => minutesWords(minutes ?? 0, words);
  return words.say("chance-full-total", {
    total: totalWords(n, words),
    prepare: said(n.prepareMinutes),
    travel: said(n.travelMinutes),
    do: said(n.doMinutes),
    after: said(n.afterMinutes),
    sessions: String(n.sessions ?? 1),
  });
}

/** Never a sum, never advice: what may count, and whom to ask, by nation and day. */
export function benefitsBlocks(n: DraftNotice, words: Words, { nation, today }: FullContext): readonly Block<Intent>[] {
  if (!givesMoney(n)) return [];
  const advice = benefitsAdvice(n.nation === undefined || n.nation === "uk" ? nation : n.nation, today);
  const where = advice
    ? words.say("chance-benefits-where", { adviser: advice.adviser, contact: advice.contact, benefit: advice.benefit })
    : words.say("chance-benefits-unknown");
  return [
    text(
      strong(words.say("chance-benefits-note")),
      " ",
      where,
      " ",
      words.say("chance-benefits-time", { day: closesWords(n, words) }),
    ),
    text(words.say("chance-full-choice")),
  ];
}

function movedBlocks(o: Opportunity, words: Words): readonly Block<Intent>[] {
  return o.closingHistory.map(({ from, to, reason }) => {
    const days = { from: words.day(from), to: words.day(to) };
    const id = isEarlier(to, from) || reason !== "" ? "chance-full-moved" : "chance-full-moved-later";
    return text(words.say(id, id === "chance-full-moved" ? { ...days, why: reason } : days));
  });
}

function drawBlocks(o: Opportunity, words: Words): readonly Block<Intent>[] {
  if (!o.draw) return [];
  if (o.draw.seed) return [quiet(words.say("chance-seed-known", { seed: o.draw.seed }))];
  return [quiet(words.say("chance-seed-note", { hash: o.draw.seedHash }))];
}
