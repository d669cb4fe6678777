import { empty, raw, type Sql } from "@prisma/client/runtime/client";

/** The few words of SQL in which the two databases differ, for the statements they share. */
export interface Dialect {
  readonly engine: "sqlite" | "postgresql";
  /** After a SELECT: nobody else may change the rows until the transaction ends. */
  readonly forUpdate: Sql;
  /** After a SELECT: the rows may be read, and not changed, by others until the transaction ends. */
  readonly forShare: Sql;
  /** The type of bytes, for values whose type the engine cannot tell. */
  readonly bytes: Sql;
  /** The same for the rows of the table called "row", leaving out those somebody else is at. */
  readonly claiming: Sql;
  /** A field of the JSON text in "body", as text; NULL where there is none. */
  readonly inBody: (field: string) => Sql;
  /** The JSON text in "body" without one of its fields. */
  readonly bodyWithout: (field: string) => Sql;
}

/** SQLite has one writer at a time, and each transaction of ours is that writer from its first statement. */
export const SQLITE: Dialect = {
  engine: "sqlite",
  forUpdate: empty,
  forShare: empty,
  bytes: raw("BLOB"),
  claiming: empty,
  inBody: (field) => raw(`"body"->>'$.${field}'`),
  bodyWithout: (field) => raw(`json_remove("body", '$.${field}')`),
};

/** PostgreSQL locks rows. */
export const POSTGRESQL: Dialect = {
  engine: "postgresql",
  forUpdate: raw("FOR UPDATE"),
  forShare: raw("FOR SHARE"),
  bytes: raw("bytea"),
  claiming: raw('FOR UPDATE OF "row" SKIP LOCKED'),
  inBody: (field) => raw(`"body"::jsonb->>'${field}'`),
  bodyWithout: (field) => raw(`("body"::jsonb - '${field}')::text`),
};
