import { createWriteStream, existsSync } from "node:fs";
import { link, mkdir, open, unlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { EpochMillis } from "../core/time.ts";
import type { Source } from "./database.ts";
import { encodeMark } from "./marks.ts";
import { encodeRow } from "./row-code.ts";
import { sealLines } from "./sealed-lines.ts";
import { sqliteFile } from "./sqlite-file.ts";
import { checkTables, KEPT } from "./tables.ts";

/** Why no backup was made; the text is for the host. */
export class BackupRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BackupRefused";
  }
}

/** What a backup needs. `key` is derived from the deployment secret; `salt` is 32 fresh random bytes. */
export interface BackupParts {
  readonly databaseUrl: string;
  readonly file: string;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly now: EpochMillis;
}

/** Opens the database of an address for reading; the library for its engine is loaded only then. */
export async function openSource(databaseUrl: string): Promise<Source> {
  if (databaseUrl.startsWith("file:")) {
    const file = sqliteFile(databaseUrl);
    if (!existsSync(file)) throw new BackupRefused(`There is no database at ${file}.`);
    return (await import("./sqlite-database.ts")).openSqliteSource(databaseUrl);
  }
  return (await import("./postgresql-database.ts")).openPostgresqlSource(databaseUrl);
}

/**
 * Writes one sealed file of one moment of the database, which may be in use, and returns how many rows each table
 * gave. The file appears under its name whole or not at all, readable by its owner; an existing one is never touched.
 */
export async function makeBackup(parts: BackupParts): Promise<ReadonlyMap<string, number>> {
  const file = resolve(parts.file);
  // The salt is new each time, so the draft is ours alone and never one that a crash has left behind.
  const draft = `${file}.${Buffer.from(parts.salt.subarray(0, 4)).toString("hex")}.partial`;
  const source = await openSource(parts.databaseUrl);
  try {
    await mkdir(dirname(file), { recursive: true });
    const counts = new Map<string, number>();
    const lines = linesOf(source, parts.now, counts);
    await pipeline(
      sealLines(lines, parts.key, parts.salt),
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    // Unlike a rename, a link does not replace what stands there.
    await link(draft, file);
    const folder = await open(dirname(file), "r");
    await folder.sync();
    await folder.close();
    return counts;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new BackupRefused(`${parts.file} is there already. Choose another name.`);
    }
    throw error;
  } finally {
    await source.close();
    await unlink(draft).catch(() => undefined);
  }
}

/** A head, then for each table its name, its rows and how many there were. */
async function* linesOf(source: Source, now: EpochMillis, counts: Map<string, number>): AsyncGenerator<string> {
  const migrations = await source.migrations();
  if (migrations.length === 0) throw new BackupRefused("This database holds nothing of Sayso yet: nothing to back up.");
  const tables = await source.tables();
  checkTables(tables);
  yield encodeMark({ kind: "head", engine: source.engine, madeAt: now, migrations: [...migrations] });
  for (const table of KEPT.filter((name) => tables.includes(name))) {
    yield encodeMark({ kind: "table", table });
    let count = 0;
    for await (const row of source.rows(table)) {
      count += 1;
      yield encodeRow(row);
    }
    counts.set(table, count);
    yield encodeMark({ kind: "end", table, count });
  }
}
