import { atDay, isoOf } from "../due.ts";
import type { EpochMillis, ZoneId } from "../time.ts";
import { sessionsOf } from "./notice.ts";
import type { Opportunity } from "./opportunity.ts";

/** One stretch of time as calendars take it: moments, so that a change of the clocks is already in them. */
export interface CalendarEntry {
  /** Stays the same for ever: a later version of the entry replaces the earlier one. */
  readonly uid: string;
  readonly from: EpochMillis;
  readonly to: EpochMillis;
  readonly title: string;
  readonly where: string;
  readonly version: number;
  readonly changedAt: EpochMillis;
  readonly cancelled: boolean;
}

/** Every session of a notice; `zone` is its home group's. None for a draft or where it is up to each when. */
export function calendarEntries(o: Opportunity, zone: ZoneId): readonly CalendarEntry[] {
  if (o.phase === "draft" || o.openedAt === undefined) return [];
  const { title = "", place, joinHow } = o.notice;
  return sessionsOf(o.notice).map(({ day, from, to }) => ({
    uid: `${o.id}-${day}-${from.replace(":", "")}@sayso`,
    from: atDay(day, from, zone),
    to: atDay(day, to, zone),
    title,
    where: [place, joinHow].filter((one) => one !== undefined).join(". "),
    version: o.version - 1,
    changedAt: o.changedAt ?? o.openedAt ?? (0 as EpochMillis),
    cancelled: o.phase === "cancelled" || o.phase === "withdrawn",
  }));
}

/** A calendar file (RFC 5545): UTC throughout, lines of at most 75 octets, ended by CR LF. */
export function calendarFile(entries: readonly CalendarEntry[], name: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sayso//Chances to take part//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(entry: CalendarEntry): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.version}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `DTSTART:${utc(entry.from)}`,
    `DTEND:${utc(entry.to)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.where === "" ? [] : [`LOCATION:${escaped(entry.where)}`]),
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** "20270112T190000Z" */
const utc = (at: EpochMillis): string => isoOf(at).replaceAll(/[-:]/g, "").replace(/\.\d+/, "");

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n/g, "\\n");

/** No line longer than 75 octets; what goes on begins with a space. Never inside a letter of several octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 74) {
      parts.push(part);
      part = "";
      octets = 0;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/** An address that opens somebody's own calendar with this entry filled in. It holds nothing of the person. */
export function addToCalendarLink(entry: CalendarEntry): string {
  const query = [
    "action=TEMPLATE",
    `text=${encodeURIComponent(entry.title)}`,
    `dates=${utc(entry.from)}/${utc(entry.to)}`,
    ...(entry.where === "" ? [] : [`location=${encodeURIComponent(entry.where)}`]),
  ];
  return `https://calendar.google.com/calendar/render?${query.join("&")}`;
}
