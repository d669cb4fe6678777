import { edgesOf, type Reader, readLine } from "../../src/core/feedback/danger-features.ts";
import { emptyLine, type Line } from "../../src/core/feedback/danger-line.ts";

/** The features of some words, by kind, each once. `line` must be empty, and is again afterwards. */
export function featuresOf(words: readonly string[], reader: Reader, line: Line): readonly ReadonlySet<number>[] {
  readLine(words, reader, line);
  const edges = edgesOf(line, { from: 0, to: words.length });
  const found = line.kinds.map(({ features, count }) => new Set(features.subarray(0, count)));
  for (const edge of edges) found[0]?.add(reader.as(edge));
  emptyLine(line);
  return found;
}

/** A feature stands for itself. */
export const asItself = (feature: number): number => feature;
