import type { Store } from "../../ports/store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Client } from "../client.ts";
import { POSTGRESQL } from "../dialect.ts";
import { faultless, shielded, wrapped } from "../fault.ts";
import { messagesTogether } from "../feedback-messages.ts";
import { poolTable } from "../feedback-pools.ts";
import { migrate, migrationFiles } from "../migrate.ts";
import { preferenceTable } from "../preferences.ts";
import { attempt, refuseInside, whileBusy } from "../transaction.ts";
import { postgresqlBallots } from "./ballots.ts";
import { postgresqlClient, postgresqlConnections } from "./connection.ts";
import { postgresqlMessages } from "./messages.ts";
import { postgresqlSession } from "./migration-session.ts";

/** Opens a PostgreSQL database, migrating it where needed. The database itself must be there. */
export async function openPostgresql(databaseUrl: string): Promise<Store> {
  const adapter = await faultless("open", () => postgresqlConnections(databaseUrl).connect());
  try {
    await migrate(postgresqlSession(adapter), migrationFiles("postgresql"));
  } finally {
    await adapter.dispose();
  }
  const client = postgresqlClient(databaseUrl);
  await faultless("open", () => client.$connect());
  return postgresqlStore(client);
}

/** The store over a connected client. PostgreSQL may end one of two transactions that wait for each other: begun again. */
export function postgresqlStore(client: Client): Store {
  let closed = false;
  const outside = async <T>(during: string, work: () => Promise<T>): Promise<T> => {
    refuseInside(during);
    if (closed) throw new StoreFault("unreachable", during);
    return whileBusy(work);
  };
  const nothing = async (): Promise<void> => {};
  return {
    engine: "postgresql",
    transaction: (work) => outside("transaction", () => attempt(client, POSTGRESQL, nothing, work)),
    ballots: wrapped("ballots", shielded("ballots", postgresqlBallots(client)), outside),
    preferences: wrapped("preferences", shielded("preferences", preferenceTable(client)), outside),
    pools: {
      ...wrapped("pools", shielded("pools", poolTable(client, POSTGRESQL)), outside),
      add: messagesTogether(wrapped("pools", shielded("pools", postgresqlMessages(client)), outside)),
    },
    tidy: (depth) => outside("tidy", () => faultless("tidy", () => tidy(client, depth))),
    reachable: () =>
      outside("reachable", () => client.$queryRaw`SELECT 1`).then(
        () => true,
        () => false,
      ),
    close: async () => {
      closed = true;
      await client.$disconnect();
    },
  };
}

/**
 * Rows of the outbox that are done are of no more use; they go first. CLUSTER writes the table anew in order of its
 * key, so that afterwards not even the place of a row tells when it came; it holds up voters meanwhile.
 */
async function tidy(client: Client, depth: "checkpoint" | "full"): Promise<void> {
  await client.outbox.deleteMany({ where: { state: "done" } });
  for (const table of ["Ballot", "Preference", "PoolItem", "Thread", "ThreadNote", "Interest", "Subscription"]) {
    if (depth === "full") await client.$executeRawUnsafe(`CLUSTER "${table}" USING "${table}_pkey"`);
    await client.$executeRawUnsafe(`VACUUM "${table}"`);
  }
}
