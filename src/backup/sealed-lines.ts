import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";

/**
 * The format of a backup: 16 bytes of name and version, 32 bytes of salt, then pieces of up to 64 KiB of text lines,
 * each sealed with AES-256-GCM (4 bytes of length, the sealed bytes, 16 bytes of seal). The key of a file is
 * HMAC-SHA256(backup key, salt), so a piece's number can be its nonce; the last piece says so in its nonce. Pieces
 * that were changed, swapped, left out or cut off do not open.
 */
const MAGIC = Buffer.from("sayso-backup-1\n\0", "latin1");
const SALT = 32;
const SEAL = 16;
const PIECE = 64 * 1024;
const ALGORITHM = "aes-256-gcm";

/** The file is not a backup, was changed or cut short, or was made with another secret. The text is for the host. */
export class BackupUnreadable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BackupUnreadable";
  }
}

const fileKey = (backupKey: Uint8Array, salt: Uint8Array): Buffer =>
  createHmac("sha256", backupKey).update(MAGIC).update(salt).digest();

function nonce(piece: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(piece, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Seals lines (none may hold a line break) as they come; `salt` is 32 bytes that were never used before. */
export async function* sealLines(
  lines: AsyncIterable<string>,
  backupKey: Uint8Array,
  salt: Uint8Array,
): AsyncGenerator<Uint8Array> {
  if (salt.length !== SALT) throw new RangeError(`A backup's salt has ${SALT} bytes.`);
  const key = fileKey(backupKey, salt);
  yield Buffer.concat([MAGIC, salt]);
  let piece = 0;
  let open: Buffer[] = [];
  let size = 0;
  const sealed = (last: boolean): Buffer => {
    const cipher = createCipheriv(ALGORITHM, key, nonce(piece, last));
    const body = Buffer.concat([cipher.update(Buffer.concat(open)), cipher.final()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    piece += 1;
    open = [];
    size = 0;
    return Buffer.concat([length, body, cipher.getAuthTag()]);
  };
  for await (const line of lines) {
    const bytes = Buffer.from(`${line}\n`, "utf8");
    if (size > 0 && size + bytes.length > PIECE) yield sealed(false);
    open.push(bytes);
    size += bytes.length;
  }
  yield sealed(true);
  key.fill(0);
}

/** The lines of a backup. Throws `BackupUnreadable`; lines given before that were sealed with this key and in order. */
export async function* openLines(file: AsyncIterable<Uint8Array>, backupKey: Uint8Array): AsyncGenerator<string> {
  const bytes = new Bytes(file);
  const head = await bytes.take(MAGIC.length + SALT);
  if (head === undefined || !head.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new BackupUnreadable("This file is not a backup of Sayso, or one of another version.");
  }
  const key = fileKey(backupKey, head.subarray(MAGIC.length));
  for (let piece = 0; ; piece += 1) {
    const length = await bytes.take(4);
    const box = length === undefined ? undefined : await bytes.take(length.readUInt32BE() + SEAL);
    if (box === undefined) throw new BackupUnreadable("This backup is cut short. Use another copy.");
    const last = await bytes.atEnd();
    const plain = unsealed(key, piece, last, box);
    if (plain === undefined) {
      throw new BackupUnreadable(
        "This backup does not open: it was made with another secret, or it was changed or cut short on the way. " +
          "Check SAYSO_SECRET_FILE first, then try another copy.",
      );
    }
    // A piece holds whole lines, so a character never lies across two pieces.
    yield* plain.toString("utf8").split("\n").slice(0, -1);
    if (last) break;
  }
  key.fill(0);
}

function unsealed(key: Buffer, piece: number, last: boolean, box: Buffer): Buffer | undefined {
  const decipher = createDecipheriv(ALGORITHM, key, nonce(piece, last), { authTagLength: SEAL });
  decipher.setAuthTag(box.subarray(-SEAL));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, -SEAL)), decipher.final()]);
  } catch {
    // The reason is always the same, a seal that does not fit; the caller says so in words for a host.
    return undefined;
  }
}

/** Takes so many bytes at a time from a stream that comes in pieces of any size. */
class Bytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** undefined where the stream ends before. */
  async take(count: number): Promise<Buffer | undefined> {
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < count) {
      const next = await this.#source.next();
      if (next.done === true) return undefined;
      parts.push(Buffer.from(next.value));
      size += next.value.length;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts);
    this.#held = all.subarray(count);
    return all.subarray(0, count);
  }

  async atEnd(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return true;
      this.#held = Buffer.from(next.value);
    }
    return false;
  }
}
