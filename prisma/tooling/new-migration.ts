/**
 * A developer's command: `npx tsx prisma/tooling/new-migration.ts NAME` writes, for both databases, the SQL that leads
 * from the committed migrations to the schema. Read it, mend it where rows must be kept, and commit it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { ENGINES, inProject, schemaText } from "./project.ts";
import { sqlToSchema } from "./schema-engine.ts";
import { scratchDatabase } from "./scratch-database.ts";

/** Tables of models whose comment begins with "Anonymous". */
function anonymousModels(schema: string): readonly string[] {
  return [...schema.matchAll(/\/\/\/ Anonymous\.[^\n]*\n(?:\/\/\/[^\n]*\n)*model (\w+)/g)].map(
    (match) => match[1] ?? "",
  );
}

/** Prisma cannot say STRICT, WITHOUT ROWID; without them rows would keep the order in which they came. */
function withoutRowOrder(sql: string, models: readonly string[]): string {
  return models.reduce(
    (text, model) =>
      text.replace(new RegExp(`(CREATE TABLE "(?:new_)?${model}" \\([^;]*\\n\\));`), "$1 STRICT, WITHOUT ROWID;"),
    sql,
  );
}

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the change a name of small letters, digits and underscores.");
  process.exit(2);
}
const stamp = new Date().toISOString().replaceAll(/[-T:]|\..*/g, "");
for (const engine of ENGINES) {
  const scratch = await scratchDatabase(engine);
  try {
    const sql = await sqlToSchema(engine, scratch.factory);
    if (sql === undefined) {
      console.log(`${engine}: the migrations already lead to the schema.`);
      continue;
    }
    const folder = inProject("prisma", "migrations", engine, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    const text = engine === "sqlite" ? withoutRowOrder(sql, anonymousModels(schemaText(engine))) : sql;
    writeFileSync(`${folder}/migration.sql`, `${text.trim()}\n`);
    console.log(`${engine}: wrote ${stamp}_${name}/migration.sql`);
  } finally {
    await scratch.dispose();
  }
}
