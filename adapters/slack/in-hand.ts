/** What is being worked on, so that stopping can wait for it. */
export class InHand {
  readonly #all = new Set<Promise<unknown>>();

  /** The same promise, remembered until it settles. */
  hold<T>(work: Promise<T>): Promise<T> {
    this.#all.add(work);
    const forget = (): void => void this.#all.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** Resolves once nothing is in hand, also not what came of what was. */
  async idle(): Promise<void> {
    while (this.#all.size > 0) await Promise.allSettled(this.#all);
  }
}
