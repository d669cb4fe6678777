import { createHash, createHmac } from "node:crypto";

/** Bytes that must not be found, and how the text they come from was written. */
export interface Needle {
  readonly writing: string;
  readonly bytes: Buffer;
}

/** A key under which a text might have been stored as an HMAC, with its name for the report. */
export type NamedKey = readonly [name: string, key: Uint8Array];

/** Of a digest, so many bytes: a chance hit in a gigabyte is one in 2^33. */
const DIGEST = 8;

const reversed = (text: string): string => [...text].reverse().join("");
const digits = (text: string): boolean => /^\d{1,19}$/.test(text);

/** A text in every writing a careless program might store it in. At least 8 characters, or chance would find it. */
export function needlesOf(text: string, keys: readonly NamedKey[] = []): readonly Needle[] {
  if (text.length < 8) throw new RangeError("needlesOf: too short to tell from chance");
  const bytes = Buffer.from(text, "utf8");
  return [
    { writing: "utf-8", bytes },
    { writing: "utf-16le", bytes: Buffer.from(text, "utf16le") },
    { writing: "utf-16be", bytes: Buffer.from(text, "utf16le").swap16() },
    { writing: "reversed", bytes: Buffer.from(reversed(text)) },
    { writing: "hex", bytes: Buffer.from(bytes.toString("hex")) },
    { writing: "HEX", bytes: Buffer.from(bytes.toString("hex").toUpperCase()) },
    ...inBase64(bytes),
    ...(digits(text) ? asNumber(text) : []),
    ...digestsOf(text),
    ...keys.flatMap(([name, key]) => shortened(`hmac ${name}`, createHmac("sha256", key).update(bytes).digest())),
  ];
}

/** A digest of more than the text, such as a tag, as bytes and as text. */
export function shortened(name: string, digest: Buffer): readonly Needle[] {
  return [
    { writing: `${name} raw`, bytes: digest.subarray(0, DIGEST) },
    { writing: `${name} hex`, bytes: Buffer.from(digest.toString("hex").slice(0, 2 * DIGEST)) },
    { writing: `${name} base64`, bytes: Buffer.from(digest.toString("base64url").slice(0, 10)) },
  ];
}

/** Wherever in a longer text the bytes begin: without the characters that their neighbours share. */
function inBase64(bytes: Buffer): readonly Needle[] {
  return (["base64", "base64url"] as const).flatMap((alphabet) =>
    [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString(alphabet)
        .replace(/=+$/, "");
      return { writing: `${alphabet} +${shift}`, bytes: Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1)) };
    }),
  );
}

function asNumber(text: string): readonly Needle[] {
  const big = Buffer.alloc(8);
  big.writeBigUInt64BE(BigInt(text));
  return [
    { writing: "number", bytes: big },
    { writing: "number, little end first", bytes: Buffer.from(big).reverse() },
  ];
}

const digestsOf = (text: string): readonly Needle[] =>
  ["md5", "sha1", "sha256", "sha512"].flatMap((name) => shortened(name, createHash(name).update(text).digest()));

/** Finds any of many needles in one pass over the bytes; answers with the writings found, each once, sorted. */
export function finder(needles: readonly Needle[]): (haystack: Uint8Array) => readonly string[] {
  const starts = new Uint8Array(1 << 24);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const [a = 0, b = 0, c = 0] = needle.bytes;
    const start = (a << 16) | (b << 8) | c;
    starts[start] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (haystack) => {
    const found = new Set<string>();
    let start = 0;
    for (let at = 0; at < haystack.length; at++) {
      start = ((start << 8) | (haystack[at] ?? 0)) & 0xffffff;
      if (at < 2 || starts[start] === 0) continue;
      for (const { writing, bytes } of byStart.get(start) ?? []) {
        const end = at - 2 + bytes.length;
        if (end <= haystack.length && bytes.equals(haystack.subarray(at - 2, end))) found.add(writing);
      }
    }
    return [...found].sort();
  };
}
