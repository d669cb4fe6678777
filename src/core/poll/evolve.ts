import type { PollEvent } from "./events.ts";
import type { Outcome, Poll, Promised } from "./poll.ts";

/** The poll after something happened to it. Total: any event on any poll gives a poll. */
export function evolve(poll: Poll, event: PollEvent): Poll {
  switch (event.kind) {
    case "edited":
      return { ...poll, question: event.question, privacy: event.privacy, rung: event.rung };
    case "details-set":
      return { ...poll, daysOpen: event.daysOpen, question: event.question };
    case "honesty-started":
      return {
        ...poll,
        honestyStarted: event.started,
        ...(poll.honesty ? { honesty: { ...poll.honesty, ...event.started } } : {}),
      };
    case "honesty-set": {
      const { honestyStarted: _started, ...rest } = poll;
      return { ...rest, honesty: event.honesty, stage: event.stage };
    }
    case "groups-set":
      return { ...poll, groups: event.groups };
    case "scheduled":
      return { ...poll, phase: "scheduled", opensAt: event.opensAt };
    case "opened":
      return { ...poll, phase: "open", openedAt: event.at, closesAt: event.closesAt, ...promised(poll) };
    case "withdrawn":
      return { ...poll, phase: "shredding", ending: "withdrawn", closedAt: event.at };
    case "closing":
      return { ...poll, phase: "closing", closedAt: event.at, closedBy: event.by, graceUntil: event.graceUntil };
    case "reopened": {
      const { closedAt: _at, closedBy: _by, graceUntil: _grace, ...rest } = poll;
      return { ...rest, phase: "open" };
    }
    case "extended":
      return { ...poll, closesAt: event.closesAt };
    case "band-shown":
      return { ...poll, band: event.band };
    case "counted":
      return {
        ...poll,
        phase: "shredding",
        ending: "closed",
        result: event.result,
        ...(event.inWords ? { inWords: event.inWords } : {}),
      };
    case "finished":
      return { ...poll, phase: poll.ending ?? "closed" };
    case "lost":
      return { ...poll, phase: "shredding", ending: "lost", closedAt: event.at };
    case "key-marked": {
      const { keyMissing: _missing, ...rest } = poll;
      return event.missing ? { ...rest, keyMissing: true } : rest;
    }
    case "reported":
      return { ...poll, outcomes: [...poll.outcomes, event.outcome], ...afterReport(poll, event.outcome) };
    case "no-news-said":
      return poll.promise
        ? { ...poll, promise: { ...poll.promise, noNews: [...poll.promise.noNews, event.on] } }
        : poll;
    case "owner-asked":
      return poll.promise ? { ...poll, promise: { ...poll.promise, asked: poll.promise.asked + 1 } } : poll;
    default:
      return event satisfies never;
  }
}

export const evolveAll = (poll: Poll, events: readonly PollEvent[]): Poll => events.reduce(evolve, poll);

const promised = (poll: Poll): { promise?: Promised } =>
  poll.honesty ? { promise: { day: poll.honesty.reportBack, noNews: [], asked: 0, kept: false } } : {};

/** An outcome with a next date makes a new promise; "no news" never keeps the old one; anything else does. */
function afterReport(poll: Poll, outcome: Outcome): { promise?: Promised } {
  const before = poll.promise ?? { day: outcome.next, noNews: [], asked: 0, kept: false };
  if (outcome.next !== undefined) return { promise: { ...before, day: outcome.next, asked: 0, kept: false } };
  if (before.day === undefined || outcome.state === "no-news") return {};
  return { promise: { ...before, day: before.day, kept: true } };
}
