import type { LogEvent, LogFields } from "./log-event.ts";

/** Writes one event. Fields the table does not name, or whose value does not fit its kind, are a type error and dropped. */
export type Log = <Event extends LogEvent>(event: Event, fields?: LogFields<Event>) => void;
