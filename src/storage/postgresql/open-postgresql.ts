import type { Store } from "../../ports/store.ts";

/** Opens a PostgreSQL database. */
export async function openPostgresql(_databaseUrl: string): Promise<Store> {
  throw new Error("not there yet");
}
