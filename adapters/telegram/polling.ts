import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { POLL_SECONDS } from "./connection.ts";

/** All that the bot asks to be told: what is meant for it, presses, and where it was put. */
export const WANTED = ["message", "callback_query", "my_chat_member"] as const;

/** Asks Telegram for updates, over and over, until it is stopped. */
export interface Poll {
  /** Resolves when nothing is asked any more and all that was handed over is confirmed. */
  stop(): Promise<void>;
}

/** What the loop tells while it runs. */
export interface PollEvents {
  /** Resolves when the update is dealt with; must not reject. */
  take(update: Update): Promise<void>;
  /** Telegram stopped answering, or answers again. */
  lost(): void;
  found(): void;
}

/** A batch that takes longer no longer keeps others waiting; only that long can a crash lose what is in hand. */
const BATCH_MS = 10_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** Another process polls with the same token, or the token is refused: asking often helps nobody. */
const REFUSED_WAIT_MS = 30_000;
const HTTP_REFUSED: ReadonlySet<number> = new Set([401, 404, 409]);

/** Updates are confirmed by the next question, so what a crash interrupts comes again. */
export function startPolling(api: Api, events: PollEvents): Poll {
  const stopping = new AbortController();
  let offset = 0;

  const ask = async (): Promise<readonly Update[]> => {
    const question = { offset, limit: 100, timeout: POLL_SECONDS, allowed_updates: [...WANTED] };
    return api.raw.getUpdates(question, stopping.signal as never);
  };
  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await ask();
        if (failures > 0) events.found();
        failures = 0;
        await pause(Promise.all(updates.map((update) => events.take(update))), BATCH_MS);
        offset = updates.reduce((most, { update_id }) => Math.max(most, update_id + 1), offset);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (failures === 0) events.lost();
        failures += 1;
        await pause(once(stopping.signal), waitAfter(error, failures));
      }
    }
  };
  const running = loop();
  return {
    async stop() {
      if (stopping.signal.aborted) return running;
      stopping.abort();
      await running;
      // Confirms what was taken, so that a restart does not hear it again. If it fails it is heard again: no harm.
      if (offset > 0) await api.raw.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
    },
  };
}

function waitAfter(error: unknown, failures: number): number {
  if (error instanceof GrammyError) {
    if (HTTP_REFUSED.has(error.error_code)) return REFUSED_WAIT_MS;
    const seconds = error.parameters.retry_after;
    if (seconds !== undefined) return seconds * 1000;
  }
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
}

const once = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });

/** Waits for the work, at most so long. */
async function pause(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
