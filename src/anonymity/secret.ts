import { hkdfSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { inspect } from "node:util";
import type { Randomness } from "../ports/randomness.ts";
import { createOnce, errorCode, makePrivateDirectory } from "./durable-file.ts";

const LENGTH = 32;

/**
 * The key that must live (architecture A13). It prints and serialises as "[secret]"; what is used are keys derived
 * from it, one a purpose.
 */
export class DeploymentSecret {
  readonly #bytes: Uint8Array;

  /** `bytes` are 32; they are copied. */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== LENGTH) throw new RangeError(`A deployment secret has ${LENGTH} bytes.`);
    this.#bytes = Uint8Array.from(bytes);
  }

  /** A key of 32 bytes for one purpose; `label` must be unlike every other purpose's. */
  derive(label: string): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#bytes, new Uint8Array(0), `sayso/${label}/v1`, 32));
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}

/** Why the deployment secret cannot be used, in words for the host. The bytes are never in it. */
export class SecretFault extends Error {
  readonly code: "unreadable" | "wrong-length" | "not-made";

  constructor(code: SecretFault["code"], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "SecretFault";
    this.code = code;
  }
}

async function readSecret(path: string): Promise<DeploymentSecret | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw new SecretFault(
      "unreadable",
      `The secret file ${path} cannot be read (${errorCode(error)}). Check who owns it and its permissions.`,
      error,
    );
  }
  try {
    if (bytes.length === LENGTH) return new DeploymentSecret(bytes);
  } finally {
    bytes.fill(0);
  }
  throw new SecretFault(
    "wrong-length",
    `The secret file ${path} holds ${bytes.length} bytes and must hold exactly ${LENGTH}. Put it back from its backup.`,
  );
}

/**
 * Reads the deployment secret, or makes it where there is none (0600, synced). `made` lets the caller object to a new
 * secret beside an old database: nothing that was derived from the old one would be found again. Throws SecretFault.
 */
export async function loadSecret(
  path: string,
  randomness: Randomness,
): Promise<{ readonly secret: DeploymentSecret; readonly made: boolean }> {
  const standing = await readSecret(path);
  if (standing !== undefined) return { secret: standing, made: false };
  const directory = dirname(resolve(path));
  const bytes = randomness.bytes(LENGTH);
  try {
    await makePrivateDirectory(directory);
    const made = await createOnce(directory, basename(path), bytes, randomness.bytes(8));
    if (made) return { secret: new DeploymentSecret(bytes), made: true };
  } catch (error) {
    throw new SecretFault("not-made", `The secret file ${path} cannot be made (${errorCode(error)}).`, error);
  } finally {
    bytes.fill(0);
  }
  // Another process was first: its secret is the one.
  const others = await readSecret(path);
  if (others === undefined) throw new SecretFault("not-made", `The secret file ${path} was there and has gone again.`);
  return { secret: others, made: false };
}
