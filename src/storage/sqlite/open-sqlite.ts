import type Database from "better-sqlite3";
import type { Store } from "../../ports/store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Client } from "../client.ts";
import { SQLITE } from "../dialect.ts";
import { faultless, shielded, wrapped } from "../fault.ts";
import { messagesTogether } from "../feedback-messages.ts";
import { poolTable } from "../feedback-pools.ts";
import { migrate, migrationFiles } from "../migrate.ts";
import { preferenceTable } from "../preferences.ts";
import { attempt, refuseInside, whileBusy } from "../transaction.ts";
import { Turns } from "../turns.ts";
import { sqliteBallots } from "./ballots.ts";
import { makeFile, plainConnection, sqliteClient, sqliteConnections, sqlitePath } from "./connection.ts";
import { sqliteMessages } from "./messages.ts";
import { sqliteSession } from "./migration-session.ts";
import { plainWriter } from "./plain-writer.ts";

/** Opens a SQLite file, making and migrating it where needed. */
export async function openSqlite(databaseUrl: string): Promise<Store> {
  const path = sqlitePath(databaseUrl);
  await faultless("open", async () => makeFile(path));
  const connections = sqliteConnections(path);
  const adapter = await whileBusy(() => faultless("open", () => connections.connect()));
  try {
    await migrate(sqliteSession(adapter), migrationFiles("sqlite"));
  } finally {
    await adapter.dispose();
  }
  const client = sqliteClient(path);
  await whileBusy(() => faultless("open", () => client.$connect()));
  return sqliteStore(client, () => plainConnection(path));
}

/**
 * The store over a connected client, and over a connection that votes and messages have of their own on the same file. The client has
 * one, on which a statement of one caller would fall into the open transaction of another: so everything takes turns
 * here, and waits for other processes without blocking.
 */
export function sqliteStore(client: Client, connect: () => Database.Database): Store {
  const turns = new Turns();
  const writer = plainWriter(connect);
  let closed = false;
  const inTurn = async <T>(during: string, work: () => Promise<T>): Promise<T> => {
    refuseInside(during);
    if (closed) throw new StoreFault("unreachable", during);
    // A batch of votes goes next, whatever else waits; the queue of votes asks for one at a time, so all come to theirs.
    return turns.take(() => whileBusy(work), during === "ballots.upsert");
  };
  return {
    engine: "sqlite",
    // The first statement is a write, so that the transaction is the one writer from its beginning and reads what stands.
    transaction: async (work) =>
      inTurn("transaction", () =>
        attempt(client, SQLITE, (rows) => rows.$executeRaw`DELETE FROM "Receipt" WHERE 0`, work),
      ),
    ballots: wrapped("ballots", shielded("ballots", sqliteBallots(client, writer)), inTurn),
    preferences: wrapped("preferences", shielded("preferences", preferenceTable(client)), inTurn),
    pools: {
      ...wrapped("pools", shielded("pools", poolTable(client, SQLITE)), inTurn),
      add: messagesTogether(wrapped("pools", shielded("pools", sqliteMessages(writer)), inTurn)),
    },
    tidy: async (depth) => inTurn("tidy", () => faultless("tidy", () => tidy(client, depth))),
    reachable: async () =>
      inTurn("reachable", () => client.$queryRaw`SELECT 1`).then(
        () => true,
        () => false,
      ),
    close: async () => {
      closed = true;
      await turns.take(async () => {
        writer.close();
        await client.$disconnect();
      });
    },
  };
}

/** Rows of the outbox that are done are of no more use; they go first, so that their bytes go too. */
async function tidy(client: Client, depth: "checkpoint" | "full"): Promise<void> {
  await client.outbox.deleteMany({ where: { state: "done" } });
  await emptyLog(client);
  if (depth === "checkpoint") return;
  await client.$executeRawUnsafe("VACUUM");
  await emptyLog(client);
}

/** Moves the write-ahead log into the file and cuts it to nothing; busy where another process is reading. */
async function emptyLog(client: Client): Promise<void> {
  const [result] = await client.$queryRawUnsafe<{ busy: number | bigint }[]>("PRAGMA wal_checkpoint(TRUNCATE)");
  if (Number(result?.busy) !== 0) throw new StoreFault("busy", "tidy");
}
