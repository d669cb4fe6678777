import { type DestinationStream, pino } from "pino";
import type { EpochMillis } from "./core/time.ts";
import type { Log } from "./ports/log.ts";
import { type FieldKind, LOG_EVENTS } from "./ports/log-event.ts";

/** From most to least; "silent" writes nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * The log: one JSON object a line, on standard output unless a destination is given. With `now` each line names the
 * hour and nothing finer: the exact moment of an event tells who was at their phone.
 */
export function createLog(level: LogLevel, destination?: DestinationStream, now?: () => EpochMillis): Log {
  const options = {
    level,
    base: null,
    timestamp: now === undefined ? false : () => `,"hour":"${hourOf(now())}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const lines = destination === undefined ? pino(options) : pino(options, destination);
  return (event, fields = {}) => {
    // The types already say so; this is for values that came past them.
    const shape: { readonly level: Exclude<LogLevel, "silent">; readonly fields: Shape } | undefined = Object.hasOwn(
      LOG_EVENTS,
      event,
    )
      ? LOG_EVENTS[event]
      : undefined;
    if (shape === undefined) lines.error({ event: "log.unknown-event" });
    else lines[shape.level]({ event, ...admitted(fields, shape.fields) });
  };
}

const PATTERNS = {
  fault: /^[A-Za-z-]{1,40}$/,
  where: /^[A-Za-z0-9_.-]{1,60}\.[cm]?[jt]s:\d{1,7}$/,
  failure: /^[a-z][a-z-]{0,20}(:[A-Za-z0-9_.-]{1,40})?$/,
} as const;

type Shape = Readonly<Record<string, FieldKind>>;
type Written = string | number | boolean;

/** What may be written of the fields; `dropped` says how many may not. */
function admitted(fields: object, shape: Shape): Readonly<Record<string, Written>> {
  const out: Record<string, Written> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const written = kind === undefined ? undefined : writable(value, kind);
    if (written === undefined) dropped += 1;
    else out[name] = written;
  }
  return dropped === 0 ? out : { ...out, dropped };
}

const WORD = /^[a-z]+([.-][a-z]+)*$/;
/**
 * The random ids of our rows: 16 to 44 letters and digits, some of each. People's ids on the platforms are all digits,
 * shorter, or hold other signs; their tags are 64 long.
 */
const ROW = /^(?=.*[A-Za-z])(?=.*[0-9_-])[A-Za-z0-9_-]{16,44}$/;

function writable(value: unknown, kind: FieldKind): Written | undefined {
  if (typeof kind !== "string") return typeof value === "string" && kind.includes(value) ? value : undefined;
  switch (kind) {
    case "flag":
      return typeof value === "boolean" ? value : undefined;
    case "count":
      // Ids of people come as large numbers on some platforms.
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000 ? Number(value) : undefined;
    case "ms":
      return typeof value === "number" ? coarse(value) : undefined;
    case "row":
      return typeof value === "string" && ROW.test(value) ? value.slice(0, 8) : undefined;
    case "word":
      return typeof value === "string" && value.length <= 40 && WORD.test(value) ? value : undefined;
    case "fault":
    case "where":
    case "failure":
      return typeof value === "string" && PATTERNS[kind].test(value) ? value : undefined;
  }
}

/** Rounded up to 1, 2 or 5 times a power of ten: enough to see a slow disk, too little to single out a moment. */
function coarse(ms: number): number | undefined {
  if (!Number.isFinite(ms)) return undefined;
  if (ms <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(ms));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= ms) ?? 10 * power;
}

// Swedish writes "2026-11-22 14:05": the only order that needs no taking apart.
const UTC = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", dateStyle: "short", timeStyle: "short" });

/** "2026-11-22T14Z" */
function hourOf(at: EpochMillis): string {
  return `${UTC.format(at).slice(0, 13).replace(" ", "T")}Z`;
}
