import { afterAll, beforeAll } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import type { Client } from "../../src/storage/client.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { postgresqlClient } from "../../src/storage/postgresql/connection.ts";
import { describeStore } from "../contract/store.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

let database: FreshDatabase;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase("postgresql");
  client = postgresqlClient(database.url);
});

afterAll(async () => {
  await client.$disconnect();
  await database.dispose();
});

/** Making a database takes PostgreSQL half a second; emptying its tables between tests, a hundredth of that. */
async function emptyTables(): Promise<void> {
  await client.$executeRawUnsafe(`
    DO $$ DECLARE "name" text; BEGIN
      FOR "name" IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'Migration' LOOP
        EXECUTE format('TRUNCATE %I CASCADE', "name");
      END LOOP;
    END $$`);
}

describeStore("the store over PostgreSQL", async () => {
  await emptyTables();
  const store = await openStore(database.url);
  return { store, reopen: (): Promise<Store> => openStore(database.url), dispose: () => store.close() };
});
