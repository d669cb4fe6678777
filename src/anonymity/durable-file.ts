import { chmod, link, mkdir, open, unlink } from "node:fs/promises";
import { join } from "node:path";

/** The system's short code of a file error ("ENOENT"), or "" for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Makes a directory that only this user may enter, its parents included. */
export async function makePrivateDirectory(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(directory, 0o700);
}

/** Makes names that were added to or taken from a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory for syncing, and does not need it.
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a file in the making is called: never mistaken for a finished one, and found again by its final name. */
export const draftPrefix = (name: string): string => `.${name}.`;
const draftName = (name: string, nonce: Uint8Array): string =>
  `${draftPrefix(name)}${Buffer.from(nonce).toString("hex")}.draft`;

/**
 * Writes a file that must not exist yet, durably and all at once: nobody ever sees half of it, whichever process is
 * first. false where one stands already; it is left as it is. `nonce` keeps two processes' drafts apart.
 */
export async function createOnce(
  directory: string,
  name: string,
  bytes: Uint8Array,
  nonce: Uint8Array,
): Promise<boolean> {
  const draft = join(directory, draftName(name, nonce));
  await writeNew(draft, bytes);
  try {
    // A hard link is the one step that is both atomic and exclusive.
    await link(draft, join(directory, name));
    await unlink(draft);
    await syncDirectory(directory);
    return true;
  } catch (error) {
    await destroy(draft, new Uint8Array(bytes.length));
    if (errorCode(error) !== "EEXIST") throw error;
    // The other process may have been cut off before it synced.
    await syncDirectory(directory);
    return false;
  }
}

/**
 * Overwrites a file in place, syncs, unlinks. Harmless where it is gone. The caller syncs the directory. On flash and
 * copy-on-write disks the old bytes may stay in spare blocks: an encrypted disk is part of the promise.
 */
export async function destroy(path: string, over: Uint8Array): Promise<void> {
  try {
    const handle = await open(path, "r+");
    try {
      await handle.write(over, 0, over.length, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await unlink(path);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
