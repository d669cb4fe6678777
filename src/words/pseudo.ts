import type { LanguageSource } from "./languages.ts";

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Á",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Î",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ǫ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

const ARABIC: Readonly<Record<string, string>> = {
  a: "ا",
  b: "ب",
  c: "ك",
  d: "د",
  e: "ه",
  f: "ف",
  g: "غ",
  h: "ح",
  i: "ي",
  j: "ج",
  k: "ک",
  l: "ل",
  m: "م",
  n: "ن",
  o: "و",
  p: "پ",
  q: "ق",
  r: "ر",
  s: "س",
  t: "ت",
  u: "ؤ",
  v: "ڤ",
  w: "ﻭ",
  x: "خ",
  y: "ى",
  z: "ز",
};

/** Accents every Latin letter and makes the text two fifths longer, as German or Welsh would. */
export function accented(text: string): string {
  const letters = [...text].map((letter) => ACCENTED[letter] ?? letter).join("");
  const words = text.match(/[A-Za-z]+/g)?.join("").length ?? 0;
  return letters + "~".repeat(Math.ceil(words * 0.4));
}

/** Writes every Latin letter in the Arabic script. It says nothing, but it runs from right to left. */
export function arabicScript(text: string): string {
  return [...text].map((letter) => ARABIC[letter.toLowerCase()] ?? letter).join("");
}

/** "en-XA": English with accents, longer, in brackets: what is cut off, joined up or not in the language file shows. */
export function longEnglish(english: LanguageSource): LanguageSource {
  const disguise = { text: accented, whole: (said: string) => `⟦${said}⟧` };
  return { ...english, language: "en-XA", disguise };
}

/** "ar-XB": English in Arabic letters, from right to left: proves that names, numbers and links keep their places. */
export function rightToLeftEnglish(english: LanguageSource): LanguageSource {
  const disguise = { text: arabicScript, whole: (said: string) => said };
  return { ...english, language: "ar-XB", direction: "rtl", disguise };
}
