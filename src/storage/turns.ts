/** Runs pieces of work one after the other, in the order of asking. One that fails does not hold up the next. */
export class Turns {
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = false;

  /** `first`: ahead of all that waits, behind what is under way. For work whose asker waits for it before asking again. */
  take<T>(work: () => Promise<T>, first = false): Promise<T> {
    return new Promise<T>((done, failed) => {
      const one = (): Promise<void> => work().then(done, failed);
      if (first) this.#waiting.unshift(one);
      else this.#waiting.push(one);
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next();
    this.#running = false;
  }
}
