import type { Store } from "../ports/store.ts";

/**
 * Opens the database an address names ("file:./data/sayso.db", "postgresql://…"), bringing its tables up to date.
 * Throws `StoreFault` where it cannot be had, `MigrationRefused` where it belongs to another version, and an Error
 * that does not repeat the address, which may hold a password, where its kind is unknown.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (databaseUrl.startsWith("file:")) {
    const { openSqlite } = await import("./sqlite/open-sqlite.ts");
    return openSqlite(databaseUrl);
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { openPostgresql } = await import("./postgresql/open-postgresql.ts");
    return openPostgresql(databaseUrl);
  }
  throw new Error('DATABASE_URL must start with "file:", "postgresql://" or "postgres://".');
}
