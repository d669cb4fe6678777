import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrate, migrationFiles } from "../../src/storage/migrate.ts";
import { sqliteConnections } from "../../src/storage/sqlite/connection.ts";
import { sqliteSession } from "../../src/storage/sqlite/migration-session.ts";
import type { Engine } from "./project.ts";

/** An empty database that went through the committed migrations, by our own runner. */
export interface ScratchDatabase {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  dispose(): Promise<void>;
}

/** Makes one in a temporary folder; PostgreSQL is started there for it. */
export async function scratchDatabase(engine: Engine): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "sayso-schema-"));
  if (engine !== "sqlite") throw new Error("not there yet");
  const factory = sqliteConnections(join(folder, "scratch.db"));
  const adapter = await factory.connect();
  await migrate(sqliteSession(adapter), migrationFiles(engine));
  await adapter.dispose();
  return { factory, dispose: () => rm(folder, { recursive: true, force: true }) };
}
