import type { Clock } from "../ports/clock.ts";

/** How busy this process is, for choosing a quiet moment. In memory; two numbers and nothing about anybody. */
export interface Activity {
  noteEvent(): void;
  noteClose(): void;
  /** Steady milliseconds of the last event; of the start where there was none. */
  lastEventAt(): number;
  /** Polls ended by this process since it started. */
  closes(): number;
}

export function createActivity(clock: Clock): Activity {
  let event = clock.steady();
  let ended = 0;
  return {
    noteEvent: () => {
      event = clock.steady();
    },
    noteClose: () => {
      ended += 1;
    },
    lastEventAt: () => event,
    closes: () => ended,
  };
}
