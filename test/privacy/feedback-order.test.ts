import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newDesk } from "../../src/core/feedback/desk.ts";
import type { PooledItem } from "../../src/core/feedback/item.ts";
import { heardRows } from "../../src/engine/feedback-handing.ts";
import type { FeedbackSeals } from "../../src/ports/feedback-seals.ts";
import { aGroup, NOON } from "../contract/store/samples.ts";

const N = 6;
const TIMES = 12_000;
/** Beyond this, with 25 degrees of freedom, chance goes once in ten thousand. */
const BEYOND = 60;

const contact = { name: "A", ways: ["1", "2"] } as const;
const desk = newDesk(
  aGroup("g"),
  { lead: contact, second: contact, weekday: "monday", council: "1" },
  "weekly",
  { release: "r", senders: "s", marks: "m" },
  NOON,
);
const item = (nth: number): PooledItem => ({
  kind: "idea",
  text: String(nth),
  alone: false,
  slotsLeft: 3,
  sender: String(nth),
  epoch: "e",
  mark: { epoch: "m", nonce: String(nth), mark: "" },
});

/** Where each message stands after one release: in the order of the rows, and in the order of their ids. */
async function places(bytes: (length: number) => Uint8Array): Promise<readonly Order[]> {
  const seals = {
    sealTexts: async (_release: string, texts: readonly unknown[]) => texts.map(() => new Uint8Array()),
  } as unknown as FeedbackSeals;
  const going = Array.from({ length: N }, (_, nth) => ({ audience: "team" as const, item: item(nth) }));
  const rows = await heardRows({ seals, randomness: { bytes, integer: () => 0 } }, desk, NOON, going);
  const order = (all: typeof rows) => all.map((row) => Number(row.heard.mark?.nonce));
  return [order(rows), order([...rows].sort((a, b) => (a.heard.id < b.heard.id ? -1 : 1)))];
}

/** The messages by number, in the order in which a reader gets them. */
type Order = readonly number[];

/** How far the places of all messages, over many releases, are from what lots would give; one number an order. */
async function chiSquares(release: () => Promise<readonly Order[]>): Promise<readonly number[]> {
  const counts = new Map<number, number[][]>();
  for (let time = 0; time < TIMES; time++)
    for (const [which, order] of (await release()).entries()) {
      const table = counts.get(which) ?? Array.from({ length: N }, () => new Array<number>(N).fill(0));
      counts.set(which, table);
      for (const [place, nth] of order.entries()) {
        const row = table[nth];
        if (row) row[place] = (row[place] ?? 0) + 1;
      }
    }
  const expected = TIMES / N;
  return [...counts.values()].map((table) =>
    table.flat().reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0),
  );
}

const CAME: Order = Array.from({ length: N }, (_, nth) => nth);

it("P8: where a released message stands says nothing of when it came", { timeout: 60_000 }, async () => {
  const measured = await chiSquares(() => places((length) => Uint8Array.from(randomBytes(length))));
  expect(measured).toHaveLength(2);
  for (const chi of measured) expect(chi).toBeLessThan(BEYOND);
});

describe("P8: planted: the same measure finds", () => {
  it("a generator whose numbers come in order", { timeout: 60_000 }, async () => {
    let nth = 0;
    const counting = (length: number): Uint8Array => {
      nth += 1;
      return Uint8Array.from({ length }, (_, at) => (at < 4 ? (nth >>> (24 - 8 * at)) & 0xff : 0));
    };
    const [rows = 0] = await chiSquares(() => places(counting));
    expect(rows).toBeGreaterThan(BEYOND);
  });

  it("messages released as they came", async () => {
    const [chi = 0] = await chiSquares(async () => [CAME]);
    expect(chi).toBeGreaterThan(BEYOND);
  });

  it("a shuffle by sorting with a coin", async () => {
    const [chi = 0] = await chiSquares(async () => [[...CAME].sort(() => Math.random() - 0.5)]);
    expect(chi).toBeGreaterThan(BEYOND);
  });
});
