import type { EpochMillis } from "../core/time.ts";
import { HOUR, MINUTE } from "../core/time.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { DueJob, Store, Tx } from "../ports/store.ts";
import { createClockWatch } from "./clock-watch.ts";
import { faultFields } from "./fault-fields.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** What a job that comes late is still good for: "always", however late; "within", not later than so many milliseconds. */
export type CatchUp = { readonly kind: "always" } | { readonly kind: "within"; readonly ms: number };

/** How one kind of job is done. */
export interface DueHandler {
  readonly catchUp: CatchUp;
  /** Cannot be taken back (a close, a deletion): waits one tick where the machine's clock has just jumped forward. */
  readonly irreversible?: true;
  /** In the transaction that takes the job off the list; may add the next occurrence. Throws: all of it is undone and tried again. */
  run(tx: Tx, job: DueJob, now: EpochMillis): Promise<void>;
  /** In place of `run` where the job came too late; for what repeats, adds the next occurrence. */
  tooLate?(tx: Tx, job: DueJob, now: EpochMillis): Promise<void>;
}

/** What became of the jobs of one round. */
export interface Round {
  readonly done: number;
  readonly tooLate: number;
  readonly failed: number;
}

/** What is due, done: called once a minute and at the start. */
export interface DueJobs {
  /** Does everything that is due; a call while one is under way joins it. Throws only where the database is away. */
  runDue(): Promise<Round>;
}

/** What the due jobs are made of; handlers by the job's kind. */
export interface DueJobsParts {
  readonly store: Store;
  readonly handlers: Readonly<Record<string, DueHandler>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** More than this in one minute is left to the next, so that a tick ends. */
const MOST_A_ROUND = 1000;
/** Rows looked at behind those that must wait. */
const MOST_LOOKED_AT = 4096;

/** Each job in a transaction of its own, so that one that fails holds up no other. Several processes may run at once. */
export function createDueJobs({ store, handlers, clock, log }: DueJobsParts): DueJobs {
  const patience = createPatience(clock);
  const watch = createClockWatch(clock, log);

  /** Does the first job that need not wait; "none" where there is none. */
  const next = async (
    mayWait: (job: DueJob) => boolean,
    current: { job?: DueJob; look: number },
  ): Promise<keyof Round | "none"> =>
    store.transaction(async (tx) => {
      delete current.job;
      const now = clock.now();
      const claimed = await claimPast(tx, now, mayWait, current);
      if (claimed === undefined) return "none";
      current.job = claimed;
      const handler = handlers[claimed.kind];
      if (handler === undefined) throw new UnknownKind();
      const late = now - claimed.runAt;
      const inTime = handler.catchUp.kind === "always" || late <= handler.catchUp.ms;
      await tx.pumps.finishDue(claimed);
      if (inTime) await handler.run(tx, claimed, now);
      else await handler.tooLate?.(tx, claimed, now);
      if (!inTime) log("due.skipped", { kind: claimed.kind, lateMs: late });
      return inTime ? "done" : "tooLate";
    });

  const round = async (): Promise<Round> => {
    const held = watch.check();
    const mustWait = (job: DueJob) => patience.waits(job) || (held && handlers[job.kind]?.irreversible === true);
    const counts = { done: 0, tooLate: 0, failed: 0 };
    const current: { job?: DueJob; look: number } = { look: 1 };
    for (let i = 0; i < MOST_A_ROUND; i++) {
      delete current.job;
      try {
        const became = await next(mustWait, current);
        if (became === "none") break;
        counts[became] += 1;
        if (current.job) patience.forget(current.job);
      } catch (thrown) {
        const job = inHand(current);
        // No job in hand: it was the database.
        if (job === undefined) throw thrown;
        counts.failed += 1;
        const failures = patience.failed(job);
        if (thrown instanceof UnknownKind) log("due.unknown-kind", { kind: job.kind });
        else log("due.failed", { kind: job.kind, failures, ...faultFields(thrown) });
      }
    }
    return counts;
  };

  return { runDue: oneAtATime(round) };
}

class UnknownKind extends Error {}

/** Read anew: a transaction has set it meanwhile. */
const inHand = (current: { readonly job?: DueJob }): DueJob | undefined => current.job;

/** The earliest due job that need not wait, looking ever further behind those that must. */
async function claimPast(
  tx: Tx,
  now: EpochMillis,
  mustWait: (job: DueJob) => boolean,
  reach: { look: number },
): Promise<DueJob | undefined> {
  for (;;) {
    const claimed = await tx.pumps.claimDue(now, reach.look);
    const found = claimed.find((job) => !mustWait(job));
    if (found || claimed.length < reach.look || reach.look >= MOST_LOOKED_AT) return found;
    reach.look *= 2;
  }
}

/** After each failure a job waits longer: the next minute, then 2, 4, … minutes, at most an hour. In memory only. */
function createPatience(clock: Clock) {
  const failing = new Map<string, { failures: number; until: number }>();
  const key = (job: DueJob) => JSON.stringify([job.organisation, job.kind, job.subject, job.runAt]);
  return {
    waits: (job: DueJob): boolean => (failing.get(key(job))?.until ?? 0) > clock.steady(),
    failed(job: DueJob): number {
      const failures = (failing.get(key(job))?.failures ?? 0) + 1;
      // Half a second short of whole minutes, so that a tick that comes a little early still finds it.
      const until = clock.steady() + Math.min(HOUR, MINUTE * 2 ** (failures - 1)) - 500;
      failing.set(key(job), { failures, until });
      return failures;
    },
    forget: (job: DueJob): void => void failing.delete(key(job)),
  };
}
