import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

/** An empty database of one test file. */
export interface FreshDatabase {
  /** For `openStore`. */
  readonly url: string;
  /** Deletes it, whoever is still connected. */
  dispose(): Promise<void>;
}

/** Makes one: a temporary file for SQLite, a database on the test server for PostgreSQL. */
export async function freshDatabase(engine: "sqlite" | "postgresql"): Promise<FreshDatabase> {
  if (engine === "sqlite") {
    const folder = await mkdtemp(join(tmpdir(), "sayso-test-"));
    return {
      url: `file:${join(folder, "data", "sayso.db")}`,
      dispose: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const server = inject("postgresqlUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    url: server.replace(/[^/]*$/, name),
    dispose: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
