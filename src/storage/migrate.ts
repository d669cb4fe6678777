import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

/** One committed change of the tables. `name` sorts by age: "20261122000000_init". */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with Unix line ends, hex, so that a checkout on Windows counts as the same. */
  readonly checksum: string;
}

/** What the runner needs of a database: one connection that holds one transaction. */
export interface MigrationSession {
  /** Begins a transaction that no other runner can be in at the same time. */
  begin(): Promise<void>;
  /** The names and checksums in the table "Migration"; undefined where that table is not there yet. */
  applied(): Promise<readonly { readonly name: string; readonly checksum: string }[] | undefined>;
  /** Runs a file of several statements. */
  script(sql: string): Promise<void>;
  /** Notes that a file was applied. */
  note(name: string, checksum: string): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The database and the program do not fit together. The text is for the host, in plain English. */
export class MigrationRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MigrationRefused";
  }
}

/** The files of an engine, oldest first. `folder` is for tests; without it, prisma/migrations of this program. */
export function migrationFiles(
  engine: "sqlite" | "postgresql",
  folder: string = join(projectRoot(), "prisma", "migrations", engine),
): readonly MigrationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings a database up to date in one transaction and returns the names of the files it applied. Throws
 * `MigrationRefused`, having changed nothing, where the database is newer than the program or its past is another.
 */
export async function migrate(session: MigrationSession, files: readonly MigrationFile[]): Promise<readonly string[]> {
  await session.begin();
  try {
    const applied = (await session.applied()) ?? [];
    const missing = missingFiles(applied, files);
    for (const file of missing) {
      await session.script(file.sql);
      await session.note(file.name, file.checksum);
    }
    await session.commit();
    return missing.map((file) => file.name);
  } catch (error) {
    await session.rollback();
    throw error;
  }
}

function missingFiles(
  applied: readonly { readonly name: string; readonly checksum: string }[],
  files: readonly MigrationFile[],
): readonly MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (file === undefined) {
      throw new MigrationRefused(
        `This database was changed by a newer version of Sayso (its change "${name}" is unknown here). ` +
          "Start that newer version, or restore a backup made before the update. Nothing was changed.",
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `The file prisma/migrations/…/${name}/migration.sql is not the one this database was made with. ` +
          "Put the original file back: install this version of Sayso again. Nothing was changed.",
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  const missing = files.filter((file) => !done.has(file.name));
  const last = applied
    .map(({ name }) => name)
    .sort()
    .at(-1);
  const late = missing.find((file) => last !== undefined && file.name < last);
  if (late !== undefined) {
    throw new MigrationRefused(
      `The change "${late.name}" is older than others this database has been through, but was never applied to it. ` +
        "Install an unchanged release of Sayso. Nothing was changed.",
    );
  }
  return missing;
}
