import { DAY, type EpochMillis, later } from "../time.ts";

/** For so long replies are brought to somebody after their words are read, or at once where they have been (privacy D10). */
export const RETURN_DAYS = 7;

/**
 * Until when replies may be brought to a person who asks for it now; undefined where their words are read so late that
 * how to reach them would be kept for more than twice that time.
 */
export function returnUntil(now: EpochMillis, slot: EpochMillis, read: boolean): EpochMillis | undefined {
  const from = read ? now : slot;
  return from - now > RETURN_DAYS * DAY ? undefined : later(from, RETURN_DAYS * DAY);
}

/** The number of the day, from 1970 in UTC, that is the last of a wish: as near to a time as its row comes. */
export const returnShelf = (until: EpochMillis): number => Math.floor(until / DAY);

/** When the rows of a shelf go. */
export const shelfEnds = (shelf: number): EpochMillis => ((shelf + 1) * DAY) as EpochMillis;
