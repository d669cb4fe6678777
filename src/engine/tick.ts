import { schedule } from "node-cron";
import type { Log } from "../ports/log.ts";
import { faultFields } from "./fault-fields.ts";

/** One thing that is done every minute; `name` is for the log. */
export interface TickStep {
  readonly name: string;
  run(): Promise<void>;
}

/** Calls back once a minute; the returned function ends that. */
export type EveryMinute = (run: () => Promise<void>) => () => Promise<void>;

/** A started tick. */
export interface Tick {
  /** Resolves when nothing of it is under way any more. Harmless when repeated. */
  stop(): Promise<void>;
}

/** At the top of every minute, in UTC, never two at once (architecture A10). The only use of node-cron. */
export const everyMinute: EveryMinute = (run) => {
  const task = schedule("* * * * *", run, {
    timezone: "UTC",
    noOverlap: true,
    // A busy moment must not cost a whole minute.
    missedExecutionTolerance: 50_000,
    suppressMissedWarning: true,
  });
  return async () => {
    await task.destroy();
  };
};

/**
 * Runs the steps one after the other, now and once a minute. A step that throws is logged and the next one runs.
 * A tick that comes while the last is still at work is left out.
 */
export function startTick(steps: readonly TickStep[], log: Log, every: EveryMinute = everyMinute): Tick {
  let running: Promise<void> | undefined;
  let stopped = false;

  const runSteps = async (): Promise<void> => {
    for (const step of steps) {
      if (stopped) return;
      try {
        await step.run();
      } catch (thrown) {
        log("tick.fault", { step: step.name, ...faultFields(thrown) });
      }
    }
  };
  const once = (): Promise<void> => {
    running ??= runSteps().finally(() => {
      running = undefined;
    });
    return running;
  };

  const end = every(once);
  void once();
  return {
    async stop() {
      stopped = true;
      await end();
      await running;
    },
  };
}
