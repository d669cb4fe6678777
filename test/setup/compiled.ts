import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** A part of the program as plain JavaScript: what a process or a thread of its own is started from. */
export interface Compiled {
  /** The compiled form of a source file, named from the project's folder: "src/main.ts". */
  file(source: string): string;
  remove(): Promise<void>;
}

/** Compiles what a tsconfig names, below the project's own folder, where its libraries and language files are found. */
export async function compiled(tsconfig: string): Promise<Compiled> {
  const folder = join(root, "dist", `test-${randomBytes(6).toString("hex")}`);
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const project = join(root, tsconfig);
  await promisify(execFile)(process.execPath, [tsc, "-p", project, "--outDir", folder, "--rootDir", root]);
  return {
    file: (source) => join(folder, source.replace(/\.ts$/, ".js")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
