/** Sizes in bytes that a text may have before it is sealed: so its length tells next to nothing (privacy D7). */
const BUCKETS: readonly number[] = [512, 1024, 2048, 4096, 8192, 16_384];
const PREFIX = 4;

/** JSON in UTF-8 after its length, then zeros up to the next size. Throws RangeError for what does not fit the largest. */
export function toPadded(value: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(value), "utf8");
  const size = BUCKETS.find((bucket) => bucket >= body.length + PREFIX);
  if (size === undefined) throw new RangeError("toPadded: too long to seal");
  const out = Buffer.alloc(size);
  out.writeUInt32BE(body.length);
  body.copy(out, PREFIX);
  return out;
}

/** What `toPadded` was given; the bytes are zeroed. */
export function fromPadded<Value>(padded: Buffer): Value {
  const value = JSON.parse(padded.toString("utf8", PREFIX, PREFIX + padded.readUInt32BE())) as Value;
  padded.fill(0);
  return value;
}
