import { describe, expect, it } from "vitest";
import { createFeedbackSeals } from "../../src/anonymity/feedback-seals.ts";
import { FileKeyring } from "../../src/anonymity/file-keyring.ts";
import { createReceiptCodes } from "../../src/anonymity/receipt-codes.ts";
import { DeploymentSecret } from "../../src/anonymity/secret.ts";
import type { BatchId, FeedbackId, GroupId, OrganisationId } from "../../src/core/ids.ts";
import { FeedbackDamaged, FeedbackKeyMissing, type NewItem } from "../../src/ports/feedback-seals.ts";
import type { ThreadRow } from "../../src/ports/feedback-store.ts";
import { chance, HandClock, member, withDirectory } from "./fixtures.ts";

const BATCH = "b".repeat(32) as BatchId;
const OTHER = "c".repeat(32) as BatchId;
const SENDERS = "5".repeat(32);
const MARKS = "6".repeat(32);
const KEYS = { batch: BATCH, senders: SENDERS, marks: MARKS };
const ITEM: NewItem = { kind: "worry", text: "Night staff shout.", alone: false, slotsLeft: 3 };
const HOME = { organisation: "0".repeat(32) as OrganisationId, group: "1".repeat(32) as GroupId };

async function withSeals<T>(work: (parts: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  return withDirectory(async (directory) => work(await open(directory)));
}

async function open(directory: string) {
  const keyring = await FileKeyring.open({ directory, randomness: chance, clock: new HandClock() });
  const secret = new DeploymentSecret(chance.bytes(32));
  const seals = createFeedbackSeals({ keyring, secret, randomness: chance, clock: new HandClock() });
  await seals.prepare(BATCH, OTHER, SENDERS, MARKS);
  return { seals, secret, keyring, codes: createReceiptCodes(secret, chance) };
}

const sizes = (bytes: Uint8Array) => bytes.length;

describe("a sealed message", () => {
  it("opens again, and says who sent it to nobody", () =>
    withSeals(async ({ seals }) => {
      const row = await seals.seal(KEYS, ITEM, member(1));
      const [item] = await seals.open(BATCH, [row]);
      expect(item).toMatchObject(ITEM);
      expect(JSON.stringify(item)).not.toContain("discord");
    }));

  it("is found again by its sender alone, among those of others", () =>
    withSeals(async ({ seals }) => {
      const rows = [
        await seals.seal(KEYS, ITEM, member(1)),
        await seals.seal(KEYS, ITEM, member(2)),
        await seals.seal(KEYS, { ...ITEM, text: "Once more." }, member(1)),
      ];
      const mine = await seals.mine(KEYS, rows, member(1));
      expect(mine.map(({ tag, item }) => [tag, item.text])).toEqual([
        [rows[0]?.tag, ITEM.text],
        [rows[2]?.tag, "Once more."],
      ]);
      expect(await seals.mine(KEYS, rows, member(3))).toEqual([]);
      // Nor under another key for telling senders apart.
      expect(await seals.mine({ ...KEYS, senders: MARKS }, rows, member(1))).toEqual([]);
    }));

  it("P16: shares nothing with another of the same person but the tag inside the seal", () =>
    withSeals(async ({ seals }) => {
      const rows = [await seals.seal(KEYS, ITEM, member(1)), await seals.seal(KEYS, ITEM, member(1))] as const;
      const [one, two] = await seals.open(BATCH, rows);
      expect(one?.sender).toBe(two?.sender);
      expect(one?.mark.mark).not.toBe(two?.mark.mark);
      for (const name of ["tag", "sealed"] as const) {
        const [a, b] = rows.map((row) => Buffer.from(row[name]).toString("hex"));
        const runs = new Set(a?.match(/.{8}/g));
        expect(b?.match(/.{8}/g)?.some((run) => runs.has(run))).toBe(false);
      }
    }));

  it("P17: has one length for texts of very different lengths", () =>
    withSeals(async ({ seals }) => {
      const long = { ...ITEM, text: "x".repeat(100) };
      const rows = [await seals.seal(KEYS, { ...ITEM, text: "x" }, member(1)), await seals.seal(KEYS, long, member(2))];
      expect(new Set(rows.map((row) => sizes(row.sealed))).size).toBe(1);
    }));

  it("waits on as a row that shows nothing of the one before", () =>
    withSeals(async ({ seals }) => {
      const row = await seals.seal(KEYS, ITEM, member(1));
      const [item] = await seals.open(BATCH, [row]);
      if (!item) throw new Error("It did not open.");
      const next = await seals.sealAgain(OTHER, item);
      expect(Buffer.compare(next.tag, row.tag)).not.toBe(0);
      expect(await seals.open(OTHER, [next])).toEqual([item]);
    }));

  it("P3: cannot be opened once its key is shredded, and a new key does not open it", () =>
    withSeals(async ({ seals }) => {
      const row = await seals.seal(KEYS, ITEM, member(1));
      await seals.shred(BATCH);
      await expect(seals.open(BATCH, [row])).rejects.toThrow(FeedbackKeyMissing);
      await seals.prepare(BATCH);
      await expect(seals.open(BATCH, [row])).rejects.toThrow(FeedbackDamaged);
    }));

  it("does not open in the place of another", () =>
    withSeals(async ({ seals }) => {
      const [one, two] = [await seals.seal(KEYS, ITEM, member(1)), await seals.seal(KEYS, ITEM, member(2))];
      await expect(seals.open(BATCH, [{ ...one, sealed: two.sealed }])).rejects.toThrow(FeedbackDamaged);
    }));

  it("P15: lets its sender be blocked, exactly one of five hundred, until the epoch ends", () =>
    withSeals(async ({ seals }) => {
      const [item] = await seals.open(BATCH, [await seals.seal(KEYS, ITEM, member(7))]);
      if (!item) throw new Error("It did not open.");
      const hit: number[] = [];
      for (let i = 0; i < 500; i++) if (await seals.isBlocked([item.mark], member(i))) hit.push(i);
      expect(hit).toEqual([7]);
      await seals.shred(MARKS);
      await expect(seals.isBlocked([item.mark], member(7))).rejects.toThrow(FeedbackKeyMissing);
    }));

  it("P37 LIMIT: with keyring and secret, whoever holds the database can try every member", () =>
    withSeals(async ({ seals }) => {
      const [item] = await seals.open(BATCH, [await seals.seal(KEYS, ITEM, member(33))]);
      const guesses = [];
      for (let i = 30; i < 40; i++) {
        const [guess] = await seals.open(BATCH, [await seals.seal(KEYS, ITEM, member(i))]);
        if (guess?.sender === item?.sender) guesses.push(i);
      }
      expect(guesses).toEqual([33]);
    }));
});

describe("a receipt code", () => {
  const made = async (codes: Awaited<ReturnType<typeof open>>["codes"]) => {
    const thread = await codes.make(HOME, 700);
    if (thread === "busy") throw new Error("Nobody else is here.");
    return thread;
  };
  const lies = (row: ThreadRow) => async (tag: Uint8Array) => (Buffer.compare(tag, row.tag) === 0 ? row : undefined);

  it("leads its holder to the replies, however it is typed", () =>
    withSeals(async ({ codes }) => {
      const { code, row, end } = await made(codes);
      expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
      const notes = [
        codes.sealNote(end, 700, { nth: 2, text: "two" }),
        codes.sealNote(end, 700, { nth: 1, text: "one" }),
      ];
      for (const typed of [code, code.replaceAll(" ", ""), code.replaceAll(" ", "-")]) {
        const thread = await codes.open(typed, lies(row));
        if (typeof thread === "string") throw new Error(thread);
        expect(thread.home).toEqual(HOME);
        expect(thread.end).toEqual(end);
        expect(thread.read(notes).map((note) => note.text)).toEqual(["one", "two"]);
      }
    }));

  it("P18: is of no use with another pepper, and no other code opens its row", () =>
    withSeals(async ({ codes }) => {
      const { code, row, end } = await made(codes);
      const elsewhere = createReceiptCodes(new DeploymentSecret(chance.bytes(32)), chance);
      expect(await elsewhere.open(code, async () => row)).toBe("unknown");
      const other = await made(codes);
      expect(await codes.open(other.code, async () => row)).toBe("unknown");
      const thread = await codes.open(other.code, lies(other.row));
      if (typeof thread === "string") throw new Error(thread);
      expect(thread.read([codes.sealNote(end, 700, { nth: 1, text: "not yours" })])).toEqual([]);
    }));

  it("P19: is looked for in the same way, and as long, whether it is right, wrong, or no code at all", () =>
    withSeals(async ({ codes }) => {
      const { code, row } = await made(codes);
      const asked: number[] = [];
      const find = async (tag: Uint8Array) => {
        asked.push(tag.length);
        return lies(row)(tag);
      };
      for (const typed of [code, "0000 0000 0000 0000", "", "hello"]) await codes.open(typed, find);
      expect(asked).toEqual([32, 32, 32, 32]);
      // 5 tries an hour for each person and a thousand people at it all year: one chance in 200 million.
      expect((5 * 24 * 365 * 1000) / 1e16).toBeLessThan(1 / 200_000_000);
    }));

  it("is made two at a time, and a crowd is asked to come back", () =>
    withSeals(async ({ secret }) => {
      const codes = createReceiptCodes(secret, chance, 2);
      const all = await Promise.all(Array.from({ length: 9 }, () => codes.open("1", async () => undefined)));
      expect(all.filter((one) => one === "busy").length).toBe(5);
      expect(all.filter((one) => one === "unknown").length).toBe(4);
    }));
});

describe("a released text", () => {
  it("opens under its own key, for its own message, until the key dies", () =>
    withSeals(async ({ seals }) => {
      const id = "9".repeat(32) as FeedbackId;
      await seals.prepare("d".repeat(32));
      const sealed = await seals.sealText("d".repeat(32), id, { text: "hello" });
      expect(await seals.openText("d".repeat(32), id, sealed)).toEqual({ text: "hello" });
      await expect(seals.openText("d".repeat(32), "8".repeat(32) as FeedbackId, sealed)).rejects.toThrow(
        FeedbackDamaged,
      );
      await seals.shred("d".repeat(32));
      await expect(seals.openText("d".repeat(32), id, sealed)).rejects.toThrow(FeedbackKeyMissing);
    }));
});
