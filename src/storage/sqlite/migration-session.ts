import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { faultless } from "../fault.ts";
import type { MigrationSession } from "../migrate.ts";
import { whileBusy } from "../transaction.ts";

const ask = async (adapter: SqlDriverAdapter, sql: string): Promise<readonly (readonly unknown[])[]> =>
  (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Migrations of one SQLite file, over a connection of their own. BEGIN IMMEDIATE keeps other processes out. */
export function sqliteSession(adapter: SqlDriverAdapter): MigrationSession {
  const script = (sql: string): Promise<void> => faultless("migrate", () => adapter.executeScript(sql));
  return {
    begin: async () => {
      // Tables that are made anew would lose the rows that hang on them; the check before the commit stands for it.
      await script("PRAGMA foreign_keys = OFF");
      await whileBusy(() => script("BEGIN IMMEDIATE"));
    },
    applied: () =>
      faultless("migrate", async () => {
        const there = await ask(adapter, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Migration'`);
        if (there.length === 0) return undefined;
        const rows = await ask(adapter, `SELECT "name", "checksum" FROM "Migration"`);
        return rows.map(([name, checksum]) => ({ name: String(name), checksum: String(checksum) }));
      }),
    script,
    note: (name, checksum) => script(`INSERT INTO "Migration" VALUES (${text(name)}, ${text(checksum)})`),
    commit: async () => {
      const broken = await faultless("migrate", () => ask(adapter, "PRAGMA foreign_key_check"));
      if (broken.length > 0) throw new Error("An update of the tables left rows behind that belong to nothing.");
      await script("COMMIT");
    },
    rollback: async () => {
      // SQLite may have rolled back by itself, on a full disk; then there is nothing left to do.
      await script("ROLLBACK").catch(() => undefined);
    },
  };
}
