import { describe, expect, it } from "vitest";
import type { RoomId, SpaceId } from "../../src/ports/chat-adapter.ts";
import { memoryStore } from "./memory-store.ts";
import { groupOf, newRow, openBench, put } from "./outbox-bench.ts";

async function open(more: Partial<Parameters<typeof openBench>[0]> = {}) {
  const store = memoryStore();
  const bench = openBench({ store, ...more });
  await put(store, [groupOf(1), groupOf(2)], []);
  const add = (...rows: Parameters<typeof put>[2]) => put(store, [], rows);
  return { store, ...bench, add };
}

describe("failures", () => {
  it("later: the lane waits as long as it is told, other lanes do not", async () => {
    const { outbox, clock, calls, add, answers } = await open();
    answers.push({ kind: "later", afterMs: 30_000, scope: "room" });
    await add(newRow(1, "a", clock), newRow(1, "b", clock));
    await outbox.pump();
    await add(newRow(2, "c", clock), newRow(1, "d", clock));
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["a", "c"]);
    clock.advance(29_999);
    await outbox.pump();
    expect(calls).toHaveLength(2);
    clock.advance(8_000);
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["a", "c", "a", "b", "d"]);
    expect(calls[2]?.key).toBe(calls[0]?.key);
  });

  it("later for the account: everything waits, and one row at a time tries whether it works again", async () => {
    const { outbox, clock, calls, add, answers } = await open();
    answers.push({ kind: "later", afterMs: 0, scope: "account" });
    await add(newRow(1, "a", clock));
    await outbox.pump();
    await add(newRow(2, "b", clock));
    await outbox.pump();
    expect(calls).toHaveLength(1);
    clock.advance(2000);
    await outbox.pump();
    expect(calls).toHaveLength(3);
  });

  it("later for ever: is held after about eight hours for somebody to decide", async () => {
    const { store, outbox, clock, calls, add, answers, troubles } = await open();
    await add(newRow(1, "a", clock));
    const begin = clock.steady();
    for (let i = 0; i < 300 && troubles.length === 0; i++) {
      answers.push({ kind: "later", afterMs: 0, scope: "account" });
      await outbox.pump();
      clock.advance(6.5 * 60_000);
    }
    expect(calls.length).toBe(101);
    expect(clock.steady() - begin).toBeGreaterThan(8 * 3_600_000);
    expect(store.rows()).toMatchObject([{ state: "held", failure: "later" }]);
    expect(troubles).toMatchObject([{ kind: "held", failure: "later" }]);
  });

  it("unknown, where the platform knows the key again: the same key, until its window is over, then held", async () => {
    const { store, outbox, clock, calls, add, answers } = await open({ onceWithinMs: 180_000 });
    await add(newRow(1, "a", clock));
    for (let i = 0; i < 300; i++) {
      answers.splice(0, 9, { kind: "unknown" });
      await outbox.pump();
      clock.advance(1000);
    }
    const first = calls[0]?.at ?? 0;
    expect(calls.length).toBeGreaterThan(3);
    expect(new Set(calls.map((call) => call.key)).size).toBe(1);
    for (const call of calls) expect(call.at - first).toBeLessThan(180_000);
    expect(store.rows()).toMatchObject([{ state: "held", failure: "unknown" }]);
  });

  it("unknown, then this process is away for longer than the window: held, not posted twice", async () => {
    const { store, outbox, clock, calls, add, answers } = await open({ onceWithinMs: 180_000 });
    await add(newRow(1, "a", clock));
    answers.push({ kind: "unknown" }, { kind: "later", afterMs: 0, scope: "room" });
    await outbox.pump();
    clock.advance(3000);
    await outbox.pump();
    clock.advance(3_600_000);
    await outbox.pump();
    expect(calls).toHaveLength(2);
    expect(store.rows()).toMatchObject([{ state: "held", failure: "unknown" }]);
  });

  it.each([
    [true, 2],
    [false, 1],
  ])(
    "unknown, where the platform never knows: announcement %s is tried %i times, then held",
    async (announcement, tries) => {
      const { store, outbox, clock, calls, add, answers, troubles } = await open({
        isAnnouncement: () => announcement,
      });
      await add(newRow(1, "a", clock), newRow(1, "b", clock));
      answers.push({ kind: "unknown" }, ...(announcement ? [{ kind: "unknown" } as const] : []));
      for (let i = 0; i < 5; i++) {
        await outbox.pump();
        clock.advance(60_000);
      }
      expect(calls.filter((call) => call.text === "a")).toHaveLength(tries);
      expect(store.rows()).toMatchObject([{ subject: "a", state: "held", failure: "unknown" }]);
      expect(troubles).toMatchObject([{ kind: "held", failure: "unknown" }]);
      // What is behind a held row does not wait for it.
      expect(calls.filter((call) => call.text === "b")).toHaveLength(1);
    },
  );

  it("unknown for an edit: is done again", async () => {
    const { store, outbox, clock, calls, add, answers } = await open();
    await add(newRow(1, "a", clock));
    await outbox.pump();
    answers.push({ kind: "unknown" }, { kind: "unknown" });
    await add(newRow(1, "a", clock, { kind: "edit" }));
    for (let i = 0; i < 4; i++) {
      await outbox.pump();
      clock.advance(60_000);
    }
    expect(calls.map((call) => call.does)).toEqual(["send", "edit", "edit", "edit"]);
    expect(store.rows()).toEqual([]);
  });

  it.each(["throw", "hang"] as const)(
    "an adapter that breaks its promise (%s) counts as unknown, and its words are not logged",
    async (how) => {
      const { store, outbox, clock, add, answers, logged, ring, alarms } = await open();
      await add(newRow(1, "a", clock));
      answers.push(how);
      const pumped = outbox.pump();
      if (how === "hang") {
        for (let i = 0; i < 50 && alarms() === 0; i++) await new Promise((resolve) => setImmediate(resolve));
        expect(ring()).toBe(true);
      }
      await pumped;
      expect(store.rows()).toMatchObject([{ state: "held", failure: "unknown" }]);
      expect(JSON.stringify(logged)).not.toContain("words");
      if (how === "throw") expect(logged[0]).toMatchObject(["outbox.fault", { fault: "Error" }]);
    },
  );

  it("gone: dropped, and the engine hears of it in the same transaction", async () => {
    const { store, outbox, clock, add, answers, troubles } = await open();
    answers.push({ kind: "gone", what: "room" });
    await add(newRow(1, "a", clock));
    await outbox.pump();
    expect(store.rows()).toEqual([]);
    expect(troubles).toMatchObject([{ kind: "gone", what: "room" }]);
  });

  it("moved: the group follows and the same row is sent to its new room", async () => {
    const store = memoryStore();
    const bench = openBench({
      store,
      onTrouble: async (tx, trouble) => {
        if (trouble.kind !== "moved") return;
        const group = await tx.groups.find(trouble.row.organisation, trouble.row.to.group);
        if (group) await tx.groups.save({ ...group, room: { ...group.room, room: trouble.to.room } });
      },
      render: async (row) => {
        const group = await store.transaction((tx) => tx.groups.find(row.organisation, row.to.group));
        return {
          card: { summary: row.subject, language: "en", blocks: [] },
          place: { kind: "room", space: "s" as SpaceId, room: group?.room.room as RoomId },
        };
      },
    });
    await put(store, [groupOf(1)], [newRow(1, "a", bench.clock)]);
    bench.answers.push({ kind: "moved", to: { kind: "room", space: "s" as SpaceId, room: "r7" as RoomId } });
    await bench.outbox.pump();
    bench.clock.advance(2000);
    await bench.outbox.pump();
    expect(bench.calls.map((call) => call.room)).toEqual(["r1", "r7"]);
    expect(store.posts()).toMatchObject([{ room: "r7" }]);
  });

  it.each([
    [{ kind: "forbidden", needs: "send-messages" } as const, "held", "forbidden:send-messages"],
    [{ kind: "forbidden", needs: "Sorry, Denise cannot" } as const, "held", "forbidden"],
    [{ kind: "refused", why: "50035" } as const, "dead", "refused:50035"],
    [{ kind: "refused", why: "my mother hit me\nagain" } as const, "dead", "refused"],
  ])("%o: %s, with a code and never a platform's text", async (failure, state, said) => {
    const { store, outbox, clock, add, answers, troubles, logged } = await open();
    answers.push(failure);
    await add(newRow(1, "a", clock), newRow(1, "b", clock));
    await outbox.pump();
    expect(store.rows()).toMatchObject([{ subject: "a", state, failure: said }]);
    expect(troubles).toMatchObject([{ kind: state, failure: said }]);
    expect(JSON.stringify(logged)).not.toMatch(/mother|Denise/);
    expect(store.posts().map((post) => post.subject)).toEqual(["b"]);
  });
});

