import { inspect } from "node:util";

/**
 * A secret setting as a value that prints, serialises and inspects as "[hidden]", so that a settings object that
 * reaches a log or an error by mistake shows nothing.
 */
export class Hidden {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself: for handing to a client library and for nothing else. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "[hidden]";
  }

  toJSON(): string {
    return "[hidden]";
  }

  [inspect.custom](): string {
    return "[hidden]";
  }
}
