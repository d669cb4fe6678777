import type { HintPattern } from "./hints.ts";

/** What stands between the digits of a number, also where it was copied from a letter or a screen. */
const BETWEEN = "[\\s().\\-‐‑–—/_]{0,3}";
const ORDER = /\b(?:order|ref(?:erence)?|invoice|case|account|a\/c|claim|policy|tracking|serial|model|code)\b[^\d]*$/i;
const CALLING =
  /\b(?:call|ring|rang|text|phone|tel|telephone|mobile|mob|whatsapp|number|no|contact|on|cell|dial)\b[^\d\p{L}]{0,4}(?:me|us|her|him|is|on|number|no|my|at)?[^\d\p{L}]{0,3}(?:on|is)?[^\d\p{L}]{0,3}$/iu;

const digitsOf = (found: string): string => found.replace(/[oO]/g, "0").replace(/\D/g, "");

/** Area codes that are given out (Ofcom's numbering plan): 01, 02, 03, 055, 056, 07, 08. Ten or eleven digits with the 0. */
const isBritish = (digits: string): boolean =>
  /^0(?:1\d{8,9}|2[03489]\d{8}|3\d{9}|5[56]\d{8}|7\d{9}|8\d{8,9})$/.test(digits);

/** "09.30 - 10.30", "08.30, 9.15": times of a day, not a number somebody answers. */
const isTimes = (found: string): boolean =>
  /^\(?\d\d[.:]\d\d(?!\d)/.test(found) && /[\s–-]\s?\d{1,2}[.:]\d\d(?!\d)/.test(found);

const isPhone = (found: string, before: string): boolean =>
  isBritish(digitsOf(found)) && !isTimes(found) && !ORDER.test(before) && !before.endsWith("£");

const SPOKEN: Readonly<Record<string, string>> = {
  zero: "0",
  nought: "0",
  oh: "0",
  o: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  hundred: "00",
};
const SAID = "(?:zero|nought|oh|o|one|two|three|four|five|six|seven|eight|nine|hundred|\\d)";
const SPELT = new RegExp(
  `(?<![\\p{L}\\d])${SAID}(?:[\\s,.-]{0,2}(?:(?:double|treble|triple)\\s)?${SAID}){7,11}(?![\\p{L}\\d])`,
  "giu",
);

/** "oh seven seven double oh nine hundred …" */
function isSpeltPhone(found: string): boolean {
  let digits = "";
  let times = 1;
  for (const [word] of found
    .toLowerCase()
    .matchAll(/double|treble|triple|zero|nought|one|two|three|four|five|six|seven|eight|nine|hundred|oh|o|\d/g)) {
    if (word === "double") times = 2;
    else if (word === "treble" || word === "triple") times = 3;
    else {
      digits += (SPOKEN[word] ?? word).repeat(times);
      times = 1;
    }
  }
  return isBritish(digits);
}

/** Ten digits whose last is the check digit of the others (Modulus 11), and which are not all the same. */
function isNhsNumber(found: string, before: string): boolean {
  const digits = [...digitsOf(found)].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = 11 - (sum % 11);
  const right = check !== 10 && digits[9] === check % 11 && new Set(digits).size > 1;
  return right && !isTimes(found) && !before.endsWith("£");
}

/** The letters with which a postcode of these islands begins. */
const AREAS =
  "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const POSTCODE = new RegExp(
  `\\b(?:GIR\\s?0AA|(?:${AREAS})\\d[\\dA-Z]?[\\s.,-]{0,2}[\\dO][ABD-HJLNP-UW-Z]{2})\\b`,
  "gi",
);

/** "B1 2nd floor", "M25 1hr delay": small letters that say the how-manyth, or how long. */
const isPostcode = (found: string): boolean =>
  !/[\s.,-](?:1st|2nd|3rd|\dth|\dhr)$/.test(found) && !/o[a-z]{2}$/.test(found);

const NI = "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][\\s.-]?[A-CEGHJ-NPR-TW-Z][\\s.-]?(?:\\d[\\s.-]?){5}\\d";

/** Numbers of people: of the health service, phones, National Insurance; and postcodes. British, and phones of other countries. */
export const NUMBERS: readonly HintPattern[] = [
  ["phone", new RegExp(`(?<![\\d£+])\\(?[0oO]\\)?(?:${BETWEEN}\\d){9,10}(?!\\d)`, "g"), isPhone],
  [
    "phone",
    new RegExp(
      `(?<![\\d])(?:\\+|00)${BETWEEN}\\d{1,3}${BETWEEN}(?:\\(0\\)\\s?)?(?:\\d${BETWEEN}){7,11}\\d(?!\\d)`,
      "g",
    ),
  ],
  ["phone", new RegExp(`(?<![\\d£])44${BETWEEN}(?:\\(0\\)\\s?)?[1-37](?:${BETWEEN}\\d){9}(?!\\d)`, "g")],
  ["nhs", new RegExp(`(?<![\\d£])\\d(?:${BETWEEN}\\d){9}(?!\\d)`, "g"), isNhsNumber],
  ["phone", SPELT, isSpeltPhone],
  [
    "phone",
    new RegExp(`(?<![\\d£])[1-9](?:${BETWEEN}\\d){5,9}(?!\\d)`, "g"),
    (found, before) => CALLING.test(before) && !ORDER.test(before) && !/^11[68]/.test(found) && !isTimes(found),
  ],
  ["ni", new RegExp(`\\b${NI}[\\s.-]?[A-D]\\b`, "gi")],
  ["ni", new RegExp(`\\b${NI}\\b`, "gi"), (_found, before) => /\b(?:ni|nino|insurance)\b[^\d]*$/i.test(before)],
  ["postcode", POSTCODE, isPostcode],
];
