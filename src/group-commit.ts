import { setImmediate as othersFirst } from "node:timers/promises";

/** Something that waits for its batch. Whatever happens, `commit` or the end of its batch settles it. */
export interface Waiting {
  readonly reject: (fault: unknown) => void;
}

/** Group commit (architecture A8): a batch is what arrived while the last one was under way, in order of arrival. */
export class GroupCommit<Item extends Waiting> {
  readonly #commit: (batch: readonly Item[]) => Promise<void>;
  readonly #most: number;
  readonly #gather: () => Promise<void>;
  readonly #waiting: Item[] = [];
  #running = false;

  /**
   * `commit` settles every item of its batch, of at most `most`; what it throws goes to all of them. `gather` is awaited
   * before each batch is taken. Left out, whatever has come in already is read first: a driver that works on this very
   * thread lets nothing arrive while it commits, and the first item alone would be a batch, all others the next.
   */
  constructor(
    most: number,
    commit: (batch: readonly Item[]) => Promise<void>,
    gather: () => Promise<void> = () => othersFirst(),
  ) {
    this.#gather = gather;
    this.#most = most;
    this.#commit = commit;
  }

  add(item: Item): void {
    this.#waiting.push(item);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await this.#gather();
      const batch = this.#waiting.splice(0, this.#most);
      try {
        await this.#commit(batch);
      } catch (fault) {
        // Not expected where each step settles its own; yet nobody may wait for ever.
        for (const item of batch) item.reject(fault);
      }
    }
    this.#running = false;
  }
}
