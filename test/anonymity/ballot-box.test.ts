import { unlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BallotsDamaged } from "../../src/anonymity/ballot-box.ts";
import { pollKeyId } from "../../src/anonymity/poll-keys.ts";
import type { PollId } from "../../src/core/ids.ts";
import { StoreFault } from "../../src/ports/store-fault.ts";
import { member, OTHER_POLL, POLL, readAll, vote, withWorld } from "./fixtures.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Lets reads of key files and whatever follows them come to rest. */
const rest = async () => {
  for (let i = 0; i < 20; i++) await turn();
};

describe("one person, one ballot", () => {
  test("is kept, shown to that person alone, replaced and taken back", () =>
    withWorld(async ({ box, table }) => {
      expect(await box.cast(POLL, member(1), vote(2))).toBe("kept");
      expect(await box.mine(POLL, member(1))).toEqual(vote(2));
      expect(await box.mine(POLL, member(2))).toBeUndefined();
      expect(await box.mine(OTHER_POLL, member(1))).toBeUndefined();
      expect(await box.cast(POLL, member(1), vote(0, 3))).toBe("kept");
      expect(await readAll(box)).toEqual([vote(0, 3)]);
      expect(await box.withdraw(POLL, member(1))).toBe("kept");
      expect(await box.withdraw(POLL, member(1))).toBe("kept");
      expect(table.rows.size).toBe(0);
    }));

  test("a poll that is not open takes nothing", () =>
    withWorld(async ({ box, table }) => {
      table.open.delete(POLL);
      expect(await box.cast(POLL, member(1), vote(0))).toBe("not-open");
      expect(await box.withdraw(POLL, member(1))).toBe("not-open");
      expect(table.rows.size).toBe(0);
    }));

  test("a poll whose key is missing is left untouched, and no other is held up", () =>
    withWorld(async ({ box, table, keyringDirectory, clock }) => {
      await box.cast(POLL, member(1), vote(1));
      await unlink(join(keyringDirectory, `${pollKeyId(OTHER_POLL)}.key`));
      clock.move(4001); // what another process does is seen within this time
      const before = table.statements.length;
      expect(await box.cast(OTHER_POLL, member(1), vote(0))).toBe("key-missing");
      expect(await box.withdraw(OTHER_POLL, member(1))).toBe("key-missing");
      expect(table.statements.length).toBe(before);
      expect(await box.mine(OTHER_POLL, member(1))).toBeUndefined();
      expect(await readAll(box, OTHER_POLL)).toBeUndefined();
      expect(await box.hasKey(OTHER_POLL)).toBe(false);
      expect(await box.cast(POLL, member(2), vote(0))).toBe("kept");
    }));

  test("a choice no form can give is refused and holds up nobody", () =>
    withWorld(async ({ box }) => {
      const bad = box.cast(POLL, member(1), vote(9));
      const good = box.cast(POLL, member(2), vote(1));
      await expect(bad).rejects.toThrow(RangeError);
      expect(await good).toBe("kept");
    }));
});

