/** Every event the program may log. Closed on purpose: there is no event that takes free text. */
export type LogEvent =
  /** The machine's wall clock moved against the steady one: `byMs`, and whether irreversible work is `held`. */
  | "clock.jumped"
  /** A due job threw and waits: `kind`, `failures`, `fault`, `where`. */
  | "due.failed"
  /** A due job came too late to be of use and was left out: `kind`, `lateMs`. */
  | "due.skipped"
  /** No handler for a `kind` of job: the row waits for a version that has one. */
  | "due.unknown-kind"
  | "lease.held"
  | "lease.lost"
  | "lease.fault"
  | "outbox.dead"
  | "outbox.fault"
  | "outbox.gone"
  | "outbox.held"
  | "outbox.later"
  | "outbox.moved"
  /** No adapter for a `platform` in this process: its rows wait. */
  | "outbox.no-adapter"
  | "outbox.unknown"
  /** One step of the minute tick threw: `step`, `fault`, `where`. */
  | "tick.fault";
