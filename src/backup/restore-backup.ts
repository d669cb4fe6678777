import { createReadStream } from "node:fs";
import type { EpochMillis } from "../core/time.ts";
import { type MigrationFile, migrationFiles } from "../storage/migrate.ts";
import type { Standing, Target } from "./database.ts";
import { decodeMark, type Mark } from "./marks.ts";
import { LEAVE_MARK } from "./restored-mark.ts";
import { decodeRow } from "./row-code.ts";
import { BackupUnreadable, openLines } from "./sealed-lines.ts";
import { databaseStanding } from "./standing.ts";
import { KEPT, LEFT_OUT } from "./tables.ts";

/** Why nothing was restored; the text is for the host. The database is as it was. */
export class RestoreRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RestoreRefused";
  }
}

/** What a restore needs. `key` is derived from the deployment secret; `replace` allows a database that holds groups. */
export interface RestoreParts {
  readonly databaseUrl: string;
  readonly file: string;
  readonly key: Uint8Array;
  readonly replace: boolean;
  readonly now: EpochMillis;
}

/** What was put back. `openPolls` were open or closing when the backup was made and will end as lost. */
export interface Restored {
  readonly madeAt: EpochMillis;
  readonly groups: number;
  readonly openPolls: number;
}

type Head = Extract<Mark, { kind: "head" }>;

/**
 * Puts a backup in place of the database, all or nothing, with the tables as they were then: the next start brings them
 * up to date. What waited to be posted is held, because it may have been posted since; edits that waited are dropped.
 */
export async function restoreBackup(parts: RestoreParts): Promise<Restored> {
  const lines = openLines(createReadStream(parts.file), parts.key);
  const head = await headOf(lines);
  const migrations = knownMigrations(head, engineOf(parts.databaseUrl));
  refuseStanding(await databaseStanding(parts.databaseUrl, parts.now), parts.replace);
  const target = await openTarget(parts.databaseUrl);
  try {
    for (const file of migrations) await target.migrate(file.name, file.sql, file.checksum);
    const counts = await fill(target, lines);
    await target.run(HOLD_WHAT_WAITED);
    await target.run(LEAVE_MARK);
    await target.commit();
    return { madeAt: head.madeAt as EpochMillis, groups: counts.groups, openPolls: counts.openPolls };
  } finally {
    await target.close();
  }
}

const HOLD_WHAT_WAITED = `
  DELETE FROM "Outbox" WHERE "kind" <> 'send' AND "state" IN ('waiting', 'sending');
  UPDATE "Outbox" SET "state" = 'held', "failure" = 'restored', "claimedUntil" = NULL
    WHERE "state" IN ('waiting', 'sending');`;

async function headOf(lines: AsyncGenerator<string>): Promise<Head> {
  const first = await lines.next();
  const mark = first.done === true ? undefined : decodeMark(first.value);
  if (mark?.kind !== "head") throw new BackupUnreadable("This backup has no head. Use another copy.");
  return mark;
}

const engineOf = (databaseUrl: string): Head["engine"] => (databaseUrl.startsWith("file:") ? "sqlite" : "postgresql");

const NAMES = { sqlite: "a database file (SQLite)", postgresql: "PostgreSQL" } as const;

function knownMigrations(head: Head, engine: Head["engine"]): readonly MigrationFile[] {
  if (head.engine !== engine) {
    throw new RestoreRefused(`This backup is of ${NAMES[head.engine]}, and DATABASE_URL names ${NAMES[engine]}.`);
  }
  const known = migrationFiles(engine).slice(0, head.migrations.length);
  if (known.length !== head.migrations.length || known.some((file, i) => file.name !== head.migrations[i])) {
    throw new RestoreRefused(
      "This backup was made by a newer version of Sayso. Install that version and restore again.",
    );
  }
  return known;
}

function refuseStanding(standing: Standing, replace: boolean): void {
  if (standing === "in-use") {
    throw new RestoreRefused(
      "The database is in use. Stop Sayso (and close what else has it open), wait three minutes, then restore again.",
    );
  }
  if (standing === "groups" && !replace) {
    throw new RestoreRefused("The database holds groups already. Add --replace to put the backup in their place.");
  }
}

async function openTarget(databaseUrl: string): Promise<Target> {
  if (engineOf(databaseUrl) === "sqlite") return (await import("./sqlite-database.ts")).openSqliteTarget(databaseUrl);
  return (await import("./postgresql-database.ts")).openPostgresqlTarget(databaseUrl, [...KEPT, ...LEFT_OUT]);
}

async function fill(target: Target, lines: AsyncGenerator<string>): Promise<{ groups: number; openPolls: number }> {
  let table: string | undefined;
  let count = 0;
  let groups = 0;
  let openPolls = 0;
  const ended: string[] = [];
  for await (const line of lines) {
    const mark = decodeMark(line);
    if (mark?.kind === "table" && KEPT.includes(mark.table)) {
      table = mark.table;
      count = 0;
    } else if (mark?.kind === "end" && mark.table === table && mark.count === count) {
      ended.push(mark.table);
    } else if (mark === undefined && table !== undefined) {
      const row = decodeRow(line);
      await target.insert(table, row);
      count += 1;
      if (table === "Group") groups += 1;
      if (table === "Poll" && ["open", "closing"].includes(String(row.get("phase")))) openPolls += 1;
    } else {
      throw new BackupUnreadable("This backup is not whole: its tables do not add up. Use another copy.");
    }
  }
  if (ended.length === 0) throw new BackupUnreadable("This backup holds no tables. Use another copy.");
  return { groups, openPolls };
}
