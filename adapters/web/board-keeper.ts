import type { Board } from "./board.ts";
import { emptyBoard } from "./board.ts";
import { loadBoard, saveBoard } from "./board-file.ts";

/** Holds the board and its file together: a change counts once the file has it, and changes come one after the other. */
export class BoardKeeper {
  readonly #path: string;
  readonly #newId: () => string;
  #board: Board;
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, newId: () => string) {
    this.#path = path;
    this.#newId = newId;
    this.#board = emptyBoard(newId());
  }

  get board(): Board {
    return this.#board;
  }

  /** Throws, saying what to do, where there is a file that cannot be read. */
  async load(): Promise<void> {
    this.#board = (await loadBoard(this.#path)) ?? this.#board;
  }

  /** Makes one change, or none where `step` gives undefined. Throws the disk's error and changes nothing then. */
  change(step: (board: Board) => Board | undefined): Promise<Board | undefined> {
    const work = async (): Promise<Board | undefined> => {
      const next = step(this.#board);
      if (!next || next === this.#board) return next;
      await saveBoard(this.#path, next);
      this.#board = next;
      return next;
    };
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Takes everything down. Message ids go on counting, so that an old page means nothing by accident. */
  async clear(): Promise<void> {
    await this.change((board) => emptyBoard(this.#newId(), board.next));
  }
}
