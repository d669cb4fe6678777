import type { Pace } from "../ports/chat-adapter.ts";

/**
 * A token bucket as a value: how full it was, and when. Pure, so that it can be searched by property tests; times are
 * milliseconds of any clock that never runs backwards.
 */
export interface Bucket {
  readonly level: number;
  readonly at: number;
}

/**
 * A bucket starts full: `count` may leave at once. Over any stretch of time t no more than
 * `count + t × count / perMs` leave.
 */
export const fullBucket = (pace: Pace, at: number): Bucket => ({ level: pace.count, at });

/** How full the bucket is by now. */
function levelAt(bucket: Bucket, pace: Pace, at: number): number {
  const gained = (Math.max(0, at - bucket.at) * pace.count) / pace.perMs;
  return Math.min(pace.count, bucket.level + gained);
}

/** Whether nothing has left for so long that the bucket may be forgotten. */
export const isFull = (bucket: Bucket, pace: Pace, at: number): boolean => levelAt(bucket, pace, at) >= pace.count;

/** Takes one out. Only after `waitFor` said 0. */
export const takeOne = (bucket: Bucket, pace: Pace, at: number): Bucket => ({
  level: levelAt(bucket, pace, at) - 1,
  at: Math.max(at, bucket.at),
});

/** Whole milliseconds until one more may leave, when `ahead` others that wait already leave first. */
export function waitFor(bucket: Bucket, pace: Pace, at: number, ahead = 0): number {
  const missing = ahead + 1 - levelAt(bucket, pace, at);
  // A hair's breadth of rounding must not cost a whole further wait.
  if (missing <= 1e-9) return 0;
  return Math.max(1, Math.ceil((missing * pace.perMs) / pace.count - 1e-6));
}
