import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrate, migrationFiles } from "../../src/storage/migrate.ts";
import { postgresqlConnections } from "../../src/storage/postgresql/connection.ts";
import { postgresqlSession } from "../../src/storage/postgresql/migration-session.ts";
import { sqliteConnections } from "../../src/storage/sqlite/connection.ts";
import { sqliteSession } from "../../src/storage/sqlite/migration-session.ts";
import { startPostgresql } from "./embedded-postgresql.ts";
import type { Engine } from "./project.ts";

/** An empty database that went through the committed migrations, by our own runner. */
export interface ScratchDatabase {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  dispose(): Promise<void>;
}

/** Makes one in a temporary folder; PostgreSQL is started there for it. */
export const scratchDatabase = (engine: Engine): Promise<ScratchDatabase> =>
  engine === "sqlite" ? scratchSqlite() : scratchPostgresql();

async function scratchSqlite(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-schema-"));
  const factory = sqliteConnections(join(folder, "scratch.db"));
  const adapter = await factory.connect();
  await migrate(sqliteSession(adapter), migrationFiles("sqlite"));
  await adapter.dispose();
  return { factory, dispose: () => rm(folder, { recursive: true, force: true }) };
}

async function scratchPostgresql(): Promise<ScratchDatabase> {
  const server = await startPostgresql();
  const factory = postgresqlConnections(server.url);
  const adapter = await factory.connect();
  await migrate(postgresqlSession(adapter), migrationFiles("postgresql"));
  await adapter.dispose();
  return { factory: readable(factory), dispose: () => server.stop() };
}

/**
 * The schema engine asks PostgreSQL for columns of type "char", which the driver's adapter refuses to read: they are
 * asked for as text and handed over as characters.
 */
const AS_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\bconstr\.contype AS/g, "constr.contype::text AS"],
  [/\bcon\.(confdeltype|confupdtype)\b/g, "con.$1::text AS $1"],
];
const CHARACTERS: readonly string[] = ["constraint_type", "confdeltype", "confupdtype"];

function readable(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  const asText = (sql: string): string => AS_TEXT.reduce((text, [from, to]) => text.replace(from, to), sql);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      const ask = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query) => {
        const found = await ask({ ...query, sql: asText(query.sql) });
        const columnTypes = found.columnTypes.map((type, nth) =>
          CHARACTERS.includes(found.columnNames[nth] ?? "") ? ColumnTypeEnum.Character : type,
        );
        return { ...found, columnTypes };
      };
      return adapter;
    },
  };
}
