import type { Failure, RoomPlace } from "../ports/chat-adapter.ts";
import type { Outbound } from "../ports/store.ts";

/** What is known of an attempt, besides its failure. Times are wall-clock milliseconds. */
export interface Attempt {
  readonly row: Pick<Outbound, "kind" | "attempts" | "failure">;
  /** When the attempt began; for one that a dead process made, the earliest it can have begun. */
  readonly begunAt: number;
  readonly now: number;
  /** For how long the platform itself refuses a second post with the same key. */
  readonly onceWithinMs: number;
  /** Worth posting twice rather than not at all. */
  readonly announcement: boolean;
}

/** What becomes of a row whose attempt failed. */
export type Verdict =
  /** `failure` is what the row remembers while it waits. */
  | { readonly do: "wait"; readonly forMs: number; readonly block: "lane" | "account"; readonly failure: string }
  /** For a person to decide: it is not known whether it was posted, or somebody must first give the bot a right. */
  | { readonly do: "hold"; readonly failure: string }
  /** A fault of ours: the host must look. */
  | { readonly do: "die"; readonly failure: string }
  | { readonly do: "drop"; readonly gone: "room" | "message" | "person" }
  | { readonly do: "follow"; readonly to: RoomPlace };

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** With the waits above about eight hours: a night's outage is slept through, the next morning somebody decides. */
const MOST_ATTEMPTS = 100;
/** What is left of a platform's window for the request to travel. */
const TRAVEL_MS = 5000;

/** 1, 2, 4, … seconds, at most five minutes. */
export const backoffMs = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 20));

/** The whole table of what a failure does (architecture A9). Pure; the caller adds chance to the waits. */
export function verdictOn(failure: Failure, attempt: Attempt): Verdict {
  const { row } = attempt;
  switch (failure.kind) {
    case "later": {
      const forMs = Math.max(failure.afterMs, backoffMs(row.attempts));
      return waitOrHold(attempt, "later", forMs, failure.scope === "account" ? "account" : "lane");
    }
    case "unknown":
      // Edits and erasures may be done twice.
      return row.kind === "send"
        ? onUnknownSend(attempt)
        : waitOrHold(attempt, "unknown", backoffMs(row.attempts), "lane");
    case "gone":
      return { do: "drop", gone: failure.what };
    case "moved":
      return row.attempts < MOST_ATTEMPTS ? { do: "follow", to: failure.to } : { do: "hold", failure: "moved" };
    case "forbidden":
      return { do: "hold", failure: withCode("forbidden", failure.needs) };
    case "refused":
      return { do: "die", failure: withCode("refused", failure.why) };
    default:
      return failure satisfies never;
  }
}

/**
 * Whether a row that waits may be tried at all: it may not where an earlier attempt may have been posted and the
 * platform no longer recognises its key, unless it is an announcement on its one retry.
 */
export function mayTry({ row, now, onceWithinMs, announcement }: Attempt): boolean {
  const doubt = doubtIn(row.failure);
  if (row.kind !== "send" || doubt === undefined) return true;
  return now + TRAVEL_MS < doubt.since + onceWithinMs || (announcement && doubt.times === 1);
}

function onUnknownSend({ row, begunAt, now, onceWithinMs, announcement }: Attempt): Verdict {
  const earlier = doubtIn(row.failure);
  const since = earlier?.since ?? begunAt;
  const times = (earlier?.times ?? 0) + 1;
  const forMs = backoffMs(row.attempts);
  // Twice the wait: chance lengthens it, and others may be ahead.
  const sameKeyIsSafe = now + forMs * 2 + TRAVEL_MS < since + onceWithinMs;
  const oneRetry = announcement && times === 1;
  if ((!sameKeyIsSafe && !oneRetry) || row.attempts >= MOST_ATTEMPTS) return { do: "hold", failure: "unknown" };
  return { do: "wait", forMs, block: "lane", failure: `unknown ${times} since ${since}` };
}

function waitOrHold({ row }: Attempt, why: string, forMs: number, block: "lane" | "account"): Verdict {
  const inDoubt = doubtIn(row.failure) !== undefined;
  if (row.attempts >= MOST_ATTEMPTS) return { do: "hold", failure: inDoubt ? "unknown" : why };
  // An attempt that may have been posted stays in doubt, whatever came after it.
  return { do: "wait", forMs, block, failure: inDoubt && row.failure !== undefined ? row.failure : why };
}

/** How many attempts there were of which nobody knows whether they were posted, and when the first began. */
function doubtIn(failure: string | undefined): { readonly times: number; readonly since: number } | undefined {
  const found = /^unknown (\d{1,4}) since (\d{1,16})$/.exec(failure ?? "");
  return found ? { times: Number(found[1]), since: Number(found[2]) } : undefined;
}

/** Adapters say rights and reasons in codes; anything else could be a platform's text with a member's words in it. */
const withCode = (kind: string, code: string): string =>
  /^[A-Za-z0-9_.:-]{1,64}$/.test(code) ? `${kind}:${code}` : kind;
