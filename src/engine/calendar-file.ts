import { createEvents } from "ics";
import type { CalendarEntry } from "../core/opportunity/calendar.ts";

/** A calendar file (RFC 5545): UTC throughout, lines of at most 75 octets, ended by CR LF. `name` holds no comma. */
export function calendarFile(entries: readonly CalendarEntry[], name: string): string {
  const head = {
    productId: "-//Sayso//Chances to take part//EN",
    calName: name,
    // Nobody is invited: a published method would want an organiser's address (RFC 5546, 3.2.1).
    method: "",
  };
  const { error, value } = createEvents(entries.map(eventOf), head);
  // The library's error quotes what it was given.
  if (error || value === null) throw new Error("A calendar file cannot be written.");
  return refolded(value);
}

const eventOf = (entry: CalendarEntry) => ({
  uid: entry.uid,
  sequence: entry.version,
  // When the entry last changed; the library would take the machine's clock.
  timestamp: entry.changedAt as number,
  start: entry.from as number,
  end: entry.to as number,
  startOutputType: "utc" as const,
  endOutputType: "utc" as const,
  title: entry.title,
  ...(entry.where === "" ? {} : { location: entry.where }),
  status: entry.cancelled ? ("CANCELLED" as const) : ("CONFIRMED" as const),
});

/** The library breaks lines after 75 characters, however many octets they have; the standard counts octets. */
const refolded = (file: string): string => file.replaceAll("\r\n\t", "").split("\r\n").map(folded).join("\r\n");

/** What goes on begins with a space, which counts. Never broken inside a character of several octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
