import { inspect } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { startPostgresql } from "../../prisma/tooling/embedded-postgresql.ts";
import type { Store } from "../../src/ports/store.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import type { Client } from "../../src/storage/client.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { postgresqlClient } from "../../src/storage/postgresql/connection.ts";
import { postgresqlStore } from "../../src/storage/postgresql/open-postgresql.ts";
import { writerHere } from "../../src/storage/sqlite/batch-writer.ts";
import { sqliteClient, sqlitePath } from "../../src/storage/sqlite/connection.ts";
import { sqliteStore } from "../../src/storage/sqlite/open-sqlite.ts";
import { plainConnection } from "../../src/storage/sqlite/plain-connection.ts";
import {
  aBallot,
  aGroup,
  aPoll,
  groupId,
  moveTo,
  ORG,
  pollId,
  preferenceTag,
  savePolls,
} from "../contract/store/samples.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

/** What a member might have written, and a password: neither may come out of a fault. */
const SENTINEL = "My-mum-Jane-4f1c";

const secretPoll = (name: string) =>
  aPoll(name, { question: { ...aPoll(name).question, text: `${SENTINEL} `.repeat(4_000) } });

/** The fault a piece of work ends in, after checking that nothing of the work is in it. */
async function faultOf(work: Promise<unknown>): Promise<StoreFault> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StoreFault)) throw new Error("Expected a StoreFault.", { cause: error });
  const everything = [error.message, String(error.stack), inspect(error, { depth: 9, showHidden: true })];
  for (const text of everything) expect(text).not.toContain(SENTINEL);
  // Below its first line a stack names places in code, the driver's files among them, and nothing else.
  expect(String(error.stack).split("\n")[0]).toBe(`StoreFault: ${error.message}`);
  expect(error.message).toBe(`The database did not do ${error.during} (${error.code}).`);
  expect(JSON.stringify(error)).toBe(JSON.stringify({ code: error.code, during: error.during, name: error.name }));
  expect(error.cause).toBeUndefined();
  return error;
}

interface Opened {
  readonly client: Client;
  readonly store: Store;
  /** Makes a setting on every connection of a SQLite store: "query_only = ON". */
  readonly strain: (setting: string) => Promise<void>;
}

async function opened(database: FreshDatabase, engine: "sqlite" | "postgresql"): Promise<Opened> {
  await (await openStore(database.url)).close();
  if (engine === "sqlite") {
    const client = sqliteClient(sqlitePath(database.url));
    const votes = plainConnection(sqlitePath(database.url));
    const strain = async (setting: string): Promise<void> => {
      await client.$queryRawUnsafe(`PRAGMA ${setting}`);
      votes.pragma(setting);
    };
    return {
      client,
      strain,
      store: sqliteStore(
        client,
        writerHere(() => votes),
      ),
    };
  }
  const client = postgresqlClient(database.url);
  return { client, strain: async () => {}, store: postgresqlStore(client) };
}

for (const engine of ["sqlite", "postgresql"] as const) {
  describe(`P21: faults of ${engine}`, () => {
    let database: FreshDatabase;
    let open: Opened;
    beforeAll(async () => {
      database = await freshDatabase(engine);
      open = await opened(database, engine);
      return async () => {
        await open.store.close();
        await database.dispose();
      };
    });

    it("are conflicts where a name is taken", async () => {
      const { store } = open;
      await savePolls(store, aPoll(`taken-${SENTINEL}`));
      const again = savePolls(store, aPoll("p", { ref: aPoll(`taken-${SENTINEL}`).ref }));
      expect(await faultOf(again)).toMatchObject({ code: "conflict", during: "polls.save" });
      const room = { ...aGroup("h"), room: { platform: SENTINEL, space: "s", room: "r" } };
      await store.transaction((tx) => tx.groups.save(room));
      const intruder = store.transaction((tx) => tx.groups.save({ ...aGroup("i"), room: room.room }));
      expect(await faultOf(intruder)).toMatchObject({ code: "conflict", during: "groups.save" });
    });

    it("say nothing of a value of the wrong type", async () => {
      const { store } = open;
      const wrong = { holder: SENTINEL } as never;
      const asked = store.transaction((tx) => tx.grants.of(ORG, groupId(SENTINEL), wrong, 0 as never));
      expect(await faultOf(asked)).toMatchObject({ code: "other", during: "grants.of" });
      const preference = { consent: SENTINEL as never, standing: "here" as const };
      const saved = store.preferences.save(new Map([[preferenceTag("ann"), preference]]));
      expect(await faultOf(saved)).toMatchObject({ during: "preferences.save" });
      expect(await store.preferences.find([preferenceTag("ann")])).toEqual(new Map());
      const short = store.ballots.upsert([{ ...aBallot(SENTINEL, "ann"), tag: new Uint8Array(5) }]);
      expect(await faultOf(short)).toMatchObject({ code: "other", during: "ballots.upsert" });
    });

    it("say nothing of a state that cannot be read", async () => {
      const { client, store } = open;
      await client.organisation.create({ data: { id: "broken", body: `{"name":"${SENTINEL}` } });
      const read = store.transaction((tx) => tx.organisations.find("broken" as never));
      expect(await faultOf(read)).toMatchObject({ code: "other", during: "organisations.find" });
    });

    it("say nothing of an address that leads nowhere", async () => {
      const url = engine === "sqlite" ? `file:/dev/null/${SENTINEL}/a.db` : `postgresql://${SENTINEL}:x@127.0.0.1:9/x`;
      expect(await faultOf(openStore(url))).toMatchObject({ code: "unreachable" });
    });
  });
}

