import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import type { Intent } from "../intents.ts";
import { canRemind } from "../opportunity/decide.ts";
import type { MemberOpportunityIntent } from "../opportunity/intents.ts";
import { type Interest, PAY_CHOICES } from "../opportunity/interest.ts";
import { givesMoney } from "../opportunity/notice.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import type { EpochMillis, PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { type CalendarContext, nextInCalendar } from "./opportunity-calendar.ts";
import { benefitsBlocks, type FullContext, keepsPlaces, reservedButton } from "./opportunity-card.ts";

type Act<I = MemberOpportunityIntent> = I extends { do: infer Do } ? Do : never;
const act = (o: Opportunity, what: Exclude<Act, "remind" | "pay-choice">): Intent => ({
  on: "opportunity",
  opportunity: o.id,
  do: what,
});

/** Before anything is kept: what is kept, who sees it, until when; the second press keeps it. */
export function interestNoteCard(
  o: Opportunity,
  reserved: boolean,
  noteVersion: number,
  goneOn: PlainDay,
  platformSees: string,
  words: Words,
): Card<Intent> {
  const agree: Intent = {
    on: "opportunity",
    opportunity: o.id,
    do: "interested",
    ...(reserved ? { reserved: true as const } : {}),
    agreed: noteVersion,
  };
  const blocks: Block<Intent>[] = [
    text(words.say("chance-note-kept")),
    text(words.say("chance-note-until", { day: words.day(goneOn) })),
    text(words.say("consent-seen"), " ", platformSees),
    controls<Intent>(
      button(words.say("button-chance-ok"), agree, "primary"),
      button(words.say("consent-no"), act(o, "not-for-me")),
      button(words.say("consent-more"), { on: "nothing", do: "privacy" }),
    ),
  ];
  return card(words.language, words.say("chance-note-title"), blocks);
}

/** Whose own view of a notice is drawn, and when. */
export interface MineContext extends FullContext, CalendarContext {
  readonly at: EpochMillis;
  /** In a group of people of 16 and 17: the adult to talk to, because nothing is told to whoever runs the notice. */
  readonly talkTo?: string;
}

/** Where somebody stands with a notice, for their eyes, and what they can do about it. `said` goes first. */
export function mineCard(
  o: Opportunity,
  mine: Interest | undefined,
  words: Words,
  context: MineContext,
  said?: string,
): Card<Intent> {
  if (!mine) return noneCard(o, words, said);
  const lead = standingWords(o, mine, words);
  const rows: string[] = [
    seenWords(mine, words, context),
    ...(o.draw && mine.standing === "interested" ? [words.say("chance-kept-entry", { entry: mine.entry })] : []),
    ...(o.notice.replyBy && (mine.standing === "interested" || mine.standing === "waiting")
      ? [words.say("chance-kept-reply", { day: words.day(o.notice.replyBy) })]
      : []),
    ...(asksQuestions(o, context) ? [words.say(mine.answers ? "chance-kept-answered" : "chance-kept-asked")] : []),
    ...(mine.pay ? [words.say("chance-kept-pay", { choice: words.say(`chance-pay-choice-${mine.pay}`) })] : []),
    ...(mine.remind && o.phase === "open" ? [words.say("chance-kept-reminded")] : []),
    ...(mine.reserved ? [words.say("chance-kept-claim", { who: o.notice.reservedFor ?? "" })] : []),
    words.say("chance-kept-drop"),
  ];
  const over = mine.standing === "not-chosen" || mine.standing === "ended";
  const blocks: Block<Intent>[] = [
    ...(said === undefined ? [] : [text(said)]),
    text(strong(lead)),
    ...(over ? [] : [list(...rows.map((row) => [row])), ...benefitsBlocks(o.notice, words, context)]),
    controls<Intent>(...(over ? overControls(o, words) : keptControls(o, mine, words, context))),
  ];
  return card(words.language, undefined, blocks, said ?? lead);
}

/** Who sees that they are interested. */
function seenWords(mine: Interest, words: Words, { talkTo }: MineContext): string {
  if (mine.contact) return words.say("chance-kept-shared", { contact: mine.contact });
  return talkTo === undefined ? words.say("chance-kept-private") : words.say("chance-kept-young", { contact: talkTo });
}

/** People say yes by a form: the notice asks questions of its own. */
const asksQuestions = (o: Opportunity, { talkTo }: MineContext): boolean =>
  talkTo === undefined && o.notice.apply === "form" && (o.notice.questions ?? []).length > 0;

