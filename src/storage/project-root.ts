import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds package.json, found by walking up from this file: the same one from the sources and from
 * `dist/src/storage`. Throws where there is none, which means the program was taken apart.
 */
export function projectRoot(from: string = fileURLToPath(import.meta.url)): string {
  let folder = dirname(from);
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("No package.json above the program: its folder is incomplete.");
    folder = above;
  }
  return folder;
}
