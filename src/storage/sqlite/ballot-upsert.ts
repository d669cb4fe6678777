import type { BallotBatch } from "../ballot-batch.ts";
import { TAG_BYTES } from "../ballot-batch.ts";
import type { PlainWriter } from "./plain-writer.ts";

/** A packed value is cut up inside the database; the text depends on the length of a sealed ballot alone. */
export const cut = (bytes: number): string => `substr(?, "key" * ${bytes} + 1, ${bytes})`;

const upsertText = (sealedBytes: number): string => `
  INSERT OR REPLACE INTO "Ballot" ("poll", "tag", "sealed")
  SELECT "value", ${cut(TAG_BYTES)}, ${cut(sealedBytes)} FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = "value" AND "phase" = 'open')
  RETURNING "poll"`;

/** The same for a batch of one poll, as nearly all are: in two thirds of the time. The list only counts the rows. */
const upsertOneText = (sealedBytes: number): string => `
  INSERT OR REPLACE INTO "Ballot" ("poll", "tag", "sealed")
  SELECT ?, ${cut(TAG_BYTES)}, ${cut(sealedBytes)} FROM json_each(?)
  WHERE EXISTS (SELECT 1 FROM "Poll" WHERE "id" = ? AND "phase" = 'open')`;

/** What a batch of ballots is written from. */
export type PackedBallots = Pick<BallotBatch, "size" | "pollIds" | "polls" | "tags" | "sealed" | "sealedBytes">;

/** Writes a batch in one commit, and gives the polls that are open and so took theirs. */
export function upsertBallots(writer: PlainWriter, batch: PackedBallots): readonly string[] {
  const { size, pollIds, polls, tags, sealed, sealedBytes } = batch;
  const [only] = pollIds;
  if (only === undefined) return [];
  if (pollIds.size > 1) {
    const all = writer.statement<{ readonly poll: string }>(upsertText(sealedBytes));
    return all.all(tags, sealed, JSON.stringify(polls)).map(({ poll }) => poll);
  }
  // Of one poll, either every row was written or none.
  const counted = `[0${",0".repeat(size - 1)}]`;
  const written = writer.statement(upsertOneText(sealedBytes)).run(only, tags, sealed, counted, only);
  return written.changes > 0 ? [only] : [];
}
