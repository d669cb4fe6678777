import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BallotRow, Store } from "../../src/ports/store.ts";
import type { Client } from "../../src/storage/client.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { HOST_SETTINGS, postgresqlClient } from "../../src/storage/postgresql/connection.ts";
import { aBallot, aPoll, pollId, savePolls } from "../contract/store/samples.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

let database: FreshDatabase;
let store: Store;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase("postgresql");
  store = await openStore(database.url);
  client = postgresqlClient(database.url);
});

afterAll(async () => {
  await Promise.all([store.close(), client.$disconnect()]);
  await database.dispose();
});

const rows: readonly BallotRow[] = Array.from({ length: 60 }, (_, n) => aBallot("p", `person ${n}`));
const hex = (found: readonly { readonly tag: Uint8Array }[]): readonly string[] =>
  found.map(({ tag }) => Buffer.from(tag).toString("hex"));
const stored = (): Promise<{ tag: Uint8Array }[]> => client.$queryRawUnsafe(`SELECT "tag" FROM "Ballot" ORDER BY ctid`);

describe("rows of PostgreSQL", () => {
  it("are read in order of tag, but lie in order of arrival while a poll is open: the admitted limit", async () => {
    await savePolls(store, aPoll("p"));
    for (const row of rows) await store.ballots.upsert([row]);
    const sorted = hex(rows).toSorted();
    expect(hex(await store.ballots.page(pollId("p"), undefined, 100))).toEqual(sorted);
    expect(hex(rows)).not.toEqual(sorted);
    expect(hex(await stored())).toEqual(hex(rows));
  });

  it("of one batch lie in order of tag, not of the batch", async () => {
    await store.ballots.removeSome(pollId("p"), 100);
    await store.tidy("full");
    await store.ballots.upsert(rows);
    expect(hex(await stored())).toEqual(hex(rows).toSorted());
  });

  it("lie in order of tag once tidied in full", async () => {
    await store.ballots.removeSome(pollId("p"), 100);
    for (const row of rows) await store.ballots.upsert([row]);
    expect(hex(await stored())).not.toEqual(hex(rows).toSorted());
    await store.tidy("full");
    expect(hex(await stored())).toEqual(hex(rows).toSorted());
  });
});

describe("a session of PostgreSQL", () => {
  it("has the settings that keep values out of the server's log, as far as the role may make them", async () => {
    const read = async (setting: string): Promise<readonly [string, unknown]> => {
      const name = /^SET (\w+)/.exec(setting)?.[1] ?? "";
      const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(`SHOW ${name}`);
      return [name, Object.values(row ?? {})[0]];
    };
    expect(Object.fromEntries(await Promise.all(HOST_SETTINGS.map(read)))).toEqual({
      log_min_messages: "log",
      log_parameter_max_length: "0",
      log_statement: "none",
      log_min_duration_statement: "-1",
      log_min_error_statement: "panic",
      log_error_verbosity: "terse",
    });
    expect(await read("SET log_parameter_max_length_on_error")).toEqual(["log_parameter_max_length_on_error", "0"]);
    expect(await read("SET synchronous_commit")).toEqual(["synchronous_commit", "on"]);
  });

  it("works for a role that may not make all of them", async () => {
    const name = `plain_${database.url.slice(-12)}`;
    await client.$executeRawUnsafe(`CREATE ROLE ${name} LOGIN PASSWORD 'plain'`);
    await client.$executeRawUnsafe(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${name}`);
    const url = database.url.replace(/\/\/[^@]*@/, `//${name}:plain@`);
    const plain = await openStore(url);
    expect(await plain.ballots.count(pollId("p"))).toBe(60);
    await plain.close();
    await client.$executeRawUnsafe(`DROP OWNED BY ${name}`);
    await client.$executeRawUnsafe(`DROP ROLE ${name}`);
  });
});
