import { argv, exit } from "node:process";
import { readCorpus } from "./corpus.ts";
import { scoreLine, scores } from "./scoring.ts";

// Scores corpora against the rules as they stand: npx tsx test/corpora/score.ts [--wrong] <file>…
// Nothing but shares is printed unless asked, so that a held-out corpus can be scored without being read.
const files = argv.slice(2).filter((word) => word !== "--wrong");
if (files.length === 0) {
  console.error("Say which file to score.");
  exit(1);
}
for (const file of files) {
  for (const score of scores(readCorpus(file))) {
    console.log(scoreLine(score));
    if (argv.includes("--wrong")) for (const text of score.wrong) console.log(`    ${text}`);
  }
}
