import { open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Clock } from "../ports/clock.ts";
import type { Keyring } from "../ports/keyring.ts";
import type { Randomness } from "../ports/randomness.ts";
import { createOnce, destroy, draftPrefix, errorCode, makePrivateDirectory, syncDirectory } from "./durable-file.ts";
import { KeyCache } from "./key-cache.ts";

const LENGTH = 32;
const ENDING = ".key";
const ID = /^[a-z0-9-]{1,64}$/;

/** The keyring did not do as asked. The text holds no key; `cause` is the system's error. */
export class KeyringFault extends Error {
  readonly code: "unusable" | "damaged" | "bad-id";

  constructor(code: KeyringFault["code"], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "KeyringFault";
    this.code = code;
  }
}

export interface FileKeyringOptions {
  /** Outside the database's directory and every backup: see `keyringPlacement`. Made where it is missing. */
  readonly directory: string;
  readonly randomness: Randomness;
  readonly clock: Clock;
  /** How long a key is kept in memory before its file is looked at again; 2 seconds unless told. */
  readonly cacheMs?: number;
  /** How many keys are kept in memory at most; 256 unless told. */
  readonly cacheKeys?: number;
}

/**
 * One file a key, for all processes of a deployment. Keys are kept in memory for `cacheMs` at most, then zeroed and
 * read again: so a key that another process shredded is gone from this one as well within that time.
 * What `create` and `get` return is the caller's own copy, to be zeroed after use.
 */
export class FileKeyring implements Keyring {
  readonly #directory: string;
  readonly #randomness: Randomness;
  readonly #cache: KeyCache;
  /** Raised by every shredding, so that a read begun before it cannot put the key back into memory. */
  #shreddings = 0;
  /** Keys whose files are being read. */
  readonly #reading = new Map<string, Promise<Uint8Array | undefined>>();

  private constructor(options: FileKeyringOptions) {
    this.#directory = resolve(options.directory);
    this.#randomness = options.randomness;
    this.#cache = new KeyCache(options.clock, options.cacheMs ?? 2000, options.cacheKeys ?? 256);
  }

  /** Makes the directory where it is missing; throws KeyringFault where others than this user may look into it. */
  static async open(options: FileKeyringOptions): Promise<FileKeyring> {
    const ring = new FileKeyring(options);
    await ring.#attempt("be opened", async () => {
      await makePrivateDirectory(ring.#directory);
      const { mode } = await stat(ring.#directory);
      if (process.platform !== "win32" && (mode & 0o077) !== 0) {
        throw new KeyringFault(
          "unusable",
          `Others than this program's user may enter the keyring ${ring.#directory}. Run: chmod 700 on it.`,
        );
      }
    });
    return ring;
  }

  async create(id: string): Promise<Uint8Array> {
    const name = fileName(id);
    const standing = await this.get(id);
    if (standing !== undefined) {
      // The process that made it may not have come to syncing it.
      await this.#attempt("be synced", () => this.#syncKey(name));
      return standing;
    }
    const bytes = this.#randomness.bytes(LENGTH);
    try {
      await this.#attempt("take a key", () => createOnce(this.#directory, name, bytes, this.#randomness.bytes(8)));
    } finally {
      bytes.fill(0);
    }
    const made = await this.get(id);
    if (made === undefined) throw new KeyringFault("unusable", "A key was made and has gone again.");
    return made;
  }

  async get(id: string): Promise<Uint8Array | undefined> {
    const name = fileName(id);
    const cached = this.#cache.get(id);
    if (cached !== undefined) return cached;
    // When a key's time in memory is up, a crowd asks at once: one of them reads the file for all.
    await this.#reading.get(id)?.catch(() => undefined);
    const found = this.#cache.get(id);
    if (found !== undefined) return found;
    const reading = this.#read(id, name);
    this.#reading.set(id, reading);
    try {
      return await reading;
    } finally {
      if (this.#reading.get(id) === reading) this.#reading.delete(id);
    }
  }

  async #read(id: string, name: string): Promise<Uint8Array | undefined> {
    const before = this.#shreddings;
    const key = await this.#attempt("be read", () => readKey(join(this.#directory, name)));
    if (key !== undefined && before === this.#shreddings) this.#cache.put(id, Uint8Array.from(key));
    return key;
  }

  async shred(id: string): Promise<void> {
    const name = fileName(id);
    this.#shreddings += 1;
    this.#cache.drop(id);
    await this.#attempt("shred a key", async () => {
      await destroy(join(this.#directory, name), this.#randomness.bytes(LENGTH));
      // Drafts are left only by a process that was cut off while it made this key; they may be the same key.
      for (const entry of await readdir(this.#directory)) {
        if (entry.startsWith(draftPrefix(name))) {
          await destroy(join(this.#directory, entry), this.#randomness.bytes(LENGTH));
        }
      }
      await syncDirectory(this.#directory);
    });
    this.#shreddings += 1;
    this.#cache.drop(id);
  }

  async list(): Promise<readonly string[]> {
    const entries = await this.#attempt("be listed", () => readdir(this.#directory));
    return entries
      .filter((entry) => entry.endsWith(ENDING))
      .map((entry) => entry.slice(0, -ENDING.length))
      .filter((id) => ID.test(id))
      .sort();
  }

  async #syncKey(name: string): Promise<void> {
    const handle = await open(join(this.#directory, name), "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncDirectory(this.#directory);
  }

  async #attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof KeyringFault) throw error;
      throw new KeyringFault("unusable", `The keyring could not ${what} (${errorCode(error) || "unknown"}).`, error);
    }
  }
}

function fileName(id: string): string {
  if (!ID.test(id)) throw new KeyringFault("bad-id", "A key's id has 1 to 64 small letters, digits and hyphens.");
  return id + ENDING;
}

async function readKey(path: string): Promise<Uint8Array | undefined> {
  const key = Buffer.alloc(LENGTH + 1);
  try {
    const handle = await open(path, "r");
    try {
      const { bytesRead } = await handle.read(key, 0, LENGTH + 1, 0);
      if (bytesRead !== LENGTH) throw new KeyringFault("damaged", `A key in the keyring has not ${LENGTH} bytes.`);
    } finally {
      await handle.close();
    }
    return Uint8Array.from(key.subarray(0, LENGTH));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  } finally {
    key.fill(0);
  }
}
