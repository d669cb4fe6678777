import type { EpochMillis } from "../core/time.ts";
import type { Tx } from "../ports/store.ts";

/** The mark is a lease that nobody else takes, so that it lies in the database on both engines and goes with it. */
export const MARK_NAME = "restored";
const HOLDER = "restore";
/** 9999-12-31: never runs out. In milliseconds. */
const NEVER = 253_402_214_400_000;

/** The statement with which a restore leaves its mark. */
export const LEAVE_MARK = `INSERT INTO "Lease" ("name", "holder", "until") VALUES ('${MARK_NAME}', '${HOLDER}', ${NEVER})`;

/**
 * Whether this database was restored and nobody has acted on it yet. The caller then ends the polls that are open as
 * lost and calls `clearRestoredMark`, all in the same transaction.
 */
export async function restoredMarkStands(tx: Tx, at: EpochMillis): Promise<boolean> {
  const free = await tx.pumps.lease(MARK_NAME, "reader", at, at);
  if (free) await tx.pumps.release(MARK_NAME, "reader");
  return !free;
}

/** Takes the mark away, so that it is acted on once. */
export async function clearRestoredMark(tx: Tx): Promise<void> {
  await tx.pumps.release(MARK_NAME, HOLDER);
}
