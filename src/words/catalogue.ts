import type { Words } from "../core/words.ts";
import type { LanguageSource } from "./languages.ts";
import { nearest } from "./languages.ts";
import type { Messages } from "./messages.ts";
import { messagesOf } from "./messages.ts";
import { longEnglish, rightToLeftEnglish } from "./pseudo.ts";
import { speak } from "./speak.ts";

/** A language people may choose. */
export interface SpokenLanguage {
  /** BCP 47: "cy". */
  readonly language: string;
  /** Its own name for itself: "Cymraeg". */
  readonly name: string;
  readonly checked: boolean;
  /** How many messages of English it does not have; they are shown in English. */
  readonly missing: number;
}

/** All that the bot can say, in every language there is a file for. */
export interface Catalogue {
  readonly languages: readonly SpokenLanguage[];
  /**
   * The nearest language there is: "cy-GB" gives Welsh, an unknown one English (then `language` of the result is "en").
   * "en-XA" and "ar-XB" give the pseudo-locales, which `languages` does not offer. `slash` is what stands before a
   * command on the platform where the words are read; the same words each time for the same two.
   */
  words(language: string, slash?: string): Words;
}

/** Makes a catalogue of language files. One of them must be English, "en". Throws where a file is broken. */
export function makeCatalogue(sources: readonly LanguageSource[]): Catalogue {
  const base = sources.find((source) => source.language === "en");
  if (base === undefined) throw new Error("There is no English among the language files.");
  const english = messagesOf(base);
  const spoken = new Map<string, { readonly words: Words; readonly messages: Messages }>();
  for (const source of [...sources, longEnglish(base), rightToLeftEnglish(base)]) {
    const messages = source === base ? english : messagesOf(source);
    spoken.set(source.language.toLowerCase(), { words: speak(messages, english), messages });
  }
  const fallback = speak(english, english);
  return {
    languages: sources.map((source) => ({
      language: source.language,
      name: new Intl.DisplayNames([source.locale], { type: "language" }).of(source.language) ?? source.language,
      checked: source.checked,
      missing: missing(english, spoken.get(source.language.toLowerCase())?.messages),
    })),
    words(language, slash = "/") {
      const near = () => nearest(language).map((tag) => spoken.get(tag)?.words);
      const words = spoken.get(language)?.words ?? near().find((one) => one !== undefined) ?? fallback;
      return slash === "/" ? words : slashed(words, slash);
    },
  };
}

const otherwise = new WeakMap<Words, Map<string, Words>>();

/** The words for a platform whose commands begin with something else than a slash. */
function slashed(words: Words, slash: string): Words {
  const known = otherwise.get(words) ?? new Map<string, Words>();
  otherwise.set(words, known);
  const made = known.get(slash) ?? { ...words, say: (id, values) => words.say(id, { slash, ...values }) };
  known.set(slash, made);
  return made;
}

function missing(english: Messages, other: Messages | undefined): number {
  return english.ids.filter((id) => other?.has(id) !== true).length;
}
