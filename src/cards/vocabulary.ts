import type { Words } from "../core/words.ts";
import { normal } from "./normal.ts";

/** What people of one language may type instead of pressing, already in the form `normal` makes. */
export interface Vocabulary {
  /** By position, from the first. */
  readonly ordinals: readonly (readonly string[])[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly and: readonly string[];
  readonly none: readonly string[];
  /** Words around an answer that say nothing themselves, the longest first. */
  readonly fillers: readonly string[];
  /** By month, from January. */
  readonly months: readonly (readonly string[])[];
  /** By weekday, from Monday. */
  readonly weekdays: readonly (readonly string[])[];
  readonly dateFillers: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
}

/** Read once a language: the lists are long and typed answers many. */
const read = new WeakMap<Words, Vocabulary>();

/** Reads the lists of a language: "|" parts entries, "/" the ways to write one. */
export function vocabularyOf(words: Words): Vocabulary {
  const known = read.get(words) ?? readVocabulary(words);
  read.set(words, known);
  return known;
}

function readVocabulary(words: Words): Vocabulary {
  const entries = (said: string) =>
    said.split("|").map((entry) =>
      entry
        .split("/")
        .map(normal)
        .filter((w) => w !== ""),
    );
  const flat = (said: string) => entries(said).flat();
  return {
    ordinals: entries(words.say("vocabulary-ordinals")),
    yes: flat(words.say("vocabulary-yes")),
    no: flat(words.say("vocabulary-no")),
    and: flat(words.say("vocabulary-and")),
    none: flat(words.say("vocabulary-none")),
    fillers: flat(words.say("vocabulary-fillers")).sort((a, b) => b.length - a.length),
    months: entries(words.say("vocabulary-months")),
    weekdays: entries(words.say("vocabulary-weekdays")),
    dateFillers: flat(words.say("vocabulary-date-fillers")),
    today: flat(words.say("vocabulary-today")),
    tomorrow: flat(words.say("vocabulary-tomorrow")),
  };
}
