import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import Database from "better-sqlite3";
import type { Client } from "../client.ts";
import { PrismaClient } from "../generated/sqlite/client.ts";

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
const TIMEOUT_MS = 10;

const SET_PRAGMAS = Object.entries(PRAGMAS)
  .map(([name, value]) => `PRAGMA ${name} = ${value};`)
  .join("\n");

/** The file a "file:" address means: "file:./data/sayso.db", "file:/var/lib/sayso.db". */
export const sqlitePath = (databaseUrl: string): string => resolve(databaseUrl.replace(/^file:(\/\/(?=\/))?/, ""));

/** Makes the folder (0700) and the file (0600) where they are missing. SQLite gives -wal and -shm the file's mode. */
export function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}

/** Connects with the settings above already in force, however often Prisma connects. */
export function sqliteConnections(path: string): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${path}`, timeout: TIMEOUT_MS });
  const prepared = async (adapter: SqlDriverAdapter): Promise<SqlDriverAdapter> => {
    try {
      await adapter.executeScript(SET_PRAGMAS);
      return adapter;
    } catch (error) {
      await adapter.dispose();
      throw error;
    }
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => prepared(await inner.connect()),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** A client on one file. It has one connection. */
export function sqliteClient(path: string): Client {
  return new PrismaClient({ adapter: sqliteConnections(path), errorFormat: "minimal" });
}

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
