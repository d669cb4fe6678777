import type { EpochMillis, ZoneId } from "../../src/core/time.ts";

/** The page's own texts in one language. The program's words satisfy it; the ids start with "room-". */
export interface PageWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  say(id: string, values?: Readonly<Record<string, string | number>>): string;
  /** "Friday 27 November at 10:00" */
  moment(at: EpochMillis, zone: ZoneId): string;
}

/** Finds the words for a BCP 47 tag a reader asked for, or the default ones. */
export type WordsFor = (language: string | undefined) => PageWords;
