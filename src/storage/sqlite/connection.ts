import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Client } from "../client.ts";
import { PrismaClient } from "../generated/sqlite/client.ts";
import { SET_PRAGMAS, TIMEOUT_MS } from "./plain-connection.ts";

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
