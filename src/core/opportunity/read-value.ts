import { readTypedDay } from "../../cards/typed-day.ts";
import type { Vocabulary } from "../../cards/vocabulary.ts";
import { isDay } from "../due.ts";
import { readText } from "../text.ts";
import type { PlainDay } from "../time.ts";
import type { FieldSpec } from "./fields.ts";
import { type FieldValue, sessionOf } from "./notice.ts";

/** Why what somebody gave for a field cannot be read. */
export type ValueProblem =
  | "empty"
  | "too-long"
  | "hidden-marks"
  | "too-many"
  | "not-offered"
  | "not-a-day"
  | "not-a-time"
  | "not-a-number"
  | "not-money"
  | "not-a-link"
  | "not-a-contact"
  | "not-dates"
  | "wrong-type";

/** A field's value, or why not. Nothing given is "empty", which only a form that needs it minds. */
export type ReadValue =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly problem: ValueProblem };

/** How days are written by people; without it they are YYYY-MM-DD. */
export interface DayReading {
  readonly today: PlainDay;
  readonly vocabulary: Vocabulary;
}

const good = (value: FieldValue): ReadValue => ({ ok: true, value });
const bad = (problem: ValueProblem): ReadValue => ({ ok: false, problem });

/** Reads one field as typed in a form: a text, or keys. */
export function readTyped(spec: FieldSpec, given: string | readonly string[], days?: DayReading): ReadValue {
  if (spec.kind === "picks") return readKeys(typeof given === "string" ? [given] : given, spec.of);
  const raw = (typeof given === "string" ? given : (given[0] ?? "")).trim();
  if (raw === "") return bad("empty");
  switch (spec.kind) {
    case "pick":
      return spec.of.includes(raw) ? good(raw) : bad("not-offered");
    case "text":
      return fromText(readText(raw, { max: spec.max, lines: spec.lines ?? "one" }));
    case "link":
      return /^https:\/\/[^\s<>"']{3,200}$/.test(raw) ? good(raw) : bad("not-a-link");
    case "list":
      return readList(raw.split("\n"), spec);
    case "day":
      return readDay(raw, days);
    case "clock":
      return readClock(raw);
    case "whole":
      return readWhole(raw, spec);
    case "money":
      return readMoney(raw);
    case "contact":
      return readContact(raw.split("\n"));
    case "dates":
      return readDates(raw.split("\n"), days);
    default:
      return spec satisfies never;
  }
}

/** Reads one field of a file: JSON as the schema describes it. */
export function readJson(spec: FieldSpec, given: unknown): ReadValue {
  const strings = Array.isArray(given) && given.every((one) => typeof one === "string");
  switch (spec.kind) {
    case "whole":
      return typeof given === "number" ? readWhole(String(given), spec) : bad("wrong-type");
    case "picks":
      return strings ? readKeys(given, spec.of) : bad("wrong-type");
    case "list":
      return strings ? readList(given, spec) : bad("wrong-type");
    case "dates":
      return strings ? readDates(given, undefined) : bad("wrong-type");
    case "contact": {
      const { name, ways } = (given ?? {}) as { name?: unknown; ways?: unknown };
      const two = Array.isArray(ways) && ways.length === 2 && ways.every((way) => typeof way === "string");
      return typeof name === "string" && two ? readContact([name, ...(ways as string[])]) : bad("wrong-type");
    }
    default:
      return typeof given === "string" ? readTyped(spec, given) : bad("wrong-type");
  }
}

const fromText = (read: ReturnType<typeof readText>): ReadValue => (read.ok ? good(read.text) : bad(read.problem));

function readKeys(keys: readonly string[], offered: readonly string[]): ReadValue {
  const given = [...new Set(keys.filter((key) => key !== ""))];
  if (given.length === 0) return bad("empty");
  return given.every((key) => offered.includes(key)) ? good(given) : bad("not-offered");
}

function readList(rows: readonly string[], spec: { readonly max: number; readonly most: number }): ReadValue {
  const kept: string[] = [];
  for (const row of rows) {
    if (row.trim() === "") continue;
    const read = readText(row, { max: spec.max, lines: "one" });
    if (!read.ok) return bad(read.problem);
    kept.push(read.text);
  }
  if (kept.length === 0) return bad("empty");
  return kept.length > spec.most ? bad("too-many") : good(kept);
}

function readDay(raw: string, days: DayReading | undefined): ReadValue {
  if (isDay(raw)) return good(raw);
  const typed = days && readTypedDay(raw, days.today, days.vocabulary);
  return typed === undefined ? bad("not-a-day") : good(typed);
}

/** "19:00", "7.30", "7pm", "noon" is left to people who write 12:00. */
function readClock(raw: string): ReadValue {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(raw);
  const given = Number(found?.[1]);
  const minute = found?.[2] ?? "00";
  const half = found?.[3]?.toLowerCase();
  const hour = half === undefined ? given : (given % 12) + (half === "pm" ? 12 : 0);
  const sound =
    found && hour <= 23 && Number(minute) <= 59 && (half === undefined ? found[2] !== undefined : given <= 12);
  return sound ? good(`${String(hour).padStart(2, "0")}:${minute}`) : bad("not-a-time");
}

function readWhole(raw: string, spec: { readonly from: number; readonly to: number }): ReadValue {
  const value = /^\d{1,4}$/.test(raw) ? Number(raw) : Number.NaN;
  return value >= spec.from && value <= spec.to ? good(value) : bad("not-a-number");
}

function readMoney(raw: string): ReadValue {
  const found = /^£?\s?(\d{1,5}(?:\.\d{2})?)$/.exec(raw);
  return found?.[1] !== undefined && Number(found[1]) > 0 ? good(found[1]) : bad("not-money");
}

/** A name, then two ways to reach them (domain A12); further lines belong to the second. */
function readContact(rows: readonly string[]): ReadValue {
  const kept = rows.map((row) => row.trim()).filter((row) => row !== "");
  const [name, first, ...rest] = kept;
  if (name === undefined || first === undefined || rest.length === 0) return bad("not-a-contact");
  const read = readText(kept.join("\n"), { max: 300, lines: "many" });
  return read.ok ? good({ name, ways: [first, rest.join(" ")] }) : bad(read.problem);
}

/** "12 January 2027 7pm to 8pm" a line, or as it is kept: "2027-01-12 19:00-20:00". */
function readDates(rows: readonly string[], days: DayReading | undefined): ReadValue {
  const kept: string[] = [];
  for (const row of rows.map((one) => one.trim()).filter((one) => one !== "")) {
    const found = /^(.+?),?\s+([\d:.]+\s*(?:am|pm)?)\s*(?:-|–|to|until|i|tan)\s*([\d:.]+\s*(?:am|pm)?)$/i.exec(row);
    const [day, from, to] = [readDay(found?.[1] ?? "", days), readClock(found?.[2] ?? ""), readClock(found?.[3] ?? "")];
    if (!day.ok || !from.ok || !to.ok) return bad("not-dates");
    const line = `${String(day.value)} ${String(from.value)}-${String(to.value)}`;
    if (sessionOf(line) === undefined || String(from.value) >= String(to.value)) return bad("not-dates");
    kept.push(line);
  }
  if (kept.length === 0) return bad("empty");
  return kept.length > 12 ? bad("too-many") : good(kept.sort());
}
