import { addDays, atDay } from "../due.ts";
import type { GrantId } from "../ids.ts";
import { UNDO_MS } from "../poll/decide.ts";
import type { Band, Outcome, Promised } from "../poll/poll.ts";
import { type EpochMillis, HOUR, later, type PlainDay, type ZoneId } from "../time.ts";
import { type DraftNotice, isOutsideAsk } from "./notice.ts";
import type { Draw, Opportunity, Showing } from "./opportunity.ts";
import { asNotice, type NoticeProblem, problemsOf } from "./rules.ts";

/** The owner is asked for news on the day, then weekly, and after so many times no more (domain D12). */
export const MOST_ASKED = 5;

export type OpportunityCommand =
  | { readonly do: "fill"; readonly values: DraftNotice; readonly cleared: readonly (keyof DraftNotice)[] }
  | { readonly do: "show-in"; readonly showings: readonly Showing[] }
  | {
      readonly do: "open";
      readonly today: PlainDay;
      readonly zone: ZoneId;
      readonly showings: readonly [Showing, ...Showing[]];
      readonly draw?: Draw;
    }
  | { readonly do: "undo-open" }
  /** A group says yes or no to showing it there; a group that was not asked may offer itself. */
  | ({ readonly do: "answer-showing" } & ShowingAnswer)
  | {
      readonly do: "move-close";
      readonly to: PlainDay;
      readonly reason: string;
      readonly today: PlainDay;
      readonly zone: ZoneId;
    }
  | { readonly do: "close" }
  /** `byHand`: by the organiser; else as the rows tell, which never undoes what the organiser said. */
  | { readonly do: "mark-filled"; readonly filled: boolean; readonly byHand: boolean }
  | { readonly do: "tell-filled" }
  /** Outside asks never go beyond the groups that said yes. */
  | { readonly do: "put-on-page"; readonly on: boolean }
  | { readonly do: "cancel"; readonly why: string }
  | { readonly do: "show-band"; readonly band: Band }
  | { readonly do: "mark-key"; readonly missing: boolean }
  | { readonly do: "drawn"; readonly seed: string; readonly entries: readonly string[] }
  | { readonly do: "settle" }
  | { readonly do: "report"; readonly outcome: Outcome }
  | { readonly do: "say-no-news"; readonly on: PlainDay }
  | { readonly do: "ask-owner" };

/** One key of a group. `twoKeys`: it is shown only once an organiser and a co-chair have both said yes. */
interface ShowingAnswer {
  readonly showing: Showing;
  readonly yes: boolean;
  readonly by: GrantId;
  readonly as: "organiser" | "co-chair";
  readonly twoKeys: boolean;
}

export type OpportunityRefusal =
  | { readonly why: "out-of-place" | "too-late-to-undo" | "asked-enough" | "no-promise" }
  | { readonly why: "incomplete"; readonly problems: readonly NoticeProblem[] }
  /** Earlier than before, and people were not told why. */
  | { readonly why: "reason-missing" }
  | { readonly why: "not-a-closing-day" };

/** The notice as it then is, or why not. Nothing happened where it comes back as it was. */
export type Decided =
  | { readonly ok: true; readonly now: Opportunity }
  | { readonly ok: false; readonly refusal: OpportunityRefusal };

const yes = (now: Opportunity): Decided => ({ ok: true, now });
const no = (refusal: OpportunityRefusal): Decided => ({ ok: false, refusal });
const OUT_OF_PLACE = no({ why: "out-of-place" });

