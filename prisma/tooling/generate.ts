/**
 * `npm run generate`: derives PostgreSQL's schema and makes both database clients. Does nothing where nothing changed.
 * With `--check` it changes nothing and fails where the committed schema for PostgreSQL is not the derived one.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { derivePostgresql, ENGINES, type Engine, inProject, schemaPath, schemaText } from "./project.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const prismaPackage = require.resolve("prisma/package.json");

const clientFolder = (engine: Engine): string => inProject("src", "storage", "generated", engine);
const stampFile = (engine: Engine): string => join(clientFolder(engine), "made-from.txt");

/** Names what a client was made from: the schema and the version of the generator. */
function stamp(engine: Engine): string {
  return createHash("sha256").update(schemaText(engine)).update(readFileSync(prismaPackage)).digest("hex");
}

function isCurrent(engine: Engine): boolean {
  return existsSync(stampFile(engine)) && readFileSync(stampFile(engine), "utf8") === stamp(engine);
}

async function generate(engine: Engine): Promise<void> {
  rmSync(clientFolder(engine), { recursive: true, force: true });
  const cli = join(dirname(prismaPackage), "build", "index.js");
  await run(process.execPath, [cli, "generate", "--schema", schemaPath(engine), "--no-hints"], {
    cwd: inProject(),
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
  mkdirSync(clientFolder(engine), { recursive: true });
  writeFileSync(stampFile(engine), stamp(engine));
}

const derived = derivePostgresql(schemaText("sqlite"));
const committed = existsSync(schemaPath("postgresql")) ? schemaText("postgresql") : "";
if (process.argv.includes("--check")) {
  if (derived !== committed) {
    console.error("prisma/schema.postgresql.prisma is out of date. Run `npm run generate` and commit the file.");
    process.exit(1);
  }
} else {
  if (derived !== committed) writeFileSync(schemaPath("postgresql"), derived);
  await Promise.all(ENGINES.filter((engine) => !isCurrent(engine)).map(generate));
}
