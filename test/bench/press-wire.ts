import type { ChatAccess } from "../crash/wire.ts";

/** What a child process is made of, as JSON in its environment. */
export interface PressParts {
  /** One platform. */
  readonly access: ChatAccess;
  readonly databaseUrl: string;
  readonly keyringDir: string;
  readonly secretFile: string;
  /** The wall clock at the start, in epoch milliseconds. */
  readonly startsAt: number;
  /** For the bare bot: what to answer to a press, by what its button carries. */
  readonly answers: Readonly<Record<string, PressAnswer>>;
}

/** What the adapter sent in answer to a press: what it shows, in the platform's own form, and the line that flashes up. */
export interface PressAnswer {
  readonly message: Readonly<Record<string, unknown>>;
  readonly toast?: string;
}

/** The variable that holds the parts. */
export const PRESS_PARTS = "SAYSO_PRESS_PARTS";

/** What a child tells: that presses can come, and the processor time it has used, in microseconds, whenever it is asked. */
export type PressNews = { readonly ready: true } | { readonly cpu: number };
