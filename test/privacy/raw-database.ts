import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { sqlitePath } from "../../src/storage/sqlite/connection.ts";

export type Row = Readonly<Record<string, unknown>>;

/** A database as a thief reads it: past the store, by SQL of their own. Both engines take "double quoted" names. */
export interface RawDatabase {
  ask(sql: string): Promise<readonly Row[]>;
  /** One row; the values are numbered $1, $2, … in both engines. */
  write(sql: string, values: readonly unknown[]): Promise<void>;
  tables(): Promise<readonly string[]>;
  /** Every value of every table, one after the other. */
  dump(): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openRaw(url: string): Promise<RawDatabase> {
  return url.startsWith("file:") ? rawSqlite(sqlitePath(url)) : rawPostgresql(url);
}

function rawSqlite(path: string): RawDatabase {
  const database = new Database(path);
  const ask = async (sql: string): Promise<readonly Row[]> => database.prepare<[], Row>(sql).all();
  return withDump({
    ask,
    async write(sql, values) {
      database.prepare(sql.replace(/\$\d+/g, "?")).run(...values);
    },
    tables: async () =>
      (await ask(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`)).map((row) => String(row.name)),
    async close() {
      database.close();
    },
  });
}

async function rawPostgresql(url: string): Promise<RawDatabase> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (sql: string): Promise<readonly Row[]> => (await client.query(sql)).rows;
  return withDump({
    ask,
    async write(sql, values) {
      await client.query(sql, [...values]);
    },
    tables: async () =>
      (await ask(`SELECT "tablename" AS "name" FROM pg_tables WHERE "schemaname" = 'public'`)).map((row) =>
        String(row.name),
      ),
    close: () => client.end(),
  });
}

function withDump(database: Omit<RawDatabase, "dump">): RawDatabase {
  return {
    ...database,
    async dump() {
      const parts: Buffer[] = [];
      for (const table of await database.tables())
        for (const row of await database.ask(`SELECT * FROM "${table}"`))
          for (const value of Object.values(row))
            parts.push(
              value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
              Buffer.from("\n"),
            );
      return Buffer.concat(parts);
    },
  };
}

/** Every file under a folder, by its path, as it is on the disk now. One that goes away meanwhile is left out. */
export async function filesUnder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes) files.set(path, bytes);
  }
  return files;
}

/**
 * The files of one PostgreSQL database and of the server's write-ahead log. The server is told to write everything out
 * first. Needs a superuser, and a server on this machine.
 */
export async function postgresqlFiles(database: RawDatabase): Promise<ReadonlyMap<string, Buffer>> {
  await database.ask("CHECKPOINT");
  const [place] = await database.ask(
    `SELECT current_setting('data_directory') AS "folder", "oid" FROM pg_database WHERE "datname" = current_database()`,
  );
  const folder = String(place?.folder);
  const files = [join("base", String(place?.oid)), "pg_wal", "pg_xact"].map((part) => filesUnder(join(folder, part)));
  return new Map((await Promise.all(files)).flatMap((found) => [...found]));
}
