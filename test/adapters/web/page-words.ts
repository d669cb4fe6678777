import type { PageWords } from "../../../adapters/web/page-words.ts";
import { loadWords } from "../../../src/words/load-words.ts";

const catalogue = loadWords();

/** The page's words as the program has them; "en-XA" is long, "ar-XB" reads from right to left. */
export const pageWords = (language?: string): PageWords => catalogue.words(language ?? "en");
