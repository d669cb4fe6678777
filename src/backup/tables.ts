/** Tables that a backup holds, in an order in which each row finds those it refers to. */
export const KEPT: readonly string[] = [
  "Organisation",
  "Group",
  "Grant",
  "Invitation",
  "Poll",
  "PollGroup",
  "Opportunity",
  "OpportunityGroup",
  "Subscription",
  "Posted",
  "Outbox",
  "DueJob",
  "Receipt",
  "Preference",
  "FeedbackDesk",
  "FeedbackBatch",
  "Heard",
  "ReaderAct",
  "Thread",
  "ThreadNote",
];

/**
 * Tables that a backup leaves out. Ballot: answers of open polls cannot be opened without the keyring, and those of
 * closed ones are gone. PoolItem: the same, of feedback that waits. ReturnAddress: how to reach authors, for a few days and no longer. Interest: the same, of notices. Lease: says which process is alive. Migration: the names stand at the head of the backup.
 */
export const LEFT_OUT: readonly string[] = ["Ballot", "PoolItem", "ReturnAddress", "Interest", "Lease", "Migration"];

/** Throws where the database has a table that nobody has decided about: a new table is put in a list above. */
export function checkTables(found: readonly string[]): void {
  const unknown = found.filter((table) => !KEPT.includes(table) && !LEFT_OUT.includes(table));
  if (unknown.length > 0) {
    throw new Error(
      `Nobody has decided whether a backup holds the table ${unknown.join(", ")} (src/backup/tables.ts).`,
    );
  }
}
