import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BackupUnreadable, openLines, sealLines } from "../../src/backup/sealed-lines.ts";

const KEY = Buffer.alloc(32, 7);
const SALT = Buffer.alloc(32, 9);

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}

async function sealed(lines: readonly string[], key = KEY, salt = SALT): Promise<Buffer> {
  return Buffer.concat(await all(sealLines(each(lines), key, salt)));
}

/** Reads a file that arrives in pieces of `size` bytes. */
async function opened(file: Buffer, key = KEY, size = 1000): Promise<readonly string[]> {
  const pieces: Buffer[] = [];
  for (let at = 0; at < file.length; at += size) pieces.push(file.subarray(at, at + size));
  return all(openLines(each(pieces), key));
}

const refused = async (file: Buffer, key = KEY): Promise<void> => {
  await expect(opened(file, key)).rejects.toBeInstanceOf(BackupUnreadable);
};

const HEAD = 48;
/** Where the pieces of a file begin. */
function pieces(file: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = HEAD; at < file.length; ) {
    const end = at + 4 + file.readUInt32BE(at) + 16;
    found.push(file.subarray(at, end));
    at = end;
  }
  return found;
}

// "grapheme" makes no lone surrogates, which UTF-8 cannot hold.
const line = fc.string({ unit: "grapheme", maxLength: 60 }).map((s) => s.replaceAll("\n", " "));

describe("a sealed file", () => {
  it("gives back the lines, however it arrives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 200 }), async (lines, size) => {
        expect(await opened(await sealed(lines), KEY, size)).toEqual(lines);
      }),
    );
  });

  it("holds more than one piece, and a line longer than a piece", async () => {
    const lines = [...Array.from({ length: 5000 }, (_, i) => `line ${i} ééé`), "x".repeat(200_000), "", "end"];
    const file = await sealed(lines);
    expect(pieces(file).length).toBeGreaterThan(2);
    expect(await opened(file, KEY, 65_000)).toEqual(lines);
  });

  it("shows nothing of what it holds, and no two are alike", async () => {
    const lines = ["s3ntinel", "s3ntinel"];
    const one = await sealed(lines);
    const other = await sealed(lines, KEY, Buffer.alloc(32, 10));
    expect(one.includes("s3ntinel")).toBe(false);
    expect(one.subarray(HEAD).equals(other.subarray(HEAD))).toBe(false);
  });
});

describe("does not open", () => {
  it("with another key", async () => {
    await refused(await sealed(["a"]), Buffer.alloc(32, 8));
  });

  it("when any one byte is changed", async () => {
    const file = await sealed(["one", "two", "three"]);
    for (let at = 0; at < file.length; at++) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await refused(changed);
    }
  });

  it("when cut anywhere, between two pieces too", async () => {
    const small = await sealed(["one", "two"]);
    for (let at = 0; at < small.length; at++) await refused(small.subarray(0, at));
    const file = await sealed(Array.from({ length: 5000 }, (_, i) => `a line of some length, number ${i}`));
    const [first = Buffer.alloc(0), ...rest] = pieces(file);
    expect(rest.length).toBeGreaterThan(0);
    await refused(file.subarray(0, HEAD + first.length));
  });

  it("when pieces are swapped, left out, doubled or added", async () => {
    const file = await sealed(Array.from({ length: 9000 }, (_, i) => `a line of some length, number ${i}`));
    const head = file.subarray(0, HEAD);
    const [a = head, b = head, c = head, ...rest] = pieces(file);
    expect(rest.length).toBeGreaterThan(0);
    await refused(Buffer.concat([head, b, a, c, ...rest]));
    await refused(Buffer.concat([head, a, c, ...rest]));
    await refused(Buffer.concat([head, a, a, b, c, ...rest]));
    await refused(Buffer.concat([file, a]));
    await refused(Buffer.concat([file, Buffer.from([0])]));
  });

  it("when it is something else", async () => {
    await refused(Buffer.from("SQLite format 3\0"));
    await refused(Buffer.alloc(0));
  });
});
