import type { StoreFaultCode } from "./store.ts";

/** Thrown by a store. Its text is ours alone: a database's own text may print arguments, members' words included. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  /** Which part of the store failed: "polls.save". */
  readonly during: string;

  constructor(code: StoreFaultCode, during: string) {
    super(`The database did not do ${during} (${code}).`);
    this.name = "StoreFault";
    this.code = code;
    this.during = during;
  }
}
