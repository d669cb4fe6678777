/** The only source of chance. Cryptographic in production, seeded in the tests that compare two worlds. */
export interface Randomness {
  bytes(length: number): Uint8Array;
  /** A whole number from 0 to `below` - 1, unbiased. */
  integer(below: number): number;
}
