declare const brand: unique symbol;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMillis = number & { readonly [brand]: "EpochMillis" };

/** A day without a clock or a zone: "2026-03-31". */
export type PlainDay = string & { readonly [brand]: "PlainDay" };

/** A wall-clock time without a day: "20:30". */
export type WallTime = string & { readonly [brand]: "WallTime" };

/** An IANA zone name, such as "Europe/London". */
export type ZoneId = string & { readonly [brand]: "ZoneId" };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const later = (at: EpochMillis, byMs: number): EpochMillis => (at + byMs) as EpochMillis;
