import { accepted, type Decision, refused } from "../decision.ts";
import type { Published } from "../disclosure/published.ts";
import type { GroupId } from "../ids.ts";
import { DAY, type EpochMillis, later, MINUTE, type PlainDay } from "../time.ts";
import type { PollEvent } from "./events.ts";
import type { Band, Honesty, HonestyStarted, InWords, Outcome, Poll, Privacy, Question, Rung, Stage } from "./poll.ts";

export const DEFAULT_DAYS_OPEN = 7;
/** A poll always closes by itself, so that its key always dies (privacy D6). */
export const MOST_DAYS_OPEN = 31;
/** An opening or a hand-close can be taken back for this long (architecture A14; domain X1). */
export const UNDO_MS = 5 * MINUTE;

export type PollCommand =
  | { readonly do: "edit"; readonly question: Question; readonly privacy: Privacy; readonly rung: Rung }
  | { readonly do: "set-details"; readonly daysOpen: number; readonly question: Question }
  | { readonly do: "start-honesty"; readonly started: HonestyStarted }
  | { readonly do: "set-honesty"; readonly honesty: Honesty; readonly stage: Stage }
  | { readonly do: "set-groups"; readonly groups: readonly [GroupId, ...GroupId[]] }
  | { readonly do: "schedule"; readonly opensAt: EpochMillis }
  | { readonly do: "open"; readonly closesAt: EpochMillis }
  | { readonly do: "undo-open" }
  | { readonly do: "close-by-hand" }
  | { readonly do: "undo-close" }
  | { readonly do: "close-by-time" }
  | { readonly do: "extend"; readonly closesAt: EpochMillis }
  | { readonly do: "show-band"; readonly band: Band }
  | { readonly do: "publish"; readonly result: readonly Published[]; readonly inWords?: InWords }
  | { readonly do: "finish" }
  | { readonly do: "lose" }
  | { readonly do: "mark-key"; readonly missing: boolean }
  | { readonly do: "report"; readonly outcome: Outcome }
  | { readonly do: "say-no-news"; readonly on: PlainDay }
  | { readonly do: "ask-owner" };

export type PollRefusal =
  | {
      readonly why:
        | "not-a-draft"
        | "not-open"
        | "not-closing"
        | "not-closed"
        | "too-late-to-undo"
        | "no-promise"
        | "out-of-place";
    }
  /** An ask above "informing" without its honesty card. */
  | { readonly why: "honesty-missing" }
  | { readonly why: "report-back-too-early" }
  | { readonly why: "days-out-of-range"; readonly most: number }
  | { readonly why: "outcome-incomplete"; readonly missing: readonly ("we-did" | "why-not")[] };

type Decided = Decision<PollEvent, PollRefusal>;

/** Whether this command may be done to this poll now, and what then happens. Pure: `at` is the moment of the act. */
export function decide(command: PollCommand, poll: Poll, at: EpochMillis): Decided {
  switch (command.do) {
    case "edit":
      return whileDraft(poll, {
        kind: "edited",
        question: command.question,
        privacy: command.privacy,
        rung: command.rung,
      });
    case "set-details":
      return command.daysOpen < 1 || command.daysOpen > MOST_DAYS_OPEN || !Number.isInteger(command.daysOpen)
        ? refused({ why: "days-out-of-range", most: MOST_DAYS_OPEN })
        : whileDraft(poll, { kind: "details-set", daysOpen: command.daysOpen, question: command.question });
    case "start-honesty":
      return whileDraft(poll, { kind: "honesty-started", started: command.started });
    case "set-honesty":
      return whileDraft(poll, { kind: "honesty-set", honesty: command.honesty, stage: command.stage });
    case "set-groups":
      return whileDraft(poll, { kind: "groups-set", groups: command.groups });
    case "schedule":
      return lacksHonesty(poll)
        ? refused({ why: "honesty-missing" })
        : whileDraft(poll, { kind: "scheduled", opensAt: command.opensAt });
    case "open":
      return open(poll, at, command.closesAt);
    case "undo-open":
      return undoOpen(poll, at);
    case "close-by-hand":
      return poll.phase === "open"
        ? accepted({ kind: "closing", at, by: "hand", graceUntil: later(at, UNDO_MS) })
        : refused({ why: "not-open" });
    case "undo-close":
      return undoClose(poll, at);
    case "close-by-time":
      return closeByTime(poll, at);
    case "extend":
      return extend(poll, at, command.closesAt);
    case "show-band":
      return poll.phase === "open" && poll.band !== command.band
        ? accepted({ kind: "band-shown", band: command.band })
        : accepted();
    case "publish":
      return poll.phase === "closing" && (poll.graceUntil ?? at) <= at
        ? accepted({
            kind: "counted",
            result: command.result,
            ...(command.inWords ? { inWords: command.inWords } : {}),
          })
        : refused({ why: "not-closing" });
    case "finish":
      return poll.phase === "shredding" ? accepted({ kind: "finished", at }) : refused({ why: "out-of-place" });
    case "lose":
      return poll.phase === "open" || poll.phase === "closing"
        ? accepted({ kind: "lost", at })
        : refused({ why: "out-of-place" });
    case "mark-key":
      return (poll.keyMissing === true) === command.missing
        ? accepted()
        : accepted({ kind: "key-marked", missing: command.missing });
    case "report":
      return report(poll, command.outcome);
    case "say-no-news":
      return sayNoNews(poll, command.on);
    case "ask-owner":
      return poll.promise && !poll.promise.kept ? accepted({ kind: "owner-asked" }) : refused({ why: "no-promise" });
    default:
      return command satisfies never;
  }
}

