import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Client } from "../client.ts";
import { PrismaClient } from "../generated/postgresql/client.ts";

/**
 * What a session asks for. synchronous_commit: an answer is acknowledged after it reached the disk, whatever the
 * server's default. The first log setting is anybody's to make.
 */
const SETTINGS: readonly string[] = [
  "SET synchronous_commit = on",
  "SET log_parameter_max_length_on_error = 0",
  "SET idle_in_transaction_session_timeout = '5min'",
];

/**
 * Keeps values and statements out of the server's log. Only a superuser, or a role that was granted SET on them, may
 * make these; for anybody else the host sets them in postgresql.conf or by ALTER ROLE, which the guide for hosts says.
 */
export const HOST_SETTINGS: readonly string[] = [
  "SET log_parameter_max_length = 0",
  "SET log_statement = 'none'",
  "SET log_min_duration_statement = -1",
  "SET log_min_error_statement = 'panic'",
  "SET log_error_verbosity = 'terse'",
];

/** Milliseconds until a server that does not answer counts as unreachable. */
const CONNECT_MS = 10_000;

interface Session {
  query(sql: string): Promise<unknown>;
}

/** Each on its own, because one that is refused must not stop the others. */
async function prepare(session: Session): Promise<void> {
  for (const setting of SETTINGS) await session.query(setting);
  for (const setting of HOST_SETTINGS) await session.query(setting).catch(() => undefined);
}

/** Connects with the settings above made on every connection of the pool before anything else runs on it. */
export function postgresqlConnections(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return new PrismaPg({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    max: 10,
    application_name: "sayso",
    onConnect: prepare,
  });
}

/** A client over a pool of connections. Its models are SQLite's, so the shared code may take it for that one. */
export function postgresqlClient(databaseUrl: string): Client {
  const client = new PrismaClient({ adapter: postgresqlConnections(databaseUrl), errorFormat: "minimal" });
  return client as unknown as Client;
}
