import type { Answers, Problem } from "../../cards/form.ts";
import { readTypedDay } from "../../cards/typed-day.ts";
import { vocabularyOf } from "../../cards/vocabulary.ts";
import type { Contact } from "../group/group.ts";
import { readText } from "../text.ts";
import type { PlainDay, WallTime, ZoneId } from "../time.ts";
import type { Words } from "../words.ts";

/** What a form reader gives: the value, or everything that is to be put right at once. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the fields of one form and gathers every problem. Each method answers with a usable value even where there
 * is a problem, so that all fields are looked at; `finish` decides.
 */
export interface FieldReader {
  text(field: string, max: number, lines?: "one" | "many"): string;
  /** "" where nothing was written. */
  maybe(field: string, max: number, lines?: "one" | "many"): string;
  pick<K extends string>(field: string, keys: readonly K[]): K | undefined;
  maybePick<K extends string>(field: string, keys: readonly K[]): K | undefined;
  day(field: string): PlainDay | undefined;
  maybeDay(field: string): PlainDay | undefined;
  clock(field: string): WallTime;
  zone(field: string): ZoneId;
  contact(field: string): Contact;
  whole(field: string): number;
  problem(field: string, message: string): void;
  finish<T>(value: () => T): Read<T>;
}

/** Dates without a year are the next such day from `today`; `exampleDay` is shown where a date cannot be read; `isZone` knows the zones of this machine. */
export function fieldReader(
  answers: Answers,
  words: Words,
  today: PlainDay,
  exampleDay: PlainDay,
  isZone: (zone: string) => boolean,
): FieldReader {
  const problems: Problem[] = [];
  const problem = (field: string, message: string): void => {
    problems.push({ field, message });
  };
  const raw = (field: string): string => {
    const value = answers.get(field);
    return typeof value === "string" ? value : (value?.[0] ?? "");
  };
  const maybe = (field: string, max: number, lines: "one" | "many" = "one"): string => {
    const read = readText(raw(field), { max, lines });
    if (read.ok) return read.text;
    if (read.problem !== "empty") problem(field, words.say(`problem-${read.problem}`, { max }));
    return "";
  };
  const text = (field: string, max: number, lines: "one" | "many" = "one"): string => {
    const read = readText(raw(field), { max, lines });
    if (read.ok) return read.text;
    problem(field, words.say(`problem-${read.problem}`, { max }));
    return "";
  };
  const maybePick = <K extends string>(field: string, keys: readonly K[]): K | undefined =>
    keys.find((key) => key === raw(field));
  const maybeDay = (field: string): PlainDay | undefined => {
    const value = raw(field).trim();
    if (value === "") return undefined;
    // A window with no calendar takes a date as people write it, as one question at a time does.
    const day = readTypedDay(value, today, vocabularyOf(words));
    if (day !== undefined) return day;
    problem(field, words.say("problem-day", { example: exampleDay }));
    return undefined;
  };
  return {
    text,
    maybe,
    maybePick,
    maybeDay,
    problem,
    pick(field, keys) {
      const found = maybePick(field, keys);
      if (found === undefined) problem(field, words.say("problem-pick"));
      return found;
    },
    day(field) {
      if (raw(field).trim() === "") problem(field, words.say("problem-empty"));
      return maybeDay(field);
    },
    clock(field) {
      const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(raw(field).trim());
      if (!found) problem(field, words.say("problem-clock"));
      return `${(found?.[1] ?? "0").padStart(2, "0")}:${found?.[2] ?? "00"}` as WallTime;
    },
    zone(field) {
      const value = raw(field).trim();
      if (!isZone(value)) problem(field, words.say("problem-zone"));
      return value as ZoneId;
    },
    contact(field) {
      const lines = text(field, 300, "many")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const [name, first, second] = lines;
      if (name === undefined || first === undefined || second === undefined) {
        if (!problems.some((p) => p.field === field)) problem(field, words.say("problem-contact"));
        return { name: "", ways: ["", ""] };
      }
      return { name, ways: [first, lines.slice(2).join(" ") || second] };
    },
    whole(field) {
      const value = raw(field).trim();
      return /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
    },
    finish: (value) => (problems.length > 0 ? { ok: false, problems } : { ok: true, value: value() }),
  };
}