/** Whether this may be done to this notice now, and what it then is. Pure: `at` is the moment of the act. */
export function decide(command: OpportunityCommand, o: Opportunity, at: EpochMillis): Decided {
  switch (command.do) {
    case "fill":
      return o.phase === "draft"
        ? yes({ ...o, notice: filled(o.notice, command.values, command.cleared) })
        : OUT_OF_PLACE;
    case "show-in":
      return showIn(o, command.showings);
    case "open":
      return open(o, command, at);
    case "undo-open":
      if (o.phase !== "open") return OUT_OF_PLACE;
      return at > later(o.openedAt ?? at, UNDO_MS)
        ? no({ why: "too-late-to-undo" })
        : yes(withoutPromise({ ...o, phase: "withdrawn", closedAt: at, changedAt: at }));
    case "answer-showing":
      return answerShowing(o, command, at);
    case "move-close":
      return moveClose(o, command, at);
    case "close":
      return o.phase === "open" && (o.closesAt ?? at) <= at
        ? yes({ ...o, phase: "closed", closedAt: at })
        : OUT_OF_PLACE;
    case "mark-filled":
      return markFilled(o, command, at);
    case "tell-filled":
      return o.phase === "open" && o.filled && !o.filledTold ? yes({ ...o, filledTold: true }) : OUT_OF_PLACE;
    case "put-on-page":
      return putOnPage(o, command.on, at);
    case "cancel":
      if (o.phase !== "open" && o.phase !== "closed") return OUT_OF_PLACE;
      return yes(
        withoutPromise({ ...told(o, at), phase: "cancelled", cancelledWhy: command.why, closedAt: o.closedAt ?? at }),
      );
    case "show-band":
      return o.phase === "open" ? yes({ ...o, band: command.band }) : OUT_OF_PLACE;
    case "mark-key":
      return yes(markKey(o, command.missing));
    case "drawn":
      return o.draw && o.phase === "closed" && o.draw.seed === undefined
        ? yes({ ...o, draw: { ...o.draw, seed: command.seed, entries: command.entries } })
        : OUT_OF_PLACE;
    case "settle":
      return o.phase === "draft" || o.phase === "open" || o.settled ? OUT_OF_PLACE : yes({ ...o, settled: true });
    case "report":
      return o.phase === "closed" || o.phase === "cancelled" ? yes(reported(o, command.outcome, at)) : OUT_OF_PLACE;
    case "say-no-news":
      return sayNoNews(o, command.on);
    case "ask-owner":
      if (!o.promise || o.promise.kept) return no({ why: "no-promise" });
      return o.promise.asked >= MOST_ASKED
        ? no({ why: "asked-enough" })
        : yes({ ...o, promise: { ...o.promise, asked: o.promise.asked + 1 } });
    default:
      return command satisfies never;
  }
}

const told = (o: Opportunity, at: EpochMillis): Opportunity => ({ ...o, version: o.version + 1, changedAt: at });

function withoutPromise(o: Opportunity): Opportunity {
  const { promise: _promise, ...rest } = o;
  return rest;
}

function filled(before: DraftNotice, values: DraftNotice, cleared: readonly (keyof DraftNotice)[]): DraftNotice {
  const kept = Object.entries({ ...before, ...values }).filter(
    ([name]) => !cleared.includes(name as keyof DraftNotice),
  );
  return Object.fromEntries(kept) as DraftNotice;
}

function showIn(o: Opportunity, wanted: readonly Showing[]): Decided {
  if (o.phase !== "draft") return OUT_OF_PLACE;
  const [home] = o.showings;
  return yes({ ...o, showings: [home, ...wanted.filter((showing) => showing.group !== home.group)] });
}

function open(o: Opportunity, command: OpportunityCommand & { do: "open" }, at: EpochMillis): Decided {
  if (o.phase !== "draft") return OUT_OF_PLACE;
  const notice = asNotice(o.notice, command.today);
  if (!notice) return no({ why: "incomplete", problems: problemsOf(o.notice, command.today) });
  const closesAt = atDay(notice.closesOn, notice.closesAt, command.zone);
  if (closesAt <= at) return no({ why: "incomplete", problems: [{ field: "closesOn", why: "in-the-past" }] });
  const promise: Promised = { day: notice.reportBackOn, noNews: [], asked: 0, kept: false };
  const draw = command.draw === undefined ? {} : { draw: command.draw };
  return yes({
    ...o,
    phase: "open",
    showings: command.showings,
    openedAt: at,
    changedAt: at,
    closesAt,
    promise,
    ...draw,
  });
}

function answerShowing(o: Opportunity, answer: ShowingAnswer, at: EpochMillis): Decided {
  if (o.phase !== "open") return OUT_OF_PLACE;
  const { showing } = answer;
  const before = o.showings.find((s) => s.group === showing.group);
  // Its card stands in the room; whoever comes late with a yes changes nothing.
  if (answer.yes && before?.consent === "yes") return yes(o);
  const answered = answeredShowing(before ?? showing, answer, at);
  const [home, ...others] = o.showings;
  if (home.group === showing.group) return yes({ ...o, showings: [answered, ...others], changedAt: at });
  return yes({ ...o, showings: [home, ...others.filter((s) => s.group !== showing.group), answered], changedAt: at });
}

/** A no of either is a no; it also takes back the yes of the other, so that nothing half agreed is left. */
function answeredShowing(before: Showing, { yes: agreed, by, as, twoKeys }: ShowingAnswer, at: EpochMillis): Showing {
  const { group, organisation } = before;
  if (!agreed) return { group, organisation, consent: "no" };
  const { consent: _consent, ...keys } = before;
  const now = as === "organiser" ? { ...keys, approvedBy: by } : { ...keys, alsoApprovedBy: by };
  const all = now.approvedBy !== undefined && (!twoKeys || now.alsoApprovedBy !== undefined);
  return all ? { ...now, consent: "yes", shownAt: at } : { ...now, consent: "asked" };
}

