import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";

/**
 * The database client as the shared code sees it: SQLite's generated one. PostgreSQL's is made from the same models and
 * is passed off as this type in one place, `postgresql/connection.ts`; the contract suite runs over both.
 */
export type Client = PrismaClient;

/** The client inside one transaction. */
export type Rows = Prisma.TransactionClient;
