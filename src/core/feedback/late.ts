import type { EpochMillis } from "../time.ts";
import { DAY } from "../time.ts";
import { type Heard, needsState } from "./heard.ts";
import type { FeedbackKind } from "./item.ts";

/**
 * After so many days without an answer a message is late, as data: people who write are told these days. "Just listen"
 * asks for nothing, so it is never late; what became of answers to a question is told with its outcome.
 */
export const LATE_AFTER_DAYS: Readonly<Record<Exclude<FeedbackKind, "listen" | "answer">, number>> = {
  worry: 7,
  problem: 14,
  idea: 28,
  works: 28,
  story: 28,
};

/** Nothing is late that was given to its readers less than this ago. */
export const SOONEST_LATE_MS = Math.min(...Object.values(LATE_AFTER_DAYS)) * DAY;

/** Whether nobody has said what became of a message, nor replied, within its days. */
export function isLate(heard: Pick<Heard, "kind" | "state" | "replies" | "at">, now: EpochMillis): boolean {
  if (heard.kind === "listen" || heard.kind === "answer" || !needsState(heard) || heard.replies > 0) return false;
  return now >= heard.at + LATE_AFTER_DAYS[heard.kind] * DAY;
}