describe("group commit", () => {
  test("the next batch is what arrived while the last one committed, in order of tag", () =>
    withWorld(async ({ box, table }) => {
      const letGo = table.hold();
      const outcomes = [box.cast(POLL, member(0), vote(0))];
      await rest();
      for (let i = 1; i <= 40; i++) outcomes.push(box.cast(POLL, member(i), vote(i % 3)));
      await rest();
      expect(table.statements.map((s) => s.tags.length)).toEqual([1]);
      letGo();
      expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => "kept"));
      expect(table.statements.map((s) => s.tags.length)).toEqual([1, 40]);
      expect(table.statements[1]?.tags).toEqual([...(table.statements[1]?.tags ?? [])].sort());
    }));

  test("nobody is told before the commit", () =>
    withWorld(async ({ box, table }) => {
      const letGo = table.hold();
      let told = false;
      const outcome = box.cast(POLL, member(1), vote(0)).then((o) => {
        told = true;
        return o;
      });
      await rest();
      expect(table.statements.length).toBe(1);
      expect(told).toBe(false);
      letGo();
      expect(await outcome).toBe("kept");
    }));

  test("no batch has more than 500 acts", () =>
    withWorld(async ({ box, table }) => {
      const letGo = table.hold();
      const outcomes = Array.from({ length: 1202 }, (_, i) => box.cast(POLL, member(i), vote(0)));
      letGo();
      await Promise.all(outcomes);
      expect(table.rows.size).toBe(1202);
      expect(table.statements.map((s) => s.tags.length)).toEqual([500, 500, 202]);
    }));

  test("the same person twice in a batch: one row, the last wins, both are told", () =>
    withWorld(async ({ box, table }) => {
      const letGo = table.hold();
      const first = box.cast(POLL, member(0), vote(0));
      const outcomes = [0, 1, 2].map((option) => box.cast(POLL, member(1), vote(option)));
      letGo();
      expect(await Promise.all([first, ...outcomes])).toEqual(["kept", "kept", "kept", "kept"]);
      expect(table.statements.map((s) => s.tags.length)).toEqual([2]);
      expect(await box.mine(POLL, member(1))).toEqual(vote(2));
    }));

  test("casts and withdrawals of one person keep their order, the key's file being read meanwhile", () =>
    withWorld(async ({ box, clock }) => {
      for (let round = 0; round < 30; round++) {
        clock.move(10_000);
        const person = member(round);
        const acts = [box.cast(POLL, person, vote(0)), box.withdraw(POLL, person), box.cast(POLL, person, vote(1))];
        if (round % 2 === 1) acts.push(box.withdraw(POLL, person));
        await Promise.all(acts);
        expect(await box.mine(POLL, person)).toEqual(round % 2 === 1 ? undefined : vote(1));
      }
    }));

  test("a batch may hold several polls; each gets its own answer", () =>
    withWorld(async ({ box, table }) => {
      table.open.delete(OTHER_POLL);
      const acts = [POLL, OTHER_POLL, POLL].map((poll, i) => box.cast(poll, member(i), vote(0)));
      expect(await Promise.all(acts)).toEqual(["kept", "not-open", "kept"]);
    }));

  test("a batch that fails tells all who wait for it, and the box goes on", () =>
    withWorld(async ({ box, table }) => {
      const fault = new StoreFault("full", "ballots.upsert");
      const letGo = table.hold();
      const first = box.cast(POLL, member(0), vote(0));
      await rest();
      table.failNext = fault;
      const failing = [1, 2, 1].map((i) => box.cast(POLL, member(i), vote(0)));
      const settled = Promise.allSettled(failing);
      letGo();
      expect(await first).toBe("kept");
      expect(await settled).toEqual(failing.map(() => ({ status: "rejected", reason: fault })));
      expect(await box.cast(POLL, member(1), vote(1))).toBe("kept");
      expect(table.rows.size).toBe(2);
    }));
});

describe("a close", () => {
  test("a row that does not open is never dropped in silence", () =>
    withWorld(async ({ box, table }) => {
      for (let i = 0; i < 12; i++) await box.cast(POLL, member(i), vote(0));
      const [key, row] = [...table.rows][5] ?? [];
      if (key === undefined || row === undefined) throw new Error("no row");
      table.rows.set(key, { ...row, sealed: row.sealed.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) });
      let seen = 0;
      const fault = await box.read(POLL, () => (seen += 1)).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(BallotsDamaged);
      expect(fault).toMatchObject({ opened: 11, damaged: 1 });
      expect(seen).toBe(11);
    }));

  test("reading stops as soon as enough was seen", () =>
    withWorld(async ({ box }) => {
      await Promise.all(Array.from({ length: 700 }, (_, i) => box.cast(POLL, member(i), vote(0))));
      let seen = 0;
      expect(
        await box.read(
          POLL,
          () => (seen += 1),
          () => seen >= 5,
        ),
      ).toBe(true);
      expect(seen).toBe(5);
      seen = 0;
      expect(await box.read(POLL, () => (seen += 1))).toBe(true);
      expect(seen).toBe(700);
    }));

  test("empty, shred and verify may be repeated; the other poll keeps everything", () =>
    withWorld(async ({ box }) => {
      await Promise.all(Array.from({ length: 1300 }, (_, i) => box.cast(POLL, member(i), vote(0))));
      await box.cast(OTHER_POLL, member(1), vote(1));
      expect(await box.verify(POLL)).toBe(false);
      await box.empty(POLL);
      expect(await box.verify(POLL)).toBe(false);
      await box.shred(POLL);
      expect(await box.verify(POLL)).toBe(true);
      await box.empty(POLL);
      await box.shred(POLL);
      expect(await box.verify(POLL)).toBe(true);
      expect(await box.cast(POLL, member(1), vote(0))).toBe("key-missing");
      expect(await readAll(box, OTHER_POLL)).toEqual([vote(1)]);
    }));

  test("ids of any shape have a key of their own", () => {
    const ids = ["3f6c1a2b9d", "3F6C1A2B9D", "aB_-cD", "x".repeat(59), "x".repeat(60), "Y".repeat(200)] as PollId[];
    const keys = ids.map(pollKeyId);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]{1,64}$/);
    expect(new Set(keys).size).toBe(ids.length);
  });
});
