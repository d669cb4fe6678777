import { addDays, dayOf } from "../core/due.ts";
import { fieldReader } from "../core/forms/read.ts";
import type { Group } from "../core/group/group.ts";
import type { Inbound } from "../ports/chat-adapter.ts";
import type { Turn } from "./turn.ts";

/** Reads the form of this event; `closesOn` and the like come from the caller. */
export function formReader(turn: Turn, group: Group) {
  const event = turn.event as Extract<Inbound, { kind: "form" }>;
  const today = dayOf(turn.at, group.settings.zone);
  return fieldReader(event.kind === "form" ? event.answers : new Map(), turn.words, today, addDays(today, 7), isZone);
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
