/**
 * What a field of a log line may hold. A list: one of these words and no other. "count": a whole number up to a
 * million. "ms": milliseconds, written in coarse steps. "row": the id of a row of ours, cut to 8 characters. "word": a
 * lower-case word of ours where no list can be given, never a member's. "flag": true or false. "fault": the class of an
 * error or the code of a store's. "where": a file of ours and a line. "failure": the kind of a delivery's failure and the
 * right or code it names.
 */
export type FieldKind = readonly string[] | "count" | "ms" | "row" | "word" | "flag" | "fault" | "where" | "failure";

interface EventShape {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, FieldKind>>;
}

const PLATFORM = "word";
const ENGINE = ["sqlite", "postgresql"] as const;
const STORE_FAULT = ["full", "read-only", "unreachable", "busy", "conflict", "other"] as const;
const DELIVERY = ["send", "edit", "erase"] as const;
const OUTBOX_ROW = { platform: PLATFORM, kind: DELIVERY, attempts: "count", forMs: "ms" } as const;

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
  "fault.unexpected": { level: "error", fields: { during: "word", fault: "fault", where: "where" } },
  "store.fault": { level: "error", fields: { code: STORE_FAULT, during: "word" } },
  "platform.connected": { level: "info", fields: { platform: PLATFORM } },
  "platform.lost": { level: "warn", fields: { platform: PLATFORM } },
  /** The platform no longer takes the token of this deployment: what waits goes on waiting until it is put right. */
  "platform.token-refused": { level: "error", fields: { platform: PLATFORM } },
  /** Something went wrong in an adapter or its client library, in the class of an error alone. */
  "platform.fault": { level: "error", fields: { platform: PLATFORM, during: "word", fault: "fault", where: "where" } },
  "platform.gone": { level: "warn", fields: { platform: PLATFORM, group: "row" } },
  "outbox.sent": { level: "debug", fields: OUTBOX_ROW },
  "outbox.later": { level: "info", fields: OUTBOX_ROW },
  "outbox.unknown": { level: "warn", fields: OUTBOX_ROW },
  "outbox.gone": { level: "info", fields: { ...OUTBOX_ROW, what: ["room", "message", "person"] } },
  "outbox.moved": { level: "info", fields: OUTBOX_ROW },
  "outbox.held": { level: "warn", fields: { ...OUTBOX_ROW, failure: "failure" } },
  "outbox.dead": { level: "error", fields: { ...OUTBOX_ROW, failure: "failure" } },
  "outbox.fault": { level: "error", fields: { platform: PLATFORM, kind: DELIVERY, fault: "fault", where: "where" } },
  /** No adapter for a platform in this process: its rows wait. */
  "outbox.no-adapter": { level: "warn", fields: { platform: PLATFORM } },
  /** A due job threw and waits. */
  "due.failed": { level: "error", fields: { kind: "word", failures: "count", fault: "fault", where: "where" } },
  /** A due job came too late to be of use and was left out. */
  "due.skipped": { level: "warn", fields: { kind: "word", lateMs: "ms" } },
  /** The row waits for a version that knows this kind. */
  "due.unknown-kind": { level: "error", fields: { kind: "word" } },
  "tick.fault": { level: "error", fields: { step: "word", fault: "fault", where: "where" } },
  /** The wall clock moved against the steady one; `held`: irreversible work waits for the next tick to agree. */
  "clock.jumped": { level: "warn", fields: { direction: ["forward", "back"], byMs: "ms", held: "flag" } },
  "lease.held": { level: "info", fields: { name: "word" } },
  "lease.lost": { level: "warn", fields: { name: "word" } },
  "lease.fault": { level: "error", fields: { name: "word", fault: "fault", where: "where" } },
  "poll.key-missing": { level: "error", fields: { poll: "row" } },
  /** A close could not go on; it is tried again on the next tick. */
  "poll.close-fault": { level: "error", fields: { poll: "row", fault: "fault", where: "where" } },
  /** A key of a group's feedback is not in the keyring: what lies under it waits. */
  "feedback.key-missing": { level: "error", fields: { group: "row" } },
  /** A reader asked who wrote something. Nobody can answer; that it was asked is told. */
  "feedback.who-asked": { level: "warn", fields: { group: "row" } },
  /** A release could not go on; it is tried again on the next tick. */
  "feedback.release-fault": { level: "error", fields: { group: "row", fault: "fault", where: "where" } },
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
