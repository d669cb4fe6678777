import { addDays, dayOf } from "../core/due.ts";
import { fieldReader } from "../core/forms/read.ts";
import type { Group } from "../core/group/group.ts";
import { type EpochMillis, MINUTE, type PlainDay, type ZoneId } from "../core/time.ts";
import type { Inbound } from "../ports/chat-adapter.ts";
import type { Turn } from "./turn.ts";

/** The days of the minute that is now, by zone: for a crowd that writes together a zone is asked once. */
const days = new Map<string, { readonly minute: number; readonly today: PlainDay; readonly week: PlainDay }>();

function daysOf(at: EpochMillis, zone: ZoneId) {
  const minute = Math.floor(at / MINUTE);
  const known = days.get(zone);
  if (known?.minute === minute) return known;
  const today = dayOf(at, zone);
  const made = { minute, today, week: addDays(today, 7) };
  days.set(zone, made);
  return made;
}

/** Reads the form of this event; `closesOn` and the like come from the caller. */
export function formReader(turn: Turn, group: Group) {
  const event = turn.event as Extract<Inbound, { kind: "form" }>;
  const { today, week } = daysOf(turn.at, group.settings.zone);
  return fieldReader(event.kind === "form" ? event.answers : new Map(), turn.words, today, week, isZone);
}

/** Whether this machine knows the zone. */
export function isZone(zone: string): boolean {
  if (zone.trim() === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
