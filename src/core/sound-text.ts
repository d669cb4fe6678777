const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters, halves of characters, and code points that are none: XML cannot hold them, escaped or not. */
const UNSOUND = /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * A text as any file format can hold it. What people write has passed `readText`; this is for files that others read,
 * where one stray sign would make the whole file unreadable.
 */
export const soundText = (text: string): string =>
  text.replace(LINE_ENDS, "\n").replaceAll("\t", " ").replace(UNSOUND, "").trim();
