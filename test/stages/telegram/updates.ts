import type { Update } from "grammy/types";

interface Entry {
  readonly update: Update;
  /** Given in an answer that has not been confirmed yet. */
  given: boolean;
  /** Comes although it was confirmed before. */
  readonly again: boolean;
  readonly confirmed: () => void;
}

interface HeldPoll {
  readonly offset: number;
  readonly answer: (updates: readonly Update[] | "conflict") => void;
}

/** Updates as Telegram keeps them until the bot confirms them by asking for later ones. */
export class UpdateQueue {
  #entries: Entry[] = [];
  #held: HeldPoll | undefined;
  #last = 40_000;
  /** Whether a bot is there to ask; where none is, nobody waits for it to. */
  listening = false;

  nextId(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Resolves when the bot has confirmed it; at once where no bot listens, and it waits for one. */
  async push(update: Update, again = false): Promise<void> {
    const confirmed = new Promise<void>((done) => {
      this.#entries.push({ update, given: false, again, confirmed: done });
    });
    this.#wake();
    if (this.listening) await confirmed;
  }

  poll(offset: number, timeout: number): Promise<readonly Update[] | "conflict"> {
    this.#held?.answer("conflict");
    this.#held = undefined;
    this.#confirm(offset);
    const now = this.#take(offset);
    if (now.length > 0 || timeout === 0) return Promise.resolve(now);
    return new Promise((answer) => {
      this.#held = { offset, answer };
    });
  }

  /** The question that is held is answered with nothing. */
  endHeld(): void {
    this.#held?.answer([]);
    this.#held = undefined;
  }

  /** Whoever was held is gone, and whoever waited for a confirmation goes on. */
  letGo(): void {
    this.listening = false;
    this.endHeld();
    for (const { confirmed } of this.#entries) confirmed();
  }

  #wake(): void {
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    held.answer(this.#take(held.offset));
  }

  #confirm(offset: number): void {
    const done = this.#entries.filter(({ given, again, update }) => given && (again || update.update_id < offset));
    this.#entries = this.#entries.filter((entry) => !done.includes(entry));
    for (const { confirmed } of done) confirmed();
  }

  #take(offset: number): readonly Update[] {
    const due = this.#entries.filter(({ again, update }) => again || update.update_id >= offset);
    for (const entry of due) entry.given = true;
    return due.map(({ update }) => update);
  }
}
