import type { EpochMillis } from "../core/time.ts";
import type { Standing } from "./database.ts";

/** What is in a database, without changing it and without applying a migration; loads only the engine it needs. */
export async function databaseStanding(databaseUrl: string, now: EpochMillis): Promise<Standing> {
  if (databaseUrl.startsWith("file:")) return (await import("./sqlite-database.ts")).sqliteStanding(databaseUrl);
  return (await import("./postgresql-database.ts")).postgresqlStanding(databaseUrl, now);
}
