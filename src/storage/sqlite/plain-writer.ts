import type Database from "better-sqlite3";

/**
 * A connection of the driver's own, past Prisma, whose own work for one statement is that of thirty rows. Made when it
 * is first needed; `close` before the file is left to others.
 */
export interface PlainWriter {
  /** Prepared once. Throws the driver's errors as they are. */
  statement<Row = unknown>(text: string): Database.Statement<unknown[], Row>;
  /** The one writer from its beginning; undone where `work` throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Opens a connection of the driver's own. */
export type Connect = () => Database.Database;

export function plainWriter(connect: Connect): PlainWriter {
  let database: Database.Database | undefined;
  const prepared = new Map<string, Database.Statement<unknown[]>>();
  const connected = (): Database.Database => {
    database ??= connect();
    return database;
  };
  return {
    statement: <Row>(text: string) => {
      const made = prepared.get(text) ?? connected().prepare<unknown[]>(text);
      prepared.set(text, made);
      return made as Database.Statement<unknown[], Row>;
    },
    transaction: <T>(work: () => T): T => connected().transaction(work).immediate(),
    close: () => {
      prepared.clear();
      database?.close();
      database = undefined;
    },
  };
}
