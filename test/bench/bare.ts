import { randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import pg from "pg";
import type { Client } from "../../src/storage/client.ts";
import { postgresqlClient } from "../../src/storage/postgresql/connection.ts";
import { sqliteClient, sqlitePath } from "../../src/storage/sqlite/connection.ts";
import { PRAGMAS } from "../../src/storage/sqlite/plain-connection.ts";

/** What the database does with rows of a ballot's size and nothing else, through the adapter and settings of the store. */
export interface Bare {
  /** One row, one transaction, durable when it resolves. */
  insert(): Promise<void>;
  /** So many rows in one statement and one transaction. */
  batch(rows: number): Promise<void>;
  /** One row through the database's own driver, without Prisma. */
  raw(): Promise<void>;
  close(): Promise<void>;
}

const POLL = "0".repeat(32);
const SEALED_BYTES = 44;
const row = () => [POLL, randomBytes(32), randomBytes(SEALED_BYTES)] as const;

/** `place`: how the database's statements name their nth value, from 1. */
function overClient(client: Client, place: (nth: number) => string): Pick<Bare, "insert" | "batch"> {
  const texts = new Map<number, string>();
  const text = (rows: number): string => {
    const places = Array.from({ length: rows }, (_, i) => `(${[1, 2, 3].map((n) => place(3 * i + n)).join()})`);
    const made = texts.get(rows) ?? `INSERT INTO "Ballot" ("poll", "tag", "sealed") VALUES ${places.join(", ")}`;
    texts.set(rows, made);
    return made;
  };
  return {
    insert: async () => {
      const [poll, tag, sealed] = row();
      await client.$executeRaw`INSERT INTO "Ballot" ("poll", "tag", "sealed") VALUES (${poll}, ${tag}, ${sealed})`;
    },
    batch: async (rows) => {
      await client.$executeRawUnsafe(text(rows), ...Array.from({ length: rows }, row).flat());
    },
  };
}

/** `url` is of a database the program has migrated. */
export function bareSqlite(url: string): Bare {
  const client = sqliteClient(sqlitePath(url));
  const driver = new Database(sqlitePath(url));
  for (const [name, value] of Object.entries(PRAGMAS)) driver.pragma(`${name} = ${value}`);
  const statement = driver.prepare(`INSERT INTO "Ballot" ("poll", "tag", "sealed") VALUES (?, ?, ?)`);
  return {
    ...overClient(client, () => "?"),
    raw: async () => void statement.run(...row()),
    async close() {
      driver.close();
      await client.$disconnect();
    },
  };
}

/** As `bareSqlite`. */
export async function barePostgresql(url: string): Promise<Bare> {
  const client = postgresqlClient(url);
  const driver = new pg.Client({ connectionString: url });
  await driver.connect();
  return {
    ...overClient(client, (nth) => `$${nth}`),
    raw: async () => {
      await driver.query(`INSERT INTO "Ballot" ("poll", "tag", "sealed") VALUES ($1, $2, $3)`, [...row()]);
    },
    async close() {
      await driver.end();
      await client.$disconnect();
    },
  };
}

/** What a loop took: how many a second, and milliseconds for each. */
export interface Loop {
  readonly perSecond: number;
  readonly waits: readonly number[];
}

/** One after the other, for about so many milliseconds. `rows`: how many each writes. */
export async function loop(ms: number, work: () => Promise<void>, rows = 1): Promise<Loop> {
  const waits: number[] = [];
  const start = performance.now();
  let last = start;
  while (last - start < ms) {
    await work();
    const now = performance.now();
    waits.push(now - last);
    last = now;
  }
  return { perSecond: (waits.length * rows * 1000) / (last - start), waits };
}