/** Every ask above "informing" must carry its honesty (architecture A20). */
export const lacksHonesty = (poll: Poll): boolean => poll.rung !== "informing" && poll.honesty === undefined;

const whileDraft = (poll: Poll, event: PollEvent): Decided =>
  poll.phase === "draft" || poll.phase === "scheduled" ? accepted(event) : refused({ why: "not-a-draft" });

function open(poll: Poll, at: EpochMillis, closesAt: EpochMillis): Decided {
  if (poll.phase !== "draft" && poll.phase !== "scheduled") return refused({ why: "not-a-draft" });
  if (lacksHonesty(poll)) return refused({ why: "honesty-missing" });
  if (closesAt <= at || closesAt > later(at, (MOST_DAYS_OPEN + 1) * DAY))
    return refused({ why: "days-out-of-range", most: MOST_DAYS_OPEN });
  return accepted({ kind: "opened", at, closesAt });
}

function undoOpen(poll: Poll, at: EpochMillis): Decided {
  if (poll.phase !== "open") return refused({ why: "not-open" });
  return at > later(poll.openedAt ?? at, UNDO_MS)
    ? refused({ why: "too-late-to-undo" })
    : accepted({ kind: "withdrawn", at });
}

function undoClose(poll: Poll, at: EpochMillis): Decided {
  if (poll.phase !== "closing") return refused({ why: poll.phase === "open" ? "not-closing" : "too-late-to-undo" });
  const graceOver = poll.closedBy !== "hand" || at >= (poll.graceUntil ?? at);
  return graceOver ? refused({ why: "too-late-to-undo" }) : accepted({ kind: "reopened" });
}

function closeByTime(poll: Poll, at: EpochMillis): Decided {
  if (poll.phase !== "open") return refused({ why: "not-open" });
  return at < (poll.closesAt ?? at)
    ? refused({ why: "out-of-place" })
    : accepted({ kind: "closing", at, by: "time", graceUntil: at });
}

function extend(poll: Poll, at: EpochMillis, closesAt: EpochMillis): Decided {
  if (poll.phase !== "open") return refused({ why: "not-open" });
  const latest = later(poll.openedAt ?? at, (MOST_DAYS_OPEN + 1) * DAY);
  if (closesAt <= (poll.closesAt ?? at) || closesAt > latest)
    return refused({ why: "days-out-of-range", most: MOST_DAYS_OPEN });
  return accepted({ kind: "extended", closesAt });
}

function report(poll: Poll, outcome: Outcome): Decided {
  if (poll.phase !== "closed" && poll.phase !== "lost") return refused({ why: "not-closed" });
  const needsText = outcome.state === "change-made" || outcome.state === "change-planned";
  const missing: ("we-did" | "why-not")[] = [];
  if (needsText && outcome.weDid === "") missing.push("we-did");
  if ((outcome.state === "cannot-do" || outcome.couldNot !== undefined) && outcome.whyNot === undefined)
    missing.push("why-not");
  return missing.length > 0 ? refused({ why: "outcome-incomplete", missing }) : accepted({ kind: "reported", outcome });
}

function sayNoNews(poll: Poll, on: PlainDay): Decided {
  if (!poll.promise || poll.promise.kept) return refused({ why: "no-promise" });
  return poll.promise.noNews.includes(on) ? accepted() : accepted({ kind: "no-news-said", on });
}
