/** How long a text may be, in Unicode code points, and whether it may hold line breaks. */
export interface TextRule {
  readonly max: number;
  readonly lines: "one" | "many";
}

/** What became of a text somebody wrote. "hidden-marks": it holds characters nobody can see that change what others read. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: "empty" | "too-long" | "hidden-marks" };

/** Every way a line ends: also Word's soft break, the form feed and Unicode's own separators. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters, embeddings, overrides and isolates of direction, and half characters. */
const REFUSED = /[\u202A-\u202E\u2066-\u2069\p{Cs}]|(?![\n\t])\p{Cc}/u;

/** Characters without width or meaning, which could mark a copy of a text: soft hyphens, zero-width spaces, … */
const MEANINGLESS = /[\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Tag letters spell the flags of England, Scotland and Wales; anywhere else they are a hidden message. */
const STRAY_TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0000}-\u{E007F}]+/gu;

/** Selectors of a form beyond the first sixteen are for Han signs only. */
const STRAY_HAN_FORMS = /(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]+/gu;

/**
 * Joiners and selectors of a form mean something in emoji and in scripts such as Urdu's, Persian's and Bengali's: one of
 * each. After a space, a Latin letter or nothing they mean nothing.
 */
const JOINED = /((?:(?!\u200C|\u200D|[\uFE00-\uFE0F]).)?)((?:\u200C|\u200D|[\uFE00-\uFE0F])+)/gsu;
const TAKES_JOINER =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}#*0-9]|(?!\p{scx=Latin}|\p{scx=Greek}|\p{scx=Cyrillic}|\p{scx=Inherited})[\p{L}\p{M}]/u;

/**
 * More marks on one letter than any script needs: they cover what others wrote, and composing them takes a time that
 * grows with the square of their number. 30 is the bound of Unicode's stream-safe text (UAX 15).
 */
const PILED_MARKS = /\p{M}{31}/u;

const VISIBLE = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u;

/**
 * Reads what somebody wrote as it was written: emoji, letters from right to left, any platform's markup, "@everyone".
 * Composes (NFC), makes every line end "\n" and every tab a space, trims; takes out what has neither width nor
 * meaning, because such characters can mark a copy; refuses what makes a text look other than it is. Where one line is
 * wanted, line breaks become spaces. Linear in the length of `raw`.
 */
export function readText(raw: string, rule: TextRule): ReadText {
  const lines = raw.replace(LINE_ENDS, "\n");
  if (REFUSED.test(lines)) return { ok: false, problem: "hidden-marks" };
  const kept = trimmed(withoutMarks(lines).replaceAll("\t", " "), rule.lines);
  if (PILED_MARKS.test(kept)) return { ok: false, problem: "hidden-marks" };
  const text = kept.normalize("NFC");
  if (!VISIBLE.test(text)) return { ok: false, problem: "empty" };
  if (longerThan(text, rule.max)) return { ok: false, problem: "too-long" };
  return { ok: true, text };
}

function withoutMarks(text: string): string {
  return text
    .replace(MEANINGLESS, "")
    .replace(STRAY_TAGS, "")
    .replace(STRAY_HAN_FORMS, "")
    .replace(JOINED, (_all, before: string, run: string) => before + (TAKES_JOINER.test(before) ? oneOfEach(run) : ""));
}

function oneOfEach(run: string): string {
  return (/[\uFE00-\uFE0F]/.exec(run)?.[0] ?? "") + (/\u200C|\u200D/.exec(run)?.[0] ?? "");
}

function trimmed(text: string, lines: TextRule["lines"]): string {
  return (lines === "one" ? text.replace(/\n+/g, " ") : text).trim();
}

function longerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  let count = 0;
  for (const _ of text) {
    count += 1;
    if (count > max) return true;
  }
  return false;
}
