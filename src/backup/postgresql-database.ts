import { Client, types } from "pg";
import type { EpochMillis } from "../core/time.ts";
import type { Source, Standing, Target } from "./database.ts";
import { MARK_NAME } from "./restored-mark.ts";
import { type Cell, type Row, toCell } from "./row-code.ts";

const INT8 = 20;
const PAGE = 500;
/** Milliseconds: a restore waits this long for a lock and then says that the database is in use. */
const LOCK_WAIT = 5000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The part before "?" and the schema that Prisma's addresses name after it. */
function addressOf(url: string): { readonly address: string; readonly schema: string } {
  const parsed = new URL(url);
  const schema = parsed.searchParams.get("schema") ?? "public";
  parsed.searchParams.delete("schema");
  return { address: parsed.href, schema };
}

async function connect(url: string): Promise<Client> {
  const { address, schema } = addressOf(url);
  const client = new Client({
    connectionString: address,
    application_name: "sayso-backup",
    types: { getTypeParser: (oid: number) => (oid === INT8 ? BigInt : types.getTypeParser(oid)) },
  });
  await client.connect();
  await client.query("SELECT set_config('search_path', $1, false)", [quoted(schema)]);
  await client.query(`SET lock_timeout = ${LOCK_WAIT}`);
  return client;
}

async function column(client: Client, sql: string): Promise<readonly string[]> {
  const result = await client.query<Record<string, unknown>>(sql);
  return result.rows.map((row) => String(Object.values(row)[0]));
}

const TABLES =
  "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";

/** Reads one moment of a database that may be in use, in one repeatable-read transaction. */
export async function openPostgresqlSource(url: string): Promise<Source> {
  const client = await connect(url);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return {
    engine: "postgresql",
    tables: () => column(client, TABLES),
    migrations: async () =>
      (await column(client, TABLES)).includes("Migration")
        ? column(client, 'SELECT name FROM "Migration" ORDER BY name')
        : [],
    async *rows(table): AsyncGenerator<Row> {
      await client.query(`DECLARE page NO SCROLL CURSOR FOR SELECT * FROM ${quoted(table)}`);
      for (;;) {
        const { rows } = await client.query<Record<string, unknown>>(`FETCH ${PAGE} FROM page`);
        for (const row of rows) {
          yield new Map(Object.entries(row).map(([name, value]) => [name, toCell(value, `${table}.${name}`)]));
        }
        if (rows.length === 0) break;
      }
      await client.query("CLOSE page");
    },
    close: () => client.end(),
  };
}

/**
 * Whether a restore may write here. In use is a database with another connection, or with a lease that has not run out:
 * a bot with nothing to do keeps no connection.
 */
export async function postgresqlStanding(url: string, now: EpochMillis): Promise<Standing> {
  const client = await connect(url);
  try {
    const others = await column(
      client,
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    if (others[0] !== "0") return "in-use";
    const tables = await column(client, TABLES);
    if (tables.length === 0) return "nothing";
    if (!tables.includes("Group") || !tables.includes("Lease")) return "no-group";
    const live = `SELECT count(*) FROM "Lease" WHERE "until" > ${now} AND "name" <> '${MARK_NAME}'`;
    if ((await column(client, live))[0] !== "0") return "in-use";
    return (await column(client, 'SELECT count(*) FROM "Group"'))[0] === "0" ? "no-group" : "groups";
  } finally {
    await client.end();
  }
}

const value = (cell: Cell): string | Uint8Array | null => (typeof cell === "bigint" ? cell.toString() : cell);

/** Counters go on after the highest number that was restored. */
const COUNTERS = `
  SELECT format('SELECT setval(%L, greatest(1, (SELECT coalesce(max(%I), 0) FROM %I)))',
    pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
  FROM information_schema.columns
  WHERE table_schema = current_schema() AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL`;

/** Drops `replaced` and fills the tables anew, all in one transaction. */
export async function openPostgresqlTarget(url: string, replaced: readonly string[]): Promise<Target> {
  const client = await connect(url);
  await client.query("BEGIN");
  for (const table of replaced) await client.query(`DROP TABLE IF EXISTS ${quoted(table)} CASCADE`);
  return {
    engine: "postgresql",
    migrate: async (name, sql, checksum) => {
      await client.query(sql);
      await client.query('INSERT INTO "Migration" (name, checksum) VALUES ($1, $2)', [name, checksum]);
    },
    insert: async (table, row) => {
      const columns = [...row.keys()].map(quoted).join(", ");
      const places = [...row.keys()].map((_, i) => `$${i + 1}`).join(", ");
      await client.query(`INSERT INTO ${quoted(table)} (${columns}) VALUES (${places})`, [...row.values()].map(value));
    },
    run: async (sql) => void (await client.query(sql)),
    commit: async () => {
      for (const statement of await column(client, COUNTERS)) await client.query(statement);
      await client.query("COMMIT");
    },
    close: () => client.end(),
  };
}
