import type { MessageId } from "./message-id.ts";
import type { EpochMillis, PlainDay, WallTime, ZoneId } from "./time.ts";

export type WordValues = Readonly<Record<string, string | number>>;

/** Everything the pure code needs to speak one language. Made by `src/words`; a test may make a simpler one. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  say(id: MessageId, values?: WordValues): string;
  /** "Friday 27 November 2026" */
  day(day: PlainDay): string;
  /** "Friday 27 November at 10:00", as the clock on the wall in `zone` shows it. */
  moment(at: EpochMillis, zone: ZoneId): string;
  /** "20:30" as this language writes it. */
  clock(time: WallTime): string;
}
