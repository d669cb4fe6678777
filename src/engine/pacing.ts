import type { Pace, Profile } from "../ports/chat-adapter.ts";
import { type Bucket, fullBucket, isFull, takeOne, waitFor } from "./pace.ts";

/** Where one delivery goes, as far as pace is concerned. Keys stay in memory. */
export interface Course {
  readonly platform: string;
  /** Guild, workspace, group: what a platform counts edits by. */
  readonly space: string;
  /** One group's room, or one person's one-to-one room. */
  readonly lane: string;
  readonly edit: boolean;
}

/** One pace a chat, an account, and for edits a space, shared by everything this process sends. In memory only. */
export interface Pacing {
  /** 0: it may leave now, and has been counted. Else the milliseconds until its turn, others waiting before it. */
  take(course: Course, pace: Profile["pace"], steady: number): number;
  /** Milliseconds this lane still has to wait for a reason other than pace: an order to wait, or an earlier row. */
  blocked(course: Course, steady: number): number;
  blockLane(lane: string, until: number): void;
  blockAccount(platform: string, until: number): void;
  /** Those that were told to wait are no longer counted as waiting: call it before looking at what is due. */
  forgetWaiting(): void;
}

/** Buckets beyond this many are dropped once they are full again. */
const KEPT = 5000;

/** The state behind the pace of one process. */
export function createPacing(): Pacing {
  const buckets = new Map<string, { bucket: Bucket; pace: Pace }>();
  const until = new Map<string, number>();
  const ahead = new Map<string, number>();

  const prune = (steady: number): void => {
    if (buckets.size > KEPT) {
      for (const [key, { bucket, pace }] of buckets) if (isFull(bucket, pace, steady)) buckets.delete(key);
    }
    if (until.size > KEPT) {
      for (const [key, when] of until) if (when <= steady) until.delete(key);
    }
  };
  const later = (key: string, when: number): void => {
    until.set(key, Math.max(when, until.get(key) ?? 0));
  };

  return {
    take(course, pace, steady) {
      const asked = bucketsOf(course, pace).map(([key, its]) => {
        const bucket = buckets.get(key)?.bucket ?? fullBucket(its, steady);
        return { key, pace: its, bucket, wait: waitFor(bucket, its, steady, ahead.get(key) ?? 0) };
      });
      const wait = Math.max(...asked.map((one) => one.wait));
      for (const one of asked) {
        if (wait > 0) ahead.set(one.key, (ahead.get(one.key) ?? 0) + 1);
        else buckets.set(one.key, { bucket: takeOne(one.bucket, one.pace, steady), pace: one.pace });
      }
      prune(steady);
      return wait;
    },
    blocked: (course, steady) =>
      Math.max(
        0,
        Math.ceil((until.get(`lane ${course.lane}`) ?? 0) - steady),
        Math.ceil((until.get(`account ${course.platform}`) ?? 0) - steady),
      ),
    blockLane: (lane, when) => later(`lane ${lane}`, when),
    blockAccount: (platform, when) => later(`account ${platform}`, when),
    forgetWaiting: () => ahead.clear(),
  };
}

function bucketsOf(course: Course, pace: Profile["pace"]): readonly (readonly [string, Pace])[] {
  const all: (readonly [string, Pace])[] = [
    [`lane ${course.lane}`, pace.room],
    [`account ${course.platform}`, pace.account],
  ];
  if (course.edit) all.push([`edits ${course.platform} ${course.space}`, pace.edits]);
  return all;
}
