import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startPostgresql } from "../../prisma/tooling/embedded-postgresql.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { type Bare, barePostgresql, bareSqlite } from "./bare.ts";
import { benchFolder } from "./bench-world.ts";

/** Where a bench keeps what it measures. */
export interface BenchDatabase {
  readonly engine: "sqlite" | "postgresql";
  /** The address of the world's database, given the world's own folder. */
  readonly url: (folder: string) => string;
  /** A database of its own beside it, on the same disk and with the same settings. */
  bare(): Promise<Bare>;
  close(): Promise<void>;
}

async function migrated(url: string): Promise<string> {
  await (await openStore(url)).close();
  return url;
}

/** Files under BENCH_DIR, or where the system keeps what is temporary. */
export async function sqliteForBench(): Promise<BenchDatabase> {
  const folder = await benchFolder();
  return {
    engine: "sqlite",
    url: (own) => `file:${join(own, "data", "sayso.db")}`,
    bare: async () => bareSqlite(await migrated(`file:${join(folder, "bare", "sayso.db")}`)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A server of its own that waits for the disk, as one in use does. */
export async function postgresqlForBench(): Promise<BenchDatabase> {
  const server = await startPostgresql({ durable: true });
  const url = await server.createDatabase("world");
  return {
    engine: "postgresql",
    url: () => url,
    bare: async () => barePostgresql(await migrated(await server.createDatabase("bare"))),
    close: () => server.stop(),
  };
}
