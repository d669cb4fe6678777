import { empty, raw, type Sql } from "@prisma/client/runtime/client";

/** The few words of SQL in which the two databases differ, for the statements they share. */
export interface Dialect {
  readonly engine: "sqlite" | "postgresql";
  /** After a SELECT: nobody else may change the rows until the transaction ends. */
  readonly forUpdate: Sql;
  /** The same for the rows of the table called "row", leaving out those somebody else is at. */
  readonly claiming: Sql;
}

/** SQLite has one writer at a time, and each transaction of ours is that writer from its first statement. */
export const SQLITE: Dialect = { engine: "sqlite", forUpdate: empty, claiming: empty };

/** PostgreSQL locks rows. */
export const POSTGRESQL: Dialect = {
  engine: "postgresql",
  forUpdate: raw("FOR UPDATE"),
  claiming: raw('FOR UPDATE OF "row" SKIP LOCKED'),
};
