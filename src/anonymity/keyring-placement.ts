import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode } from "./durable-file.ts";

/** Whether the keyring lies where no backup of the database can take it along. `reason` is for the host to read. */
export type KeyringPlacement = { readonly kind: "fine" } | { readonly kind: "refused"; readonly reason: string };

/**
 * Refuses a keyring that is, holds or lies in the directory of an SQLite database: whoever backs that directory up
 * would keep the keys that must die (architecture A13). Links are followed. `base` is what relative paths start from.
 * A database on a server has no directory here, so any keyring is fine with it.
 */
export async function keyringPlacement(
  keyringDir: string,
  databaseUrl: string,
  base: string = resolve(),
): Promise<KeyringPlacement> {
  const database = databaseFile(databaseUrl, base);
  if (database === undefined) return { kind: "fine" };
  const keys = await whereItReallyIs(resolve(base, keyringDir));
  // The file may itself be a link to where the data is.
  for (const backedUp of new Set([
    await whereItReallyIs(dirname(database)),
    dirname(await whereItReallyIs(database)),
  ])) {
    if (isWithin(keys, backedUp) || isWithin(backedUp, keys)) return refused(keys, backedUp);
  }
  return { kind: "fine" };
}

function refused(keys: string, backedUp: string): KeyringPlacement {
  return {
    kind: "refused",
    reason:
      `The keyring (${keys}) and the database (${backedUp}) are in the same directory or one inside the other. ` +
      "A backup of the database would take the keys with it, and closed polls could be opened again. " +
      "Set KEYRING_DIR to a directory of its own that is never backed up.",
  };
}

function databaseFile(url: string, base: string): string | undefined {
  if (/^postgres(ql)?:/i.test(url)) return undefined;
  if (url.startsWith("file://")) return fileURLToPath(new URL(url));
  // Anything else is taken for a file: in doubt the check is made.
  const path = url.replace(/^file:/, "").split("?", 1)[0] ?? "";
  return path === "" || path === ":memory:" ? undefined : resolve(base, path);
}

/** Follows links as far as the path exists; what does not exist yet is kept as written. */
async function whereItReallyIs(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if (errorCode(error) !== "ENOENT" || parent === path) return path;
    return join(await whereItReallyIs(parent), basename(path));
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(outer, way) === inner);
}
