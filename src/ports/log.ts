import type { LogEvent } from "./log-event.ts";

/** Values of a logged event: kinds, counts and codes of our own; never a member's words, never anybody's id. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Writes one event down. Must not throw. */
export type Log = (event: LogEvent, fields?: LogFields) => void;
