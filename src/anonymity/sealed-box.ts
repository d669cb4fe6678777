import { createCipheriv, createDecipheriv } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
/** Length of the random number that no two boxes under one key may share. */
export const NONCE = 12;
const SEAL = 16;

/** Bytes that sealing adds to what is sealed: the nonce before it, the seal after it. */
export const SEAL_OVERHEAD = NONCE + SEAL;

/**
 * AES-256-GCM: nonce, ciphertext, seal. `nonce` is 12 fresh random bytes, used for this box only. `about` is not stored, but only the same `about` opens the
 * box: it ties the content to its row. The caller pads: the box is exactly `SEAL_OVERHEAD` longer than `plain`.
 */
export function seal(key: Uint8Array, plain: Uint8Array, about: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(about);
  const box = Buffer.allocUnsafe(SEAL_OVERHEAD + plain.length);
  box.set(nonce);
  box.set(cipher.update(plain), NONCE);
  // In this mode nothing is left for the end, which only makes the seal.
  cipher.final();
  box.set(cipher.getAuthTag(), NONCE + plain.length);
  return box;
}

/** What was sealed; undefined where the key, the box or `about` is not the right one. Never throws for a bad box. */
export function unseal(key: Uint8Array, box: Uint8Array, about: Uint8Array): Buffer | undefined {
  if (box.length < SEAL_OVERHEAD) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE), { authTagLength: SEAL });
  decipher.setAAD(about);
  decipher.setAuthTag(box.subarray(box.length - SEAL));
  const plain = decipher.update(box.subarray(NONCE, box.length - SEAL));
  try {
    decipher.final();
    return plain;
  } catch {
    // The only fault `final` knows here is a seal that does not match.
    plain.fill(0);
    return undefined;
  }
}
