import type { EpochMillis, ZoneId } from "../../src/core/time.ts";

/** One way to move time on. `key` matches ^[a-z0-9-]{1,80}$ and goes into a button; `detail` says what will happen then. */
export interface Move {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

/** What the practice room may do to the rest of the program. Made by the program's start, never by an adapter. */
export interface PracticeControls {
  now(): EpochMillis;
  readonly zone: ZoneId;
  /** In the order in which they are shown; asked anew for every page. */
  moves(): readonly Move[];
  /** Resolves once everything that falls due on the way has run. Called only with a key that `moves` just gave. */
  move(key: string): Promise<void>;
  /** Empties everything outside the adapter: database, keyring, clock. The adapter empties itself afterwards. */
  reset(): Promise<void>;
  /** Resolves once what the last event led to has been sent, so that the next page shows it. Waited for at most a second. */
  settled?(): Promise<void>;
}
