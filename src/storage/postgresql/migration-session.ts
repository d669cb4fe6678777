import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import { faultless } from "../fault.ts";
import type { MigrationSession } from "../migrate.ts";

/** Any number no other program is likely to lock: "sayso" in ASCII. */
const LOCK = 0x73_61_79_73_6fn;

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Migrations of one PostgreSQL database: one transaction, into which an advisory lock lets one process at a time. */
export function postgresqlSession(adapter: SqlDriverAdapter): MigrationSession {
  let open: Transaction | undefined;
  const within = (): Transaction => {
    if (open === undefined) throw new Error("The migration has not begun.");
    return open;
  };
  // Without values the driver sends the text as it is, so that one file may hold many statements.
  const script = (sql: string): Promise<void> =>
    faultless("migrate", async () => {
      await within().executeRaw({ sql, args: [], argTypes: [] });
    });
  const end = async (word: "COMMIT" | "ROLLBACK"): Promise<void> => {
    try {
      await script(word);
    } finally {
      await (word === "COMMIT" ? within().commit() : within().rollback());
      open = undefined;
    }
  };
  return {
    begin: async () => {
      open = await faultless("migrate", () => adapter.startTransaction());
      await script(`SELECT pg_advisory_xact_lock(${LOCK})`);
    },
    applied: () =>
      faultless("migrate", async () => {
        const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
          (await within().queryRaw({ sql, args: [], argTypes: [] })).rows;
        const [[there] = []] = await ask(`SELECT to_regclass('"Migration"') IS NOT NULL`);
        if (there !== true) return undefined;
        const rows = await ask(`SELECT "name", "checksum" FROM "Migration"`);
        return rows.map(([name, checksum]) => ({ name: String(name), checksum: String(checksum) }));
      }),
    script,
    note: (name, checksum) => script(`INSERT INTO "Migration" VALUES (${literal(name)}, ${literal(checksum)})`),
    commit: () => end("COMMIT"),
    rollback: async () => {
      if (open !== undefined) await end("ROLLBACK").catch(() => undefined);
    },
  };
}