/** One standing, one sentence. */
export function standingWords(o: Opportunity, mine: Interest, words: Words): string {
  const title = o.notice.title ?? "";
  if (mine.standing === "placed" && o.notice.choosing === "everyone")
    return words.say("chance-kept-placed-open", { title });
  return words.say(`chance-kept-${mine.standing}`, { title });
}

const overControls = (o: Opportunity, words: Words): readonly Control<Intent>[] => [
  button<Intent>(words.say("button-chance-more"), act(o, "more")),
  ...(o.draw?.seed ? [button<Intent>(words.say("button-chance-check-draw"), act(o, "check-draw"))] : []),
];

/** What somebody can tell whoever runs the notice: answers, a contact, needs. */
function tellingControls(
  o: Opportunity,
  mine: Interest,
  words: Words,
  context: MineContext,
): readonly Control<Intent>[] {
  if (context.talkTo !== undefined) return [];
  return [
    ...(asksQuestions(o, context)
      ? [
          button<Intent>(
            words.say(mine.answers ? "button-chance-questions-again" : "button-chance-questions"),
            act(o, "questions"),
          ),
        ]
      : []),
    button<Intent>(
      words.say(mine.contact ? "button-chance-unshare" : "button-chance-share"),
      act(o, mine.contact ? "unshare" : "share"),
    ),
    button<Intent>(words.say("button-chance-needs"), act(o, "needs")),
  ];
}

function keptControls(o: Opportunity, mine: Interest, words: Words, context: MineContext): readonly Control<Intent>[] {
  const remind: Intent = { on: "opportunity", opportunity: o.id, do: "remind", remind: !mine.remind };
  return [
    ...tellingControls(o, mine, words, context),
    ...(givesMoney(o.notice) && o.notice.payment !== "thank-you-item"
      ? PAY_CHOICES.filter((pay) => pay !== mine.pay).map((pay) =>
          button<Intent>(words.say(`button-chance-pay-${pay}`), {
            on: "opportunity",
            opportunity: o.id,
            do: "pay-choice",
            pay,
          }),
        )
      : []),
    ...(o.phase === "open" && keepsPlaces(o) && !mine.reserved && mine.standing !== "placed"
      ? [reservedButton(o, words)]
      : []),
    ...(mine.standing === "placed" ? nextInCalendar(o, words, context) : []),
    ...(mine.remind || canRemind(o, context.at)
      ? [button<Intent>(words.say(mine.remind ? "button-chance-no-remind" : "button-chance-remind"), remind)]
      : []),
    ...(o.draw?.seed ? [button<Intent>(words.say("button-chance-check-draw"), act(o, "check-draw"))] : []),
    button<Intent>(words.say("button-chance-withdraw"), act(o, "withdraw"), "danger"),
  ];
}

function noneCard(o: Opportunity, words: Words, said?: string): Card<Intent> {
  const lead = said ?? words.say("chance-kept-none");
  const buttons =
    o.phase === "open"
      ? [
          button<Intent>(words.say("button-chance-interested"), act(o, "interested")),
          ...(keepsPlaces(o) ? [reservedButton(o, words)] : []),
          button<Intent>(words.say("button-chance-more"), act(o, "more")),
        ]
      : [];
  return card(
    words.language,
    undefined,
    [text(lead), ...(buttons.length > 0 ? [controls<Intent>(...buttons)] : [])],
    lead,
  );
}

/** How to check the draw: its seed, the hash that was posted before, and the codes in the order it gave. */
export function drawCheckCard(o: Opportunity, words: Words): Card<Intent> {
  const { draw } = o;
  if (!draw?.seed) return noneCard(o, words, words.say("chance-seed-note", { hash: draw?.seedHash ?? "" }));
  const entries = draw.entries ?? [];
  const blocks: Block<Intent>[] = [
    text(words.say("chance-draw-check", { places: o.notice.places ?? 1 })),
    list([`${words.say("chance-draw-seed")}: ${draw.seed}`], [`${words.say("chance-draw-hash")}: ${draw.seedHash}`]),
    entries.length === 0
      ? quiet(words.say("chance-draw-hidden"))
      : text(`${words.say("chance-draw-codes")}: ${entries.join(" ")}`),
  ];
  return card(words.language, words.say("button-chance-check-draw"), blocks);
}
