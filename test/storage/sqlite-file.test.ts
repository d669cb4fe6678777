import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { writerHere } from "../../src/storage/sqlite/batch-writer.ts";
import { sqliteClient, sqlitePath } from "../../src/storage/sqlite/connection.ts";
import { sqliteStore } from "../../src/storage/sqlite/open-sqlite.ts";
import { PRAGMAS, plainConnection } from "../../src/storage/sqlite/plain-connection.ts";
import { aBallot, aPoll, pollId, preferenceTag, savePolls } from "../contract/store/samples.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

let database: FreshDatabase;
let store: Store;
let path: string;

beforeEach(async () => {
  database = await freshDatabase("sqlite");
  store = await openStore(database.url);
  path = sqlitePath(database.url);
});

afterEach(async () => {
  await store.close();
  await database.dispose();
});

const count = (file: string, needle: Uint8Array): number => {
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  let found = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found += 1;
  return found;
};

const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe("the file of a SQLite database", () => {
  it("is its owner's alone, like its folder and its log", async () => {
    await savePolls(store, aPoll("p"));
    expect([mode(dirname(path)), mode(path), mode(`${path}-wal`), mode(`${path}-shm`)]).toEqual([
      "700",
      "600",
      "600",
      "600",
    ]);
  });

  it("is found from an address with or without slashes", () => {
    expect(sqlitePath("file:/var/lib/sayso.db")).toBe("/var/lib/sayso.db");
    expect(sqlitePath("file:///var/lib/sayso.db")).toBe("/var/lib/sayso.db");
    expect(sqlitePath("file:./data/sayso.db")).toBe(`${process.cwd()}/data/sayso.db`);
  });

  it("has the settings we rely on in force on the connection that Prisma uses, inside and outside transactions", async () => {
    const client = sqliteClient(path);
    const read = async (ask: (sql: string) => Promise<unknown>): Promise<Record<string, unknown>> => {
      const values: Record<string, unknown> = {};
      for (const name of Object.keys(PRAGMAS)) {
        const [row] = (await ask(`PRAGMA ${name}`)) as Record<string, unknown>[];
        const value = Object.values(row ?? {})[0];
        values[name] = typeof value === "bigint" ? Number(value) : value;
      }
      return values;
    };
    const expected = { ...PRAGMAS };
    expect(expected).toMatchObject({ journal_mode: "wal", synchronous: 2, secure_delete: 1, foreign_keys: 1 });
    expect(await read((sql) => client.$queryRawUnsafe(sql))).toEqual(expected);
    expect(await client.$transaction((tx) => read((sql) => tx.$queryRawUnsafe(sql)))).toEqual(expected);
    await client.$disconnect();
    expect(await read((sql) => client.$queryRawUnsafe(sql))).toEqual(expected);
    await client.$disconnect();
  });

  it("has them in force on the connection of votes as well, which makes no file where there is none", () => {
    const votes = plainConnection(path);
    const values = Object.keys(PRAGMAS).map((name) => {
      return [name === "busy_timeout" ? "timeout" : name, votes.pragma(name, { simple: true })];
    });
    votes.close();
    const { busy_timeout: timeout, ...rest } = PRAGMAS;
    expect(Object.fromEntries(values)).toEqual({ timeout, ...rest });
    expect(() => plainConnection(`${path}-not-there`)).toThrow();
    expect(existsSync(`${path}-not-there`)).toBe(false);
  });

  it("holds no byte of what was removed, once tidied, neither in itself nor in its log", async () => {
    await savePolls(store, aPoll("p"));
    const rows = Array.from({ length: 200 }, (_, n) => aBallot("p", `person ${n}`, `content ${n}`));
    const needles = rows.flatMap((row) => [row.tag.subarray(0, 16), row.sealed.subarray(0, 16)]);
    const tag = preferenceTag("ann");
    needles.push(Buffer.from(tag, "hex").subarray(0, 16), Buffer.from("poll-card:needle"));
    const all = (): number =>
      needles.reduce((sum, needle) => sum + count(path, needle) + count(`${path}-wal`, needle), 0);

    for (const row of rows) await store.ballots.upsert([row]);
    await store.preferences.save(new Map([[tag, { consent: 1, standing: "here" }]]));
    await store.transaction((tx) =>
      tx.due.add({ organisation: "o", kind: "k", subject: "poll-card:needle", runAt: 1 } as never),
    );
    expect(all()).toBeGreaterThan(needles.length);

    await store.transaction((tx) => tx.due.cancel("o" as never, "poll-card:needle"));
    await store.preferences.remove(tag);
    while ((await store.ballots.removeSome(pollId("p"), 50)) > 0);
    await store.tidy("checkpoint");
    expect(all()).toBe(0);
    expect(statSync(`${path}-wal`).size).toBe(0);
    await store.tidy("full");
    expect(all()).toBe(0);
  });

  it("gives the space of deleted rows back", async () => {
    await savePolls(store, aPoll("p"));
    await store.ballots.upsert(Array.from({ length: 5_000 }, (_, n) => aBallot("p", `person ${n}`)));
    await store.tidy("checkpoint");
    const before = statSync(path).size;
    while ((await store.ballots.removeSome(pollId("p"), 1_000)) > 0);
    await store.tidy("full");
    expect(statSync(path).size).toBeLessThan(before / 3);
  });

  it("says that it is busy, rather than tidied, while somebody else is still reading", async () => {
    const client = sqliteClient(path);
    const impatient = sqliteStore(
      client,
      writerHere(() => plainConnection(path)),
    );
    const reader = sqliteClient(path);
    await savePolls(store, aPoll("p"));
    await reader.$transaction(
      async (tx) => {
        expect(await tx.poll.count()).toBe(1);
        await savePolls(store, aPoll("q"));
        await expect(impatient.tidy("checkpoint")).rejects.toMatchObject({ code: "busy", during: "tidy" });
      },
      // The store tries for a quarter of a minute, longer on a busy machine; the reader must outlast it.
      { timeout: 200_000 },
    );
    await impatient.tidy("checkpoint");
    await Promise.all([impatient.close(), reader.$disconnect()]);
  });
});

describe("rows of SQLite while a poll is open", () => {
  it("come in order of tag, not of arrival, whatever SQL is asked", async () => {
    await savePolls(store, aPoll("p"));
    const rows = Array.from({ length: 60 }, (_, n) => aBallot("p", `person ${n}`));
    for (const row of rows) await store.ballots.upsert([row]);
    const client = sqliteClient(path);
    const hex = (found: readonly { readonly tag: Uint8Array }[]) =>
      found.map(({ tag }) => Buffer.from(tag).toString("hex"));
    const sorted = hex(rows).toSorted();
    expect(hex(rows)).not.toEqual(sorted);
    expect(hex(await client.$queryRawUnsafe(`SELECT "tag" FROM "Ballot"`))).toEqual(sorted);
    expect(hex(await client.$queryRawUnsafe(`SELECT * FROM "Ballot" WHERE "poll" = 'p'`))).toEqual(sorted);
    expect(hex(await client.ballot.findMany())).toEqual(sorted);
    await expect(client.$queryRawUnsafe(`SELECT rowid FROM "Ballot"`)).rejects.toThrow();
    await expect(client.$queryRawUnsafe(`SELECT rowid FROM "Preference"`)).rejects.toThrow();
    await client.$disconnect();
  });
});
