/**
 * What a field of a log line may hold. A list: one of these words and no other. "count": a whole number up to a
 * million. "ms": milliseconds, written in coarse steps. "row": the id of a row of ours, cut to 8 characters. "word": a
 * lower-case word of ours where no list can be given, never a member's. "flag": true or false.
 */
export type FieldKind = readonly string[] | "count" | "ms" | "row" | "word" | "flag";

interface EventShape {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, FieldKind>>;
}

const PLATFORM = ["discord", "slack", "telegram", "web", "memory"] as const;
const ENGINE = ["sqlite", "postgresql"] as const;
const STORE_FAULT = ["full", "read-only", "unreachable", "busy", "conflict", "other"] as const;
const FAILURE = ["later", "unknown", "gone", "moved", "forbidden", "refused"] as const;
const DELIVERY = ["send", "edit", "erase"] as const;

/**
 * Every event that may be logged, with the fields it may carry: a closed list, so that free text and people have
 * nowhere to go. No event is about an anonymous act; not even that one happened.
 */
export const LOG_EVENTS = {
  "start.ready": { level: "info", fields: { mode: ["practice", "chat"], platforms: "count", tookMs: "ms" } },
  "start.migrated": { level: "info", fields: { engine: ENGINE, count: "count" } },
  "start.restored": { level: "warn", fields: { polls: "count" } },
  "start.refused": { level: "error", fields: { why: "word" } },
  "stop.begun": { level: "info", fields: {} },
  "stop.done": { level: "info", fields: { tookMs: "ms" } },
  "fault.unexpected": { level: "error", fields: { during: "word" } },
  "store.fault": { level: "error", fields: { code: STORE_FAULT, during: "word" } },
  "platform.connected": { level: "info", fields: { platform: PLATFORM } },
  "platform.lost": { level: "warn", fields: { platform: PLATFORM } },
  "platform.gone": { level: "warn", fields: { platform: PLATFORM, group: "row" } },
  "outbox.sent": { level: "debug", fields: { row: "row", kind: DELIVERY, platform: PLATFORM, attempts: "count" } },
  "outbox.failed": {
    level: "warn",
    fields: { row: "row", kind: DELIVERY, platform: PLATFORM, failure: FAILURE, attempts: "count", waitMs: "ms" },
  },
  "outbox.held": { level: "warn", fields: { row: "row", platform: PLATFORM, failure: FAILURE, attempts: "count" } },
  "outbox.dead": { level: "error", fields: { row: "row", platform: PLATFORM, failure: FAILURE, attempts: "count" } },
  "due.ran": { level: "debug", fields: { kind: "word", lateMs: "ms" } },
  "due.failed": { level: "error", fields: { kind: "word", attempts: "count" } },
  "due.missed": { level: "warn", fields: { kind: "word", lateMs: "ms" } },
  "clock.jumped": { level: "warn", fields: { direction: ["forward", "back"], byMs: "ms" } },
  "lease.taken": { level: "info", fields: { name: "word" } },
  "lease.lost": { level: "warn", fields: { name: "word" } },
  "keyring.missing": { level: "error", fields: { poll: "row" } },
  "poll.closed": { level: "info", fields: { poll: "row", tookMs: "ms" } },
} as const satisfies Readonly<Record<string, EventShape>>;

export type LogEvent = keyof typeof LOG_EVENTS;

type ValueOf<Kind> = Kind extends readonly (infer Word)[]
  ? Word
  : Kind extends "count" | "ms"
    ? number
    : Kind extends "flag"
      ? boolean
      : string;

/** The fields one event may carry, each by its type; all may be left out. */
export type LogFields<Event extends LogEvent> = {
  readonly [Field in keyof (typeof LOG_EVENTS)[Event]["fields"]]?: ValueOf<(typeof LOG_EVENTS)[Event]["fields"][Field]>;
};