describe("crashes", () => {
  it("a process that died while sending leaves a row nobody knows about: held, or once more where that is safe", async () => {
    for (const [onceWithinMs, sentAgain] of [
      [0, false],
      [180_000, true],
    ] as const) {
      const { store, outbox, clock, calls, add } = await open({ onceWithinMs });
      await add(newRow(1, "a", clock));
      await store.transaction((tx) => tx.pumps.claimOutbound(clock.now(), 60_000, 10));
      await outbox.pump();
      expect(calls).toHaveLength(0);
      clock.advance(61_000);
      await outbox.pump();
      clock.advance(5000);
      await outbox.pump();
      expect(calls).toHaveLength(sentAgain ? 1 : 0);
      expect(store.rows().map((row) => row.state)).toEqual(sentAgain ? [] : ["held"]);
    }
  });

  it("a database that fails after a send makes no second post", async () => {
    const { store, outbox, clock, calls, add, logged } = await open();
    await add(newRow(1, "a", clock));
    // The claim is the first transaction, noting down the delivery the second.
    store.failNext("before", 1);
    await outbox.pump();
    for (let i = 0; i < 5; i++) {
      clock.advance(30_000);
      await outbox.pump();
    }
    expect(calls).toHaveLength(1);
    expect(store.rows()).toMatchObject([{ state: "held", failure: "unknown" }]);
    expect(logged).toContainEqual(["outbox.fault", expect.objectContaining({ fault: "Error" })]);
  });

  it("a database that is away is tried again without being asked", async () => {
    const { store, outbox, clock, calls, add, ring } = await open();
    await add(newRow(1, "a", clock));
    store.failNext();
    outbox.start();
    await outbox.idle();
    expect(calls).toHaveLength(0);
    expect(ring()).toBe(true);
    await outbox.idle();
    expect(calls).toHaveLength(1);
    await outbox.stop();
  });

  it("a card that cannot be made waits and does not hold up other lanes", async () => {
    let broken = true;
    const { store, outbox, clock, calls, add } = await open({
      render: async (row) => {
        if (broken && row.subject === "a") throw new Error("a member's own words");
        return {
          card: { summary: row.subject, language: "en", blocks: [] },
          place: { kind: "room", space: "s" as SpaceId, room: "r1" as RoomId },
        };
      },
    });
    await add(newRow(1, "a", clock), newRow(2, "b", clock));
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["b"]);
    broken = false;
    clock.advance(5000);
    await outbox.pump();
    expect(store.rows()).toEqual([]);
  });

  it("an engine that throws over some trouble does not make the row be sent again", async () => {
    const { store, outbox, clock, add, answers, calls } = await open({
      onTrouble: async () => {
        throw new Error("no");
      },
    });
    answers.push({ kind: "forbidden", needs: "x" });
    await add(newRow(1, "a", clock));
    await outbox.pump();
    clock.advance(120_000);
    await outbox.pump();
    expect(calls).toHaveLength(1);
    expect(store.rows()).toMatchObject([{ state: "held" }]);
  });
});
