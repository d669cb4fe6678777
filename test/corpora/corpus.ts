import { readFileSync } from "node:fs";
import { z } from "zod";

const SENTENCES = z.array(z.string().min(1)).default([]);
const CORPUS = z.strictObject({
  crisis: SENTENCES,
  crisisTraps: SENTENCES,
  phones: SENTENCES,
  emails: SENTENCES,
  postcodes: SENTENCES,
  nhs: SENTENCES,
  nationalInsurance: SENTENCES,
  dates: SENTENCES,
  names: SENTENCES,
  identifierTraps: SENTENCES,
  dateTraps: SENTENCES,
  nameTraps: SENTENCES,
});

/** Sentences by what should be seen in them; the traps are those in which nothing of the kind should be. Lists may be left out of a file. */
export type Corpus = z.infer<typeof CORPUS>;

/** Throws where the file is no corpus: a list under another name would go unscored. */
export function readCorpus(file: string): Corpus {
  return CORPUS.parse(JSON.parse(readFileSync(file, "utf8")));
}
