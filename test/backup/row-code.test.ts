import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeMark, encodeMark } from "../../src/backup/marks.ts";
import { type Cell, decodeRow, encodeRow, toCell } from "../../src/backup/row-code.ts";

const bytes = fc.uint8Array({ maxLength: 40 }).map((b): Cell => Buffer.from(b));
const cell = fc.oneof<fc.Arbitrary<Cell>[]>(fc.string(), fc.bigInt(), bytes, fc.constant(null));
const name = fc.string({ minLength: 1 }).filter((s) => s !== "__proto__");

it("a row comes back as it was, on one line", () => {
  const row = fc.uniqueArray(fc.tuple(name, cell), { selector: ([column]) => column });
  fc.assert(
    fc.property(row, (cells) => {
      const line = encodeRow(new Map(cells));
      expect(line).not.toContain("\n");
      expect(decodeMark(line)).toBeUndefined();
      expect(new Map(decodeRow(line))).toEqual(new Map(cells));
    }),
  );
});

it("whole numbers keep every digit", () => {
  const row = new Map<string, Cell>([["until", 253_402_214_400_001n]]);
  expect(decodeRow(encodeRow(row)).get("until")).toBe(253_402_214_400_001n);
  expect(toCell(12, "a.b")).toBe(12n);
});

it("a value of a kind that is not known is a fault that does not quote it", () => {
  for (const value of [1.5, true, new Date(0), { s3ntinel: 1 }, undefined]) {
    expect(() => toCell(value, "Poll.x")).toThrow(/^The column Poll\.x holds a kind of value/);
  }
  expect(() => decodeRow('{"a":{"x":"s3ntinel"}}')).toThrow(/no known kind\.$/);
});

it("marks come back, and others are refused", () => {
  const mark = { kind: "end", table: "Poll", count: 3 } as const;
  expect(decodeMark(encodeMark(mark))).toEqual(mark);
  expect(() => decodeMark('#{"kind":"other"}')).toThrow();
});
