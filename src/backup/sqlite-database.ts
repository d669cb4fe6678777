import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { Source, Standing, Target } from "./database.ts";
import { type Cell, type Row, toCell } from "./row-code.ts";
import { sqliteFile } from "./sqlite-file.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";

/** Reads one moment of a database that may be in use. Throws where there is no file. */
export function openSqliteSource(url: string): Source {
  const db = new Database(sqliteFile(url), { readonly: true, fileMustExist: true, timeout: 10_000 });
  db.defaultSafeIntegers(true);
  db.exec("BEGIN");
  const column = (sql: string): readonly string[] => db.prepare<[], string>(sql).pluck().all();
  return {
    engine: "sqlite",
    tables: async () => column(TABLES),
    migrations: async () =>
      column(TABLES).includes("Migration") ? column('SELECT name FROM "Migration" ORDER BY name') : [],
    async *rows(table): AsyncGenerator<Row> {
      for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${quoted(table)}`).iterate()) {
        yield new Map(Object.entries(row).map(([name, value]) => [name, toCell(value, `${table}.${name}`)]));
      }
    },
    close: async () => void db.close(),
  };
}

/** Whether a restore may write here. A database that any process has open counts as in use. */
export function sqliteStanding(url: string): Standing {
  const file = sqliteFile(url);
  if (!existsSync(file)) return "nothing";
  const db = new Database(file, { timeout: 1000 });
  try {
    // Leaving the write-ahead log is only possible for the one process that has the file open; it folds the log in.
    db.pragma("journal_mode = DELETE");
    if (!db.prepare(TABLES).pluck().all().includes("Group")) return "no-group";
    return Number(db.prepare('SELECT count(*) FROM "Group"').pluck().get()) > 0 ? "groups" : "no-group";
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return "in-use";
    throw error;
  } finally {
    db.close();
  }
}

/** Fills a new file beside the old one and puts it in its place at the commit. */
export function openSqliteTarget(url: string): Target {
  const file = sqliteFile(url);
  const draft = `${file}.restoring`;
  const leftovers = [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`];
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  for (const path of leftovers) rmSync(path, { force: true });
  closeSync(openSync(draft, "wx", 0o600));
  const db = new Database(draft);
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = OFF");
  db.exec("BEGIN");
  let committed = false;
  return {
    engine: "sqlite",
    migrate: async (name, sql, checksum) => {
      db.exec(sql);
      db.prepare('INSERT INTO "Migration" (name, checksum) VALUES (?, ?)').run(name, checksum);
    },
    insert: async (table, row) => {
      const columns = [...row.keys()].map(quoted).join(", ");
      const places = [...row.keys()].map(() => "?").join(", ");
      db.prepare<Cell[]>(`INSERT INTO ${quoted(table)} (${columns}) VALUES (${places})`).run(...row.values());
    },
    run: async (sql) => void db.exec(sql),
    commit: async () => {
      if (db.prepare("PRAGMA foreign_key_check").all().length > 0)
        throw new Error("Rows of this backup belong to nothing.");
      db.exec("COMMIT");
      db.close();
      chmodSync(draft, 0o600);
      for (const end of ["-wal", "-shm", "-journal"]) rmSync(`${file}${end}`, { force: true });
      renameSync(draft, file);
      const folder = openSync(dirname(file), "r");
      fsyncSync(folder);
      closeSync(folder);
      committed = true;
    },
    close: async () => {
      if (db.open) db.close();
      if (!committed) for (const path of leftovers) rmSync(path, { force: true });
    },
  };
}
