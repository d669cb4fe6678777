import type { PollId } from "../core/ids.ts";
import type { BallotRow } from "../ports/store.ts";

/** Bytes of a tag; statements cut packed tags at this length. */
export const TAG_BYTES = 32;

/** A batch ready for one statement: the last row of each tag, in order of poll and tag. */
export interface BallotBatch {
  readonly rows: readonly BallotRow[];
  readonly polls: ReadonlySet<PollId>;
  /** Bytes of every `sealed`. */
  readonly sealedBytes: number;
}

/**
 * Sorts a batch, so that two processes lock rows in one order, and keeps the last of several rows for a tag, as one
 * statement may not write a row twice. Ballots of unequal length are refused: length would tell them apart.
 */
export function ballotBatch(rows: readonly BallotRow[]): BallotBatch {
  const last = new Map<string, BallotRow>();
  for (const row of rows) last.set(`${row.poll}/${Buffer.from(row.tag).toString("latin1")}`, row);
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const sealedBytes = sorted[0]?.sealed.length ?? 0;
  const even = sorted.every((row) => row.tag.length === TAG_BYTES && row.sealed.length === sealedBytes);
  if (!even) throw new Error("Ballots must have tags of 32 bytes and be sealed to one length.");
  return { rows: sorted, polls: new Set(sorted.map((row) => row.poll)), sealedBytes };
}

/** What a database hands over, as plain bytes of their own. */
export const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
