import { seal, unseal } from "./sealed-box.ts";

/**
 * Any plain data as JSON in a box of one length, whatever it says, so that length tells nothing. Throws a RangeError for
 * data that does not fit: forms keep within their limits.
 */
export function sealPadded(
  key: Uint8Array,
  data: unknown,
  bytes: number,
  about: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const body = Buffer.from(JSON.stringify(data), "utf8");
  if (body.length + 4 > bytes) throw new RangeError("What is to be sealed does not fit its box.");
  const plain = Buffer.alloc(bytes);
  plain.writeUInt32BE(body.length);
  body.copy(plain, 4);
  const box = seal(key, plain, about, nonce);
  plain.fill(0);
  return box;
}

/** What `sealPadded` sealed; undefined for a box that was damaged, carried over, or sealed under another key. */
export function openPadded<T>(key: Uint8Array, box: Uint8Array, about: Uint8Array): T | undefined {
  const plain = unseal(key, box, about);
  if (plain === undefined) return undefined;
  const data = JSON.parse(plain.toString("utf8", 4, 4 + plain.readUInt32BE())) as T;
  plain.fill(0);
  return data;
}
