/** What a text may hold by which somebody could be known. Shown to its author only, never kept (privacy D14). */
export type Hint = "nhs" | "ni" | "phone" | "email" | "postcode" | "date" | "handle" | "name";

/** One find: where it stands, so that it can be hidden. */
export interface Found {
  readonly hint: Hint;
  readonly from: number;
  readonly to: number;
}

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const KIN =
  "mum|mam|mom|dad|son|daughter|wife|husband|partner|brother|sister|nan|gran|grandad|grandma|uncle|aunt|auntie|friend|nurse|carer|manager|doctor|social worker";

/** In order: what an earlier line has found, a later one leaves alone. Each runs in time linear in the text. */
const PATTERNS: readonly (readonly [Hint, RegExp, ((text: string) => boolean)?])[] = [
  ["email", /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu],
  ["nhs", /(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{4}(?!\d)/g, isNhsNumber],
  ["phone", /(?<![\d])(?:\+|00)\d{1,3}[\s().-]{0,3}(?:\(0\)\s?)?(?:\d[\s().-]{0,2}){8,11}(?!\d)/g],
  ["phone", /(?<![\d])\(?0(?:[\s().-]{0,2}\d){9,10}(?!\d)/g],
  ["ni", /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?(?:\d\s?){6}[A-D]\b/gi],
  [
    "postcode",
    /\b(?:GIR\s?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])\s?\d[ABD-HJLNP-UW-Z]{2})\b/gi,
  ],
  ["date", /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)?\d{2}(?!\d)/g],
  ["date", /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g],
  ["date", new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTHS})\\b(?:\\s(?:19|20)\\d{2})?`, "gi")],
  ["date", new RegExp(`\\b(?:${MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s(?:19|20)\\d{2})?`, "gi")],
  ["handle", /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{2,32}/gu],
  ["name", /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sister|Matron)\.?\s\p{Lu}[\p{L}'’-]+/gu],
  ["name", new RegExp(`\\b(?:${KIN}),?\\s(?:is\\s)?(?:called\\s|named\\s)?\\p{Lu}[\\p{Ll}'’-]+`, "gu")],
  ["name", /\b(?:called|named)\s\p{Lu}[\p{Ll}'’-]+/gu],
];

/** Everything found, in order of place, none overlapping. Names in free prose cannot be found reliably, and we say so. */
export function findHints(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const [hint, pattern, holds] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (holds && !holds(match[0])) continue;
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ hint, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with `instead` in place of everything found. */
export function hidden(text: string, found: readonly Found[], instead: string): string {
  return [...found]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + instead + left.slice(to), text);
}

/** Ten digits whose last is the check digit of the others (Modulus 11). */
function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && digits[9] === check % 11;
}

/** Ways in which a platform writes that somebody is meant. */
const MENTION = /<[@#!][^>\s]*>/g;

/** The text without what points at a person by their account (privacy D15). */
export const withoutMentions = (text: string): string => text.replace(MENTION, "@someone");
