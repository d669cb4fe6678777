import type { PollId } from "../core/ids.ts";
import type { BallotRow } from "../ports/store.ts";

/** Bytes of a tag; statements cut packed tags at this length. */
export const TAG_BYTES = 32;

/**
 * A batch packed into three values, so that one statement takes any number of rows: databases limit how many values a
 * statement may have (SQLite 32,766, PostgreSQL 65,535), and few large ones cost less than many small ones.
 */
export interface BallotBatch {
  readonly size: number;
  readonly pollIds: ReadonlySet<PollId>;
  /** The poll of each row. */
  readonly polls: readonly PollId[];
  /** One tag after the other. */
  readonly tags: Uint8Array;
  /** One sealed ballot after the other, each of `sealedBytes`. */
  readonly sealed: Uint8Array;
  readonly sealedBytes: number;
}

/** As the queue of votes gives them where all are of one poll. */
const ascending = (rows: readonly BallotRow[]): boolean =>
  rows.every((row, at) => {
    const before = rows[at - 1];
    return before === undefined || (before.poll === row.poll && Buffer.compare(before.tag, row.tag) < 0);
  });

function lastOfEach(rows: readonly BallotRow[]): readonly BallotRow[] {
  const last = new Map<string, BallotRow>();
  for (const row of rows) last.set(`${row.poll}/${Buffer.from(row.tag).toString("latin1")}`, row);
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/**
 * Packs a batch: the last row of each tag, as one statement may not write a row twice, in order of poll and tag, so
 * that two processes lock rows in one order. Ballots of unequal length are refused: length would tell them apart.
 */
export function ballotBatch(rows: readonly BallotRow[]): BallotBatch {
  const sorted = ascending(rows) ? rows : lastOfEach(rows);
  const sealedBytes = sorted[0]?.sealed.length ?? 0;
  if (sorted.some((row) => row.tag.length !== TAG_BYTES || row.sealed.length !== sealedBytes)) {
    throw new Error("Ballots must have tags of 32 bytes and be sealed to one length.");
  }
  const polls = sorted.map((row) => row.poll);
  return {
    size: sorted.length,
    pollIds: new Set(polls),
    polls,
    tags: Buffer.concat(sorted.map((row) => row.tag)),
    sealed: Buffer.concat(sorted.map((row) => row.sealed)),
    sealedBytes,
  };
}
