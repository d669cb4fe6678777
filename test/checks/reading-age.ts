import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { fluentTexts, PUT_IN } from "./fluent-texts.ts";

/** Flesch and Kincaid's grade of US schools; 6 is a reading age of about 11. */
const HIGHEST_GRADE = 6;
const LONGEST_SENTENCE = 15;
/** The formula says nothing of a text as short as a label. */
const SHORTEST_SCORED = 9;

/**
 * Long words that people of these groups know from daily life, or that must stand there to be true. They count as two
 * syllables, so that a text is judged by the rest of it: names of services and places, and the words a carer uses. "Anybody" and its like
 * are words of small children, whatever their four syllables say.
 */
const KNOWN_WORDS =
  /^(samaritans|childline|telegram|england|scotland|ireland|northern|organis(er|ers|ation|ations)|anonymous|emergency|carers?|council|feedback|questions?|answers?|answered|(any|every|some)body)$/;

/** How hard one text is to read. */
export interface Readability {
  readonly grade: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  readonly words: number;
}

/** Scores a text. What is put in counts as one short word; a colon or an empty line ends a sentence. */
export function readability(text: string): Readability {
  const sentences = text
    .replaceAll(PUT_IN, " it ")
    .split(/[.!?:](?=\s|$)|\n\s*\n/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  const grade = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
  return {
    grade: words.length === 0 ? 0 : grade,
    longest: Math.max(0, ...sentences.map((s) => s.length)),
    words: words.length,
  };
}

/** Endings that are written and not spoken: "while", "makes", "asked"; not "people", "changes", "wanted". */
const SILENT = /(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouysxzcgh]es$|[^aeiouytd]ed$/;

/** Groups of vowels, without a silent ending. Digits count as one. */
function syllablesOf(word: string): number {
  if (KNOWN_WORDS.test(word)) return 2;
  const letters = word.replace(/['’]/g, "");
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 1;
  return Math.max(1, SILENT.test(letters) ? groups - 1 : groups);
}

/** What in an English language file is too hard to read, one line each. Lists of what people type are left out. */
export function tooHard(fluent: string): readonly string[] {
  return fluentTexts(fluent)
    .texts.filter(({ id }) => !id.startsWith("vocabulary-"))
    .flatMap(({ id, line, forms }) =>
      forms.flatMap((form) => {
        const { grade, longest, words } = readability(form);
        if (words < SHORTEST_SCORED || (grade <= HIGHEST_GRADE && longest <= LONGEST_SENTENCE)) return [];
        return [`en.ftl:${line} ${id}: grade ${grade.toFixed(1)}, longest sentence ${longest} words: ${form}`];
      }),
    );
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const faults = tooHard(readFileSync(fileURLToPath(new URL("../../src/words/en.ftl", import.meta.url)), "utf8"));
  for (const fault of new Set(faults)) console.error(fault);
  if (faults.length > 0) {
    console.error(`Aim: grade ${HIGHEST_GRADE} or below, sentences of at most ${LONGEST_SENTENCE} words.`);
    exit(1);
  }
}
