import type { Clock } from "../ports/clock.ts";

interface Entry {
  readonly key: Uint8Array;
  readonly until: number;
}

/**
 * Secret bytes by name, for a short time and no longer: an entry is zeroed when its time is up, whether or not anybody
 * asks for it again (within twice its time at the latest), and when there are too many.
 */
export class KeyCache {
  readonly #clock: Clock;
  readonly #livesMs: number;
  readonly #most: number;
  /** In order of age, because every entry lives equally long. */
  readonly #entries = new Map<string, Entry>();
  #sweep: NodeJS.Timeout | undefined;

  constructor(clock: Clock, livesMs: number, most: number) {
    this.#clock = clock;
    this.#livesMs = livesMs;
    this.#most = most;
  }

  /** A copy, which the caller wipes. */
  get(name: string): Uint8Array | undefined {
    this.#dropOld();
    const entry = this.#entries.get(name);
    return entry && Uint8Array.from(entry.key);
  }

  /** Takes `key` over: it will be zeroed in place. */
  put(name: string, key: Uint8Array): void {
    this.drop(name);
    this.#entries.set(name, { key, until: this.#clock.steady() + this.#livesMs });
    if (this.#entries.size > this.#most) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.drop(oldest);
    }
    this.#sweepLater();
  }

  drop(name: string): void {
    this.#entries.get(name)?.key.fill(0);
    this.#entries.delete(name);
  }

  #dropOld(): void {
    const now = this.#clock.steady();
    for (const [name, entry] of this.#entries) {
      if (entry.until > now) return;
      this.drop(name);
    }
  }

  /** Wakes only while there is something to forget, and never keeps the process alive. */
  #sweepLater(): void {
    if (this.#sweep !== undefined) return;
    this.#sweep = setTimeout(() => {
      this.#sweep = undefined;
      this.#dropOld();
      if (this.#entries.size > 0) this.#sweepLater();
    }, this.#livesMs);
    this.#sweep.unref();
  }
}
