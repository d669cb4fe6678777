import Database from "better-sqlite3";

/**
 * What holds on every connection. secure_delete overwrites what is deleted; synchronous=FULL makes a commit survive a
 * power cut; temp_store keeps sorted rows off the disk. busy_timeout (milliseconds) blocks the whole process while it
 * lasts, so it is short: waiting longer is done outside, without blocking. wal_autocheckpoint (pages, 16 MB): a crowd's
 * batch writes up to fifty pages, and the vote that meets a checkpoint waits for it, so at 1,000 one batch in twenty did.
 */
export const PRAGMAS: Readonly<Record<string, string | number>> = {
  busy_timeout: 10,
  journal_mode: "wal",
  wal_autocheckpoint: 4_000,
  synchronous: 2,
  secure_delete: 1,
  foreign_keys: 1,
  temp_store: 2,
  trusted_schema: 0,
};

/** What busy_timeout is before the settings above are in force. */
export const TIMEOUT_MS = 10;

/** The settings above as one script. */
export const SET_PRAGMAS = Object.entries(PRAGMAS)
  .map(([name, value]) => `PRAGMA ${name} = ${value};`)
  .join("\n");

/** A connection of the driver's own, with the same settings and without Prisma. Throws the driver's errors as they are. */
export function plainConnection(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: TIMEOUT_MS });
  try {
    database.exec(SET_PRAGMAS);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
