import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/storage/project-root.ts";

/** The two databases Sayso runs on. */
export type Engine = "sqlite" | "postgresql";

/** Both, SQLite first: its schema is the one people edit. */
export const ENGINES: readonly Engine[] = ["sqlite", "postgresql"];

/** Absolute path of a file of the project, from its parts. */
export const inProject = (...parts: string[]): string => join(projectRoot(), ...parts);

/** Absolute path of the schema of an engine. */
export const schemaPath = (engine: Engine): string =>
  inProject("prisma", engine === "sqlite" ? "schema.prisma" : "schema.postgresql.prisma");

/** The text of the schema of an engine. */
export const schemaText = (engine: Engine): string => readFileSync(schemaPath(engine), "utf8");

/** PostgreSQL's schema, made from SQLite's: another provider, another folder for the client, and a warning on top. */
export function derivePostgresql(sqlite: string): string {
  const derived = sqlite
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("generated/sqlite", "generated/postgresql");
  return `// Derived from schema.prisma by \`npm run generate\`. Do not edit: change schema.prisma and generate again.\n\n${derived}`;
}
