/**
 * Keys that must die: one per poll, 32 random bytes each, outside the database and outside every backup.
 * `id` matches ^[a-z0-9-]{1,64}$.
 */
export interface Keyring {
  /** Makes the key and returns once it would survive a power cut. The same key again where one stands already. */
  create(id: string): Promise<Uint8Array>;
  /** undefined where there is none: it was shredded, or the keyring is not the one this database belongs to. */
  get(id: string): Promise<Uint8Array | undefined>;
  /** Overwrites, unlinks, syncs. Harmless when repeated. */
  shred(id: string): Promise<void>;
  /** Every key that stands. */
  list(): Promise<readonly string[]>;
}
