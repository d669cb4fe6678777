import type { HintPattern } from "./hints.ts";

const LOCAL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'’-]{0,62}[\\p{L}\\p{N}_])?";
const LABEL = "[\\p{L}\\p{N}-]{1,63}";
const END = "(?:com|co|org|net|uk|gov|nhs|ac|me|info|eu|io|ie|wales|cymru|scot|london|edu)";
/** Where people have their own addresses. The others after "at" are mostly pages: "look at gov.uk". */
const PROVIDER =
  "(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|aol|sky|btinternet|bt|live|msn|me|mac|nhs|virginmedia|talktalk|ntlworld|blueyonder|protonmail|proton|mail|gmx|tiscali|plusnet|btopenworld|zoho)";
const AT_SIGN = "\\s?[@＠]\\s?";
const AT_IN_BRACKETS = "\\s{0,2}[(\\[{<]\\s?(?:at|@)\\s?[)\\]}>]\\s{0,2}";
const AT_SAID = "\\s{1,2}at(?:\\s(?:sign|symbol))?\\s{1,2}";
const DOT_SAID = "(?:\\s{1,2}dot\\s{1,2}|\\s{0,2}[(\\[{<]\\s?(?:dot|\\.)\\s?[)\\]}>]\\s{0,2}|\\.)";
/** "jane dot smith", "jane underscore smith". */
const LOCAL_SAID = `(?:${LOCAL}\\s(?:dot|underscore|hyphen|dash)\\s)?${LOCAL}`;

const email = (source: string): HintPattern => ["email", new RegExp(source, "giu")];

/** E-mail addresses as they are written, mistyped and spelt out. */
export const EMAILS: readonly HintPattern[] = [
  email(`${LOCAL}${AT_SIGN}${LABEL}(?:\\.${LABEL}){1,4}`),
  email(`${LOCAL}${AT_SIGN}${LABEL}(?:\\s?[.,]\\s?${LABEL}){0,3}\\s?[.,]\\s?${END}(?![\\p{L}\\p{N}])`),
  email(`${LOCAL}[@＠]${PROVIDER}(?![\\p{L}\\p{N}])`),
  email(`${LOCAL_SAID}${AT_IN_BRACKETS}${LABEL}(?:${DOT_SAID}${LABEL}){1,4}`),
  email(
    `${LOCAL_SAID}(?:${AT_SAID}|${AT_SIGN})${LABEL}(?:${DOT_SAID}${LABEL}){0,3}\\s{1,2}dot\\s{1,2}${END}(?![\\p{L}\\p{N}])`,
  ),
  email(`${LOCAL_SAID}${AT_SAID}(?!nhs\\.uk)${PROVIDER}(?:\\.${LABEL}){1,3}`),
  email(
    `[\\p{L}\\p{N}]{1,40}[._+\\d][\\p{L}\\p{N}._+-]{0,40}\\s{1,2}at\\s{1,2}${LABEL}(?:\\.${LABEL}){0,2}\\.${END}(?![\\p{L}\\p{N}])`,
  ),
];