describe("faults of a SQLite file", () => {
  let database: FreshDatabase;
  let open: Opened;
  beforeAll(async () => {
    database = await freshDatabase("sqlite");
    open = await opened(database, "sqlite");
    await savePolls(open.store, aPoll("open"));
    return async () => {
      await open.store.close();
      await database.dispose();
    };
  });

  it("say that the disk is full, keep what was there, and go on once there is room", async () => {
    const { client, store, strain } = open;
    const [{ page_count: pages } = { page_count: 0 }] =
      await client.$queryRawUnsafe<{ page_count: bigint | number }[]>("PRAGMA page_count");
    await strain(`max_page_count = ${Number(pages)}`);
    expect(await faultOf(savePolls(store, secretPoll("p")))).toMatchObject({ code: "full", during: "polls.save" });
    const many = Array.from({ length: 500 }, (_, n) => aBallot("open", `person ${n}`));
    expect(await faultOf(store.ballots.upsert(many))).toMatchObject({ code: "full", during: "ballots.upsert" });
    expect(await store.ballots.count(pollId("open"))).toBe(0);
    expect(await store.transaction((tx) => tx.polls.find(ORG, pollId("p")))).toBeUndefined();
    await strain("max_page_count = 1000000");
    await savePolls(store, secretPoll("p"));
    expect(await store.ballots.upsert(many)).toEqual(new Set(["open"]));
  });

  it("say that the database is read-only", async () => {
    const { store, strain } = open;
    await strain("query_only = ON");
    expect(await faultOf(savePolls(store, secretPoll("q")))).toMatchObject({ code: "read-only" });
    expect(await faultOf(store.ballots.upsert([aBallot("open", "zoe")]))).toMatchObject({ code: "read-only" });
    expect(await store.reachable()).toBe(true);
    await strain("query_only = OFF");
    await moveTo(store, "open", "closing");
  });
});

describe("faults of a PostgreSQL server", () => {
  it("say that it is gone, for every kind of call, and do not bring the process down", async () => {
    const server = await startPostgresql();
    const store = await openStore(server.url);
    await savePolls(store, aPoll("p"));
    expect(await store.reachable()).toBe(true);
    let during: Promise<unknown> = Promise.resolve();
    const stopped = store
      .transaction(async (tx) => {
        await tx.polls.lock(ORG, pollId("p"));
        await server.stop();
        during = tx.polls.save(secretPoll("p"));
        await during;
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(await stopped).toMatchObject({ name: "StoreFault", code: "unreachable" });
    expect(await faultOf(during)).toMatchObject({ code: "unreachable" });
    expect(await faultOf(savePolls(store, secretPoll("p")))).toMatchObject({
      code: "unreachable",
      during: "transaction",
    });
    expect(await faultOf(store.ballots.upsert([aBallot("p", SENTINEL)]))).toMatchObject({ code: "unreachable" });
    expect(await faultOf(store.preferences.find([preferenceTag("ann")]))).toMatchObject({ code: "unreachable" });
    expect(await store.reachable()).toBe(false);
    await store.close();
  });

  it("say that the database is read-only", async () => {
    const database = await freshDatabase("postgresql");
    const { client, store } = await opened(database, "postgresql");
    const [{ name } = { name: "" }] = await client.$queryRawUnsafe<{ name: string }[]>(
      "SELECT current_database() AS name",
    );
    await client.$executeRawUnsafe(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    await client.$disconnect();
    expect(await faultOf(savePolls(store, secretPoll("p")))).toMatchObject({ code: "read-only" });
    await store.close();
    await database.dispose();
  });

  it("P22: leave no value in the PostgreSQL server's log, not even of statements that fail", async () => {
    const server = await startPostgresql();
    const store = await openStore(server.url);
    await faultOf(
      store.preferences.save(new Map([[preferenceTag("a"), { consent: SENTINEL as never, standing: "here" }]])),
    );
    await savePolls(store, aPoll("p", { ref: SENTINEL as never }));
    await faultOf(savePolls(store, aPoll("q", { ref: SENTINEL as never })));
    await store.close();
    await server.stop();
    expect(server.log()).toContain("ready to accept connections");
    expect(server.log()).not.toMatch(/My-mum-Jane|INSERT|STATEMENT/);
  });
});

describe("an address of an unknown kind", () => {
  it("is refused without being repeated", async () => {
    const error = await openStore(`mysql://root:${SENTINEL}@db/x`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error)).not.toContain(SENTINEL);
    expect(inspect(error)).toContain("DATABASE_URL must start with");
  });
});
