import { daysBetween } from "../due.ts";
import type { Nation } from "../group/group.ts";
import { NATIONS } from "../group/group.ts";
import type { PlainDay } from "../time.ts";

/** Somewhere people can turn to now. All texts are in British English and are shown as they stand. */
export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** How to reach it, as people write it: "116 123", "Text SHOUT to 85258". */
  readonly contact: string;
  /** What it is for, in one short sentence. */
  readonly says: string;
  readonly nations: readonly Nation[];
  /** Whom it is for, where not everybody: "Under 19". */
  readonly ages?: string;
  /** "Day and night"; "Hours not checked" where we do not know. */
  readonly hours: string;
  /** "Free"; "Cost not checked" where we do not know. */
  readonly cost: string;
  /** The page it was read on, or the service's own page where `checkedBy` says that none was kept. */
  readonly sourceUrl: string;
  readonly lastVerified: PlainDay;
  /** Who checked it, and how well. */
  readonly checkedBy: string;
}

/** What to show of the help lines. `stale` where nothing but the emergency number was checked recently enough. */
export interface CurrentHelp {
  /** The emergency number first. */
  readonly lines: readonly HelpLine[];
  readonly stale: boolean;
}

/** After this many days a line is left out rather than shown wrong. */
export const HELP_LINE_DAYS = 180;

/** The line that children and young people are shown first, of those in the file. */
const FIRST_FOR_YOUNG = "childline";

/** Always shown, however old: this number does not change. */
export const EMERGENCY: HelpLine = {
  id: "emergency",
  name: "Emergency",
  contact: "999 or 112",
  says: "If anybody is in danger now. Cannot speak? On a mobile call 999, then press 55.",
  nations: NATIONS,
  hours: "Day and night",
  cost: "Free",
  sourceUrl: "https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers",
  lastVerified: "2026-11-21" as PlainDay,
  checkedBy: "Research from stored pages of councils and the NHS (grade C); the address is the page to check it on.",
};

/**
 * The lines for a nation that were checked within 180 days of `today`, in the order given, after 999; with `youngFirst`
 * the one for young people before the others.
 */
export function currentHelpLines(
  lines: readonly HelpLine[],
  nation: Nation,
  today: PlainDay,
  youngFirst = false,
): CurrentHelp {
  const current = lines.filter((line) => line.nations.includes(nation) && isCurrent(line, today));
  const others = current.filter((line) => line.id !== EMERGENCY.id);
  const young = youngFirst ? others.filter((line) => line.id === FIRST_FOR_YOUNG) : [];
  const rest = others.filter((line) => !young.includes(line));
  return { lines: [EMERGENCY, ...young, ...rest], stale: others.length === 0 };
}

/** Whether a line was checked within 180 days. A day in the future was not a check but a slip; one day is a time zone. */
export function isCurrent(line: HelpLine, today: PlainDay): boolean {
  const age = daysBetween(line.lastVerified, today);
  return age >= -1 && age <= HELP_LINE_DAYS;
}
