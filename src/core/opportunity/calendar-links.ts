import { cutText } from "../../cards/cut.ts";
import { isoOf } from "../due.ts";
import type { CalendarEntry } from "./calendar.ts";

/** Calendars that open with an entry filled in from an address, without a server of ours. */
export const WEB_CALENDARS = ["google", "outlook", "office"] as const;
export type WebCalendar = (typeof WEB_CALENDARS)[number];

/** The longest address that every platform takes behind a button: Discord's 512. */
const MOST_CHARACTERS = 512;

type Fill = (entry: Pick<CalendarEntry, "title" | "where" | "from" | "to">) => string;

/** Google's from its help pages. Microsoft documents none; that of Outlook on the web has been the same since 2020. */
const FILL: Readonly<Record<WebCalendar, Fill>> = {
  google: ({ title, where, from, to }) =>
    address("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: title,
      dates: `${compact(from)}/${compact(to)}`,
      location: where,
    }),
  outlook: (entry) => microsoft("outlook.live.com", entry),
  office: (entry) => microsoft("outlook.office.com", entry),
};

const microsoft = (host: string, { title, where, from, to }: Parameters<Fill>[0]): string =>
  address(`https://${host}/calendar/0/deeplink/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: isoOf(from),
    enddt: isoOf(to),
    location: where,
  });

/**
 * An address that opens somebody's own calendar with this entry filled in, at most 512 characters. It holds what the
 * notice says and nothing of the person. What is too long loses the place first, then the end of its title.
 */
export function calendarLink(calendar: WebCalendar, entry: CalendarEntry): string {
  const fill = FILL[calendar];
  const { title, from, to } = entry;
  let link = fill(entry);
  for (let room = title.length; link.length > MOST_CHARACTERS && room >= 0; room -= 1)
    link = fill({ title: cutText(title, room), where: "", from, to });
  return link;
}

function address(base: string, values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== "");
  return `${base}?${given.map(([name, value]) => `${name}=${encoded(value)}`).join("&")}`;
}

/** A space as "%20": Outlook shows a "+" as it stands. Quotes and brackets too, which some platforms encode themselves. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** "20270112T190000Z" */
const compact = (at: CalendarEntry["from"]): string => isoOf(at).replaceAll(/[-:]/g, "").replace(/\.\d+/, "");
