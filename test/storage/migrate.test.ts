import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { derivePostgresql, ENGINES, schemaText } from "../../prisma/tooling/project.ts";
import { type MigrationFile, MigrationRefused, migrate, migrationFiles } from "../../src/storage/migrate.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { postgresqlConnections } from "../../src/storage/postgresql/connection.ts";
import { postgresqlSession } from "../../src/storage/postgresql/migration-session.ts";
import { projectRoot } from "../../src/storage/project-root.ts";
import { makeFile, sqliteConnections, sqlitePath } from "../../src/storage/sqlite/connection.ts";
import { sqliteSession } from "../../src/storage/sqlite/migration-session.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

const file = (name: string, sql: string): MigrationFile => ({ name, sql, checksum: `checksum of ${sql}` });

const FIRST = file(
  "1_first",
  `CREATE TABLE "Migration" ("name" TEXT NOT NULL PRIMARY KEY, "checksum" TEXT NOT NULL);
   CREATE TABLE "Tea" ("kind" TEXT NOT NULL); -- several statements; and a semicolon in a comment
   INSERT INTO "Tea" VALUES ('it''s green; loose');`,
);
const SECOND = file("2_second", `CREATE TABLE "Cup" ("n" INTEGER); INSERT INTO "Cup" VALUES (1);`);
const BROKEN = file("3_broken", `CREATE TABLE "Saucer" ("n" INTEGER); INSERT INTO "Nowhere" VALUES (1);`);

for (const engine of ENGINES) {
  describe(`migrations of ${engine}`, () => {
    let database: FreshDatabase;
    let open: SqlDriverAdapter[];
    beforeEach(async () => {
      database = await freshDatabase(engine);
      if (engine === "sqlite") makeFile(sqlitePath(database.url));
      open = [];
    });
    afterEach(async () => {
      for (const adapter of open) await adapter.dispose();
      await database.dispose();
    });

    const connect = async (): Promise<SqlDriverAdapter> => {
      const factory =
        engine === "sqlite" ? sqliteConnections(sqlitePath(database.url)) : postgresqlConnections(database.url);
      const adapter = await factory.connect();
      open.push(adapter);
      return adapter;
    };
    const run = async (...files: readonly MigrationFile[]): Promise<readonly string[]> => {
      const adapter = await connect();
      return migrate(engine === "sqlite" ? sqliteSession(adapter) : postgresqlSession(adapter), files);
    };
    const ask = async (sql: string): Promise<unknown> =>
      (await (await connect()).queryRaw({ sql, args: [], argTypes: [] })).rows;

    it("are applied once, in order, each file with all its statements", async () => {
      expect(await run(FIRST)).toEqual(["1_first"]);
      expect(await run(FIRST, SECOND)).toEqual(["2_second"]);
      expect(await run(FIRST, SECOND)).toEqual([]);
      expect(await ask(`SELECT "kind" FROM "Tea"`)).toEqual([["it's green; loose"]]);
      expect(await ask(`SELECT COUNT(*) FROM "Cup"`)).toEqual([[engine === "sqlite" ? 1 : "1"]]);
    });

    it("are applied by one of several processes that start together", async () => {
      const applied = await Promise.all([1, 2, 3, 4].map(() => run(FIRST, SECOND)));
      expect(applied.flat().toSorted()).toEqual(["1_first", "2_second"]);
      expect(await ask(`SELECT "n" FROM "Cup"`)).toEqual([[1]]);
    });

    it("leave nothing behind where one fails", async () => {
      await expect(run(FIRST, SECOND, BROKEN)).rejects.toMatchObject({ name: "StoreFault", during: "migrate" });
      await expect(ask(`SELECT * FROM "Saucer"`)).rejects.toThrow();
      await expect(ask(`SELECT * FROM "Migration"`)).rejects.toThrow();
      expect(await run(FIRST)).toEqual(["1_first"]);
    });

    it("refuse a database that is newer than the program, one with another past, and one with a gap", async () => {
      await run(FIRST, SECOND);
      const refused = async (...files: readonly MigrationFile[]): Promise<string> => {
        const error = await run(...files).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(MigrationRefused);
        return String(error);
      };
      expect(await refused(FIRST)).toContain("newer version of Sayso");
      expect(await refused(FIRST, { ...SECOND, checksum: "changed" })).toContain(
        "not the one this database was made with",
      );
      expect(await refused(FIRST, file("1_then", "SELECT 1;"), SECOND)).toContain("never applied");
      expect(await run(FIRST, SECOND)).toEqual([]);
    });

    it("bring a store up however many open it at the same time", async () => {
      const stores = await Promise.all([1, 2, 3].map(() => openStore(database.url)));
      expect(await Promise.all(stores.map((store) => store.reachable()))).toEqual([true, true, true]);
      await Promise.all(stores.map((store) => store.close()));
      const names = migrationFiles(engine).map(({ name }) => [name]);
      expect(names.length).toBeGreaterThan(0);
      expect(await ask(`SELECT "name" FROM "Migration" ORDER BY "name"`)).toEqual(names);
    });
  });
}

describe("migration files", () => {
  it("count as the same with the line ends of Windows", () => {
    const folder = mkdtempSync(join(tmpdir(), "sayso-migrations-"));
    const checksumOf = (sql: string): string | undefined => {
      mkdirSync(join(folder, "1_a"), { recursive: true });
      writeFileSync(join(folder, "1_a", "migration.sql"), sql);
      return migrationFiles("sqlite", folder)[0]?.checksum;
    };
    const unix = checksumOf("SELECT 1;\nSELECT 2;\n");
    expect(unix).toMatch(/^[0-9a-f]{64}$/);
    expect(checksumOf("SELECT 1;\r\nSELECT 2;\r\n")).toBe(unix);
    expect(checksumOf("SELECT 1;\nSELECT 3;\n")).not.toBe(unix);
    rmSync(folder, { recursive: true });
  });

  it("are named alike for both databases and found from the built program too", () => {
    const [sqlite, postgresql] = ENGINES.map((engine) => migrationFiles(engine).map(({ name }) => name));
    expect(sqlite).toEqual(postgresql);
    expect(projectRoot(join(projectRoot(), "dist", "src", "storage", "project-root.js"))).toBe(projectRoot());
    expect(() => projectRoot("/nowhere/at/all.js")).toThrow(/package.json/);
  });

  it("have a schema for PostgreSQL that is derived from SQLite's", () => {
    expect(schemaText("postgresql")).toBe(derivePostgresql(schemaText("sqlite")));
  });
});
