import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Batch } from "../../src/storage/sqlite/batch-writer.ts";
import { sqliteClient, sqlitePath } from "../../src/storage/sqlite/connection.ts";
import { sqliteStore } from "../../src/storage/sqlite/open-sqlite.ts";
import { plainConnection } from "../../src/storage/sqlite/plain-connection.ts";
import { writerThread } from "../../src/storage/sqlite/writer-thread.ts";
import { aBallot, aPoll, savePolls } from "../contract/store/samples.ts";
import { describeStore } from "../contract/store.ts";
import { type Compiled, compiled } from "../setup/compiled.ts";
import { type FreshDatabase, freshDatabase } from "../setup/databases.ts";

// The tests run from the sources, where votes and messages are written on the one thread there is. As a host runs the
// program they are written on a thread of their own: here that thread, compiled, stands behind the same store.

let built: Compiled;
beforeAll(async () => {
  built = await compiled("test/storage/tsconfig.json");
}, 240_000);
afterAll(() => built?.remove());

const entry = (): URL => pathToFileURL(built.file("src/storage/sqlite/writer-thread-entry.ts"));

function threaded(database: FreshDatabase): Store {
  const path = sqlitePath(database.url);
  return sqliteStore(sqliteClient(path), writerThread(path, entry()));
}

describeStore("the store over SQLite that writes on a thread of its own", async () => {
  const database = await freshDatabase("sqlite");
  await (await openStore(database.url)).close();
  const store = threaded(database);
  return {
    store,
    reopen: async () => threaded(database),
    dispose: async () => {
      await store.close();
      await database.dispose();
    },
  };
});

/** A thread that is nothing but `code`, in which `order` is what it was sent and `answer` sends something back. */
const pretended = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { existsSync, writeFileSync } from "node:fs";
      import { parentPort, workerData } from "node:worker_threads";
      const answer = (written) => parentPort.postMessage(written);
      parentPort.on("message", (order) => { ${code} });`)}`,
  );

const small: Batch = {
  kind: "ballots",
  ballots: {
    size: 1,
    pollIds: new Set(["p" as never]),
    polls: ["p" as never],
    tags: Buffer.from("a tag in memory that others share").subarray(0, 32),
    sealed: Buffer.from("a sealed ballot"),
    sealedBytes: 15,
  },
};

describe("the thread that writes", () => {
  it("is waited for without standing still, also where another process writes", async () => {
    const database = await freshDatabase("sqlite");
    await (await openStore(database.url)).close();
    const store = threaded(database);
    await savePolls(store, aPoll("p"));
    const other = plainConnection(sqlitePath(database.url));
    other.exec("BEGIN IMMEDIATE");
    let kept = false;
    const vote = store.ballots.upsert([aBallot("p", "ann")]).then(() => {
      kept = true;
    });
    let turns = 0;
    for (const from = performance.now(); performance.now() - from < 300; turns++) await new Promise(setImmediate);
    expect(kept).toBe(false);
    // Ten milliseconds at a time the thread stands still; this one never does.
    expect(turns).toBeGreaterThan(300);
    other.exec("COMMIT");
    other.close();
    await vote;
    expect(await store.ballots.find(aBallot("p", "ann").tag)).toEqual(aBallot("p", "ann"));
    await store.close();
    await database.dispose();
  });

  it("says by its code alone why it could not write, and goes on", async () => {
    const database = await freshDatabase("sqlite");
    await (await openStore(database.url)).close();
    const path = sqlitePath(database.url);
    const writer = writerThread(path, entry());
    expect(await writer.write({ kind: "messages", messages: [] })).toEqual([]);
    const other = plainConnection(path);
    other.exec("BEGIN IMMEDIATE");
    const fault = await writer.write({ kind: "messages", messages: [] }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ message: "A batch was not written.", code: "SQLITE_BUSY" });
    other.exec("COMMIT");
    other.close();
    expect(await writer.write({ kind: "messages", messages: [] })).toEqual([]);
    await writer.close();
    await database.dispose();
  });

  it("is given memory that holds the batch and nothing else of this process", async () => {
    expect(small.kind === "ballots" && small.ballots.sealed.buffer.byteLength).toBeGreaterThan(1000);
    const writer = writerThread("", pretended("answer({ took: [String(order.ballots.sealed.buffer.byteLength)] })"));
    expect(await writer.write(small)).toEqual(["15"]);
    const row = { batch: "b" as never, tag: Buffer.from("tag"), sealed: Buffer.from("a message") };
    const thread = { tag: Buffer.from("a thread"), shelf: 1, sealed: Buffer.from("sealed") };
    const lengths = "[row.tag, row.sealed, thread.tag, thread.sealed].map((part) => String(part.buffer.byteLength))";
    const echo = writerThread("", pretended(`const [{ row, thread }] = order.messages; answer({ took: ${lengths} })`));
    expect(await echo.write({ kind: "messages", messages: [{ row, thread }] })).toEqual(["3", "9", "8", "6"]);
  });

  it("that dies leaves nobody waiting: what was under way may be written or not, and the next batch goes on", async () => {
    for (const death of ["process.exit(1)", "throw new Error('of the thread, with a secret')"]) {
      const database = await freshDatabase("sqlite");
      await (await openStore(database.url)).close();
      const once = `if (existsSync(workerData)) answer({ took: ["p"] }); else { writeFileSync(workerData, ""); ${death} }`;
      const writer = writerThread(`${sqlitePath(database.url)}-died`, pretended(once));
      const all = await Promise.allSettled([writer.write(small), writer.write(small)]);
      for (const one of all) {
        expect(one).toMatchObject({ status: "rejected", reason: { code: "unreachable" } });
        expect(one.status === "rejected" && one.reason).toBeInstanceOf(StoreFault);
        expect(JSON.stringify(one)).not.toContain("secret");
      }
      expect(await writer.write(small)).toEqual(["p"]);
      await database.dispose();
    }
  });

  it("does not keep a program alive that is done", async () => {
    const database = await freshDatabase("sqlite");
    await (await openStore(database.url)).close();
    const module = pathToFileURL(built.file("src/storage/sqlite/writer-thread.ts"));
    const program = `
      import { batchWriter } from ${JSON.stringify(module.href)};
      const took = await batchWriter(${JSON.stringify(sqlitePath(database.url))}).write({ kind: "messages", messages: [] });
      console.log("took", took.length);`;
    const ran = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { timeout: 60_000 });
    expect((await ran).stdout).toBe("took 0\n");
    await database.dispose();
  });
});
