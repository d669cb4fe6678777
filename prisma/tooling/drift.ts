/**
 * Fails, with the SQL that is missing, where an empty database that went through the committed migrations is not what
 * the schema describes; on both databases.
 */
import { ENGINES } from "./project.ts";
import { sqlToSchema } from "./schema-engine.ts";
import { scratchDatabase } from "./scratch-database.ts";

for (const engine of ENGINES) {
  const scratch = await scratchDatabase(engine);
  try {
    const sql = await sqlToSchema(engine, scratch.factory);
    if (sql === undefined) {
      console.log(`${engine}: migrations and schema agree.`);
    } else {
      process.exitCode = 1;
      console.error(`${engine}: the migrations do not lead to the schema. Missing:\n${sql}`);
    }
  } finally {
    await scratch.dispose();
  }
}
