import type { BatchId } from "../../core/ids.ts";
import type { Store } from "../../ports/store.ts";
import { StoreFault } from "../../ports/store-fault.ts";
import type { Client } from "../client.ts";
import { SQLITE } from "../dialect.ts";
import { faultless, shielded, wrapped } from "../fault.ts";
import { type MessageWriter, messagesTogether } from "../feedback-messages.ts";
import { poolTable } from "../feedback-pools.ts";
import { migrate, migrationFiles } from "../migrate.ts";
import { preferenceTable } from "../preferences.ts";
import { attempt, refuseInside, whileBusy } from "../transaction.ts";
import { Turns } from "../turns.ts";
import { sqliteBallots } from "./ballots.ts";
import type { BatchWriter } from "./batch-writer.ts";
import { makeFile, sqliteClient, sqliteConnections, sqlitePath } from "./connection.ts";
import { sqliteSession } from "./migration-session.ts";
import { batchWriter } from "./writer-thread.ts";

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
  return sqliteStore(client, batchWriter(path));
}

/**
 * The store over a connected client, and over what writes votes and messages on a connection of its own. The client has
 * one, on which a statement of one caller would fall into the open transaction of another: so everything takes turns
 * here, and waits for other processes without blocking.
 */
export function sqliteStore(client: Client, writer: BatchWriter): Store {
  const turns = new Turns();
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
      add: messagesTogether(wrapped("pools", shielded("pools", messageWriter(writer)), inTurn)),
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
        await writer.close();
        await client.$disconnect();
      });
    },
  };
}

const messageWriter = (writer: BatchWriter): MessageWriter => ({
  add: async (messages) => new Set(await writer.write({ kind: "messages", messages })) as Set<BatchId>,
});

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