function moveClose(o: Opportunity, command: OpportunityCommand & { do: "move-close" }, at: EpochMillis): Decided {
  const { to, reason, today, zone } = command;
  const { closesOn: from, closesAt } = o.notice;
  if (o.phase !== "open" || from === undefined || closesAt === undefined) return OUT_OF_PLACE;
  const notice: DraftNotice = { ...o.notice, closesOn: to };
  const moment = atDay(to, closesAt, zone);
  if (to === from || moment <= at || problemsOf(notice, today).length > 0) return no({ why: "not-a-closing-day" });
  if (to < from && reason === "") return no({ why: "reason-missing" });
  const closingHistory = [...o.closingHistory, { from, to, reason }];
  return yes({ ...told(o, at), notice, closesAt: moment, closingHistory });
}

function markFilled(
  o: Opportunity,
  { filled: isFilled, byHand }: OpportunityCommand & { do: "mark-filled" },
  at: EpochMillis,
): Decided {
  if (o.phase !== "open" || (!byHand && o.filledByHand)) return yes(o);
  const isSame = (o.filled === true) === isFilled;
  if (isSame && (!byHand || (o.filledByHand === true) === isFilled)) return yes(o);
  const { filled: _filled, filledByHand: _byHand, ...rest } = isSame ? o : told(o, at);
  return yes(isFilled ? { ...rest, filled: true, ...(byHand ? { filledByHand: true } : {}) } : rest);
}

function putOnPage(o: Opportunity, on: boolean, at: EpochMillis): Decided {
  if (o.phase !== "open" || (on && isOutsideAsk(o.notice))) return OUT_OF_PLACE;
  const { onPage: _onPage, ...rest } = o;
  return yes(on ? { ...rest, onPage: true, changedAt: at } : rest);
}

function markKey(o: Opportunity, missing: boolean): Opportunity {
  const { keyMissing: _missing, ...rest } = o;
  return missing ? { ...rest, keyMissing: true } : rest;
}

/** As with polls: a next day is a new promise; "no news" keeps none; anything else keeps it. */
function reported(o: Opportunity, outcome: Outcome, at: EpochMillis): Opportunity {
  const now: Opportunity = { ...told(o, at), outcomes: [...o.outcomes, outcome] };
  const before = o.promise;
  if (outcome.next !== undefined)
    return { ...now, promise: { day: outcome.next, noNews: before?.noNews ?? [], asked: 0, kept: false } };
  return before && outcome.state !== "no-news" ? { ...now, promise: { ...before, kept: true } } : now;
}

function sayNoNews(o: Opportunity, on: PlainDay): Decided {
  if (!o.promise || o.promise.kept) return no({ why: "no-promise" });
  return o.promise.noNews.includes(on)
    ? yes(o)
    : yes({ ...o, promise: { ...o.promise, noNews: [...o.promise.noNews, on] } });
}

/** One reminder, so long before the close (domain D7). */
export const REMIND_BEFORE_MS = 48 * HOUR;

/** Whether somebody who asks now to be reminded before the close still will be. */
export const canRemind = (o: Opportunity, at: EpochMillis): boolean =>
  o.phase === "open" && o.closesAt !== undefined && at < later(o.closesAt, -REMIND_BEFORE_MS);

/** So long after the last day of taking part private needs are deleted (domain D9). */
const NEEDS_KEPT_DAYS = 14;
/** So long after the promised day everything about who was interested is deleted, whether or not news came. */
const INTERESTS_KEPT_DAYS = 84;

/** The last day anybody takes part, as far as the notice tells; without dates the promised day of news. */
export function lastDay(notice: DraftNotice): PlainDay | undefined {
  const days = (notice.dates ?? []).map((line) => line.slice(0, 10) as PlainDay);
  return days.sort().at(-1) ?? notice.reportBackOn ?? notice.closesOn;
}

/** The day on which private needs are deleted. */
export const needsGoneOn = (notice: DraftNotice): PlainDay | undefined => {
  const last = lastDay(notice);
  return last && addDays(last, NEEDS_KEPT_DAYS);
};

/** The day on which nothing is left of who was interested. */
export const interestsGoneOn = (o: Opportunity): PlainDay | undefined => {
  const day = o.promise?.day ?? o.notice.reportBackOn;
  return day && addDays(day, INTERESTS_KEPT_DAYS);
};
