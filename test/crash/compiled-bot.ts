import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));

/** The bot's process as plain JavaScript: it starts in a third of the time, and it is started very often. */
export interface CompiledBot {
  readonly file: string;
  remove(): Promise<void>;
}

/** Below the project's own folder, where its libraries and language files are found. */
export async function compileBot(): Promise<CompiledBot> {
  const folder = join(here, "..", "..", "dist", `crash-${randomBytes(6).toString("hex")}`);
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const project = join(here, "tsconfig.json");
  await promisify(execFile)(process.execPath, [
    tsc,
    "-p",
    project,
    "--outDir",
    folder,
    "--rootDir",
    join(here, "../.."),
  ]);
  return {
    file: join(folder, "test", "crash", "bot-process.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
