/** How one language file is to be used. */
export interface LanguageSource {
  /** BCP 47, the name of the file: "cy". */
  readonly language: string;
  /** What the dates, numbers and plural forms of `Intl` go by. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** Whether somebody who speaks it has checked it. */
  readonly checked: boolean;
  /** Fluent. */
  readonly text: string;
  /** Changes the fixed parts of every message but the lists of what people type; for the pseudo-locales. */
  readonly disguise?: { readonly text: (part: string) => string; readonly whole: (said: string) => string };
}

/** Written from right to left: by script where the tag names one, else by language. */
const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);
const RTL_LANGUAGES = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** "rtl" for Arabic, Urdu, Persian and the like; a script in the tag decides ("pa-Arab"). */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", second = ""] = language.split("-");
  if (/^[A-Za-z]{4}$/.test(second)) return RTL_SCRIPTS.has(second) ? "rtl" : "ltr";
  return RTL_LANGUAGES.has(primary.toLowerCase()) ? "rtl" : "ltr";
}

const CHECKED = /^### checked: (yes|no)\b/m;

/** Reads the head of a language file, which must say "### checked: yes" or "### checked: no". */
export function languageSource(language: string, text: string): LanguageSource {
  const checked = CHECKED.exec(text)?.[1];
  if (checked === undefined) throw new Error(`${language}.ftl does not say whether a speaker has checked it.`);
  const locale = language === "en" ? "en-GB" : language;
  return { language, locale, direction: directionOf(language), checked: checked === "yes", text };
}

/** The tags to look for, the nearest first: "cy-GB" gives "cy-gb" and "cy". */
export function nearest(language: string): readonly string[] {
  const parts = language.toLowerCase().split(/[-_]/);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}
