import { button, card, controls, list, quiet, strong, text } from "../../cards/build.ts";
import type { Block, Card, Control } from "../../cards/card.ts";
import type { Intent } from "../intents.ts";
import type { MemberOpportunityIntent } from "../opportunity/intents.ts";
import { type Interest, PAY_CHOICES } from "../opportunity/interest.ts";
import { givesMoney } from "../opportunity/notice.ts";
import type { Opportunity } from "../opportunity/opportunity.ts";
import type { PlainDay } from "../time.ts";
import type { Words } from "../words.ts";
import { type CalendarContext, nextInCalendar } from "./opportunity-calendar.ts";
import { benefitsBlocks, type FullContext } from "./opportunity-card.ts";

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

/** Where somebody stands with a notice, for their eyes, and what they can do about it. `said` goes first. */
export function mineCard(
  o: Opportunity,
  mine: Interest | undefined,
  words: Words,
  context: FullContext & CalendarContext,
  said?: string,
): Card<Intent> {
  if (!mine) return noneCard(o, words, said);
  const lead = standingWords(o, mine, words);
  const rows: string[] = [
    ...(mine.contact
      ? [words.say("chance-kept-shared", { contact: mine.contact })]
      : [words.say("chance-kept-private")]),
    ...(o.draw && mine.standing === "interested" ? [words.say("chance-kept-entry", { entry: mine.entry })] : []),
    ...(o.notice.replyBy && (mine.standing === "interested" || mine.standing === "waiting")
      ? [words.say("chance-kept-reply", { day: words.day(o.notice.replyBy) })]
      : []),
    ...(asksQuestions(o) ? [words.say(mine.answers ? "chance-kept-answered" : "chance-kept-asked")] : []),
    ...(mine.pay ? [words.say("chance-kept-pay", { choice: words.say(`chance-pay-choice-${mine.pay}`) })] : []),
    ...(mine.remind && o.phase === "open" ? [words.say("chance-kept-reminded")] : []),
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

/** People say yes by a form: the notice asks questions of its own. */
const asksQuestions = (o: Opportunity): boolean => o.notice.apply === "form" && (o.notice.questions ?? []).length > 0;

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

function keptControls(
  o: Opportunity,
  mine: Interest,
  words: Words,
  context: CalendarContext,
): readonly Control<Intent>[] {
  const remind: Intent = { on: "opportunity", opportunity: o.id, do: "remind", remind: !mine.remind };
  return [
    ...(asksQuestions(o)
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
    ...(mine.standing === "placed" ? nextInCalendar(o, words, context) : []),
    ...(o.phase === "open"
      ? [button<Intent>(words.say(mine.remind ? "button-chance-no-remind" : "button-chance-remind"), remind)]
      : []),
    ...(o.draw?.seed ? [button<Intent>(words.say("button-chance-check-draw"), act(o, "check-draw"))] : []),
    button<Intent>(words.say("button-chance-withdraw"), act(o, "withdraw"), "danger"),
  ];
}

function noneCard(o: Opportunity, words: Words, said?: string): Card<Intent> {
  const lead = said ?? words.say("chance-kept-none");
  const reserved: Intent = { on: "opportunity", opportunity: o.id, do: "interested", reserved: true };
  const buttons =
    o.phase === "open"
      ? [
          button<Intent>(words.say("button-chance-interested"), act(o, "interested")),
          ...((o.notice.reservedPlaces ?? 0) > 0
            ? [button<Intent>(words.say("button-chance-reserved", { who: o.notice.reservedFor ?? "" }), reserved)]
            : []),
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
