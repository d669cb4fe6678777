import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { PageWords } from "../../../adapters/web/page-words.ts";

const DRAFT = readFileSync(new URL("../../../adapters/web/messages.ftl.draft", import.meta.url), "utf8");

const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "ë", i: "ï", o: "ö", u: "ü", A: "Â", E: "Ê", O: "Ô" };
const widen = (text: string) => `[${text.replace(/[aeiouAEO]/g, (letter) => ACCENTS[letter] ?? letter)} ~~~]`;
const mirror = (text: string) => `\u0627\u0644 ${text} \u0639`;

/** The page's words for the tests: English as drafted, a widened en-XA, a right-to-left ar-XB. Throws on a missing id. */
export function pageWords(language?: string): PageWords {
  const tag = language === "en-XA" || language === "ar-XB" ? language : "en-GB";
  const transform = tag === "en-XA" ? widen : tag === "ar-XB" ? mirror : (text: string) => text;
  const bundle = new FluentBundle(tag, { transform });
  bundle.addResource(new FluentResource(DRAFT));
  return {
    language: tag,
    direction: tag === "ar-XB" ? "rtl" : "ltr",
    say(id, values) {
      const message = bundle.getMessage(id);
      if (!message?.value) throw new Error(`No words for ${id}`);
      const faults: Error[] = [];
      const text = bundle.formatPattern(message.value, values ?? null, faults);
      if (faults[0]) throw faults[0];
      return text;
    },
    moment(at, zone) {
      const parts = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
      return new Intl.DateTimeFormat(tag === "ar-XB" ? "ar" : "en-GB", { ...parts, timeZone: zone }).format(at);
    },
  };
}
