import { describe, expect, it } from "vitest";
import type { RoomId, SpaceId } from "../../src/ports/chat-adapter.ts";
import { memoryStore } from "./memory-store.ts";
import { groupOf, holderOf, newRow, openBench, organisation, put } from "./outbox-bench.ts";

async function open(more: Partial<Parameters<typeof openBench>[0]> = {}) {
  const store = memoryStore();
  const bench = openBench({ store, ...more });
  await put(store, [groupOf(1), groupOf(2)], []);
  const add = (...rows: Parameters<typeof put>[2]) => put(store, [], rows);
  return { store, ...bench, add };
}

describe("what is due", () => {
  it("is sent once, in order within a lane, and remembered as posted", async () => {
    const { store, outbox, clock, calls, add } = await open();
    await add(newRow(1, "a", clock), newRow(1, "b", clock), newRow(2, "c", clock), newRow(1, "d", clock));
    await outbox.pump();
    await outbox.pump();
    expect(calls.filter((call) => call.room === "r1").map((call) => call.text)).toEqual(["a", "b", "d"]);
    expect(calls).toHaveLength(4);
    expect(store.rows()).toEqual([]);
    expect(store.posts().map((post) => [post.subject, post.platform, post.space, post.room])).toContainEqual([
      "c",
      "fake",
      "s",
      "r2",
    ]);
  });

  it("waits for its moment", async () => {
    const { outbox, clock, calls, add } = await open();
    await add(newRow(1, "tomorrow", clock, { notBefore: (clock.now() + 1000) as never }), newRow(1, "now", clock));
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["now"]);
    clock.advance(1000);
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["now", "tomorrow"]);
  });

  it("is made into a card only when it is sent", async () => {
    let says = "first";
    const { outbox, clock, calls, add } = await open({
      render: async () => ({
        card: { summary: says, language: "en", blocks: [] },
        place: { kind: "room", space: "s" as SpaceId, room: "r1" as RoomId },
      }),
    });
    await add(newRow(1, "poll-card:1", clock));
    says = "second";
    await outbox.pump();
    expect(calls.map((call) => call.text)).toEqual(["second"]);
  });

  it("is dropped where there is nothing to show, or nobody to show it to", async () => {
    const { store, outbox, clock, calls, add } = await open({ render: async () => ({ nothing: true }) });
    await put(store, [{ ...groupOf(2), phase: "removed" }], []);
    await add(newRow(1, "a", clock), newRow(2, "b", clock), newRow(9, "c", clock));
    await outbox.pump();
    expect([calls, store.rows()]).toEqual([[], []]);
  });

  it("still reaches a role holder whose group put the bot out, and keeps no post of it", async () => {
    const { store, outbox, clock, calls, add } = await open();
    await put(store, [{ ...groupOf(2), phase: "removed" }], []);
    await add(newRow(2, "goodbye", clock, { to: holderOf("grant", 2) }));
    await outbox.pump();
    expect(calls).toHaveLength(1);
    await add(newRow(2, "goodbye", clock, { kind: "edit", to: holderOf("grant", 2) }));
    await outbox.pump();
    expect(calls).toHaveLength(1);
    expect(store.rows()).toEqual([]);
  });
});

describe("edits and erasures", () => {
  it("do nothing where nothing was posted", async () => {
    const { store, outbox, clock, calls, add } = await open();
    await add(newRow(1, "a", clock, { kind: "edit" }), newRow(1, "a", clock, { kind: "erase" }));
    await outbox.pump();
    expect([calls, store.rows()]).toEqual([[], []]);
  });

  it("find the message that shows the subject; an erased one is forgotten", async () => {
    const { store, outbox, clock, calls, add } = await open();
    await add(newRow(1, "a", clock), newRow(1, "a", clock, { kind: "edit" }), newRow(1, "a", clock, { kind: "erase" }));
    await outbox.pump();
    expect(calls.map((call) => `${call.does} ${call.text}`)).toEqual(["send a", "edit m1 a", "erase m1"]);
    expect(store.posts()).toEqual([]);
  });

  it("are one edit however often a thing changes, and one more when it changes while it is sent", async () => {
    let during = async () => {};
    const { store, outbox, clock, calls, add } = await open({ during: () => during() });
    await add(newRow(1, "a", clock));
    await outbox.pump();
    for (let i = 0; i < 50; i++) await add(newRow(1, "a", clock, { kind: "edit" }));
    during = async () => {
      during = async () => {};
      await add(newRow(1, "a", clock, { kind: "edit" }));
    };
    await outbox.pump();
    expect(calls.filter((call) => call.does === "edit")).toHaveLength(2);
    expect(store.rows()).toEqual([]);
  });

  it("forget a message that is gone and tell the engine", async () => {
    const { store, outbox, clock, calls, add, answers, troubles } = await open();
    await add(newRow(1, "a", clock));
    await outbox.pump();
    answers.push({ kind: "gone", what: "message" });
    await add(newRow(1, "a", clock, { kind: "edit" }));
    await outbox.pump();
    expect(calls).toHaveLength(2);
    expect(store.posts()).toEqual([]);
    expect(troubles).toMatchObject([{ kind: "gone", what: "message" }]);
  });
});

describe("pace", () => {
  const pace = {
    room: { count: 1, perMs: 1000 },
    account: { count: 30, perMs: 1000 },
    edits: { count: 2, perMs: 60_000 },
  };

  it("is kept in every room, with time doing the rest and order kept", async () => {
    const { outbox, clock, calls, add, ring } = await open({ pace });
    await add(...[1, 2, 3].map((n) => newRow(1, `r1-${n}`, clock)), newRow(2, "r2", clock));
    outbox.start();
    await outbox.idle();
    expect(calls.map((call) => call.text).sort()).toEqual(["r1-1", "r2"]);
    const begin = clock.steady();
    for (let i = 0; i < 10 && calls.length < 4; i++) {
      ring();
      await outbox.idle();
    }
    const inRoom = calls.filter((call) => call.room === "r1");
    expect(inRoom.map((call) => call.text)).toEqual(["r1-1", "r1-2", "r1-3"]);
    for (let i = 1; i < inRoom.length; i++)
      expect((inRoom[i]?.at ?? 0) - (inRoom[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(clock.steady() - begin).toBeLessThan(2500);
    await outbox.stop();
  });

  it("lets no later row of a lane overtake one that was told to wait", async () => {
    const slow = { ...pace, account: { count: 1, perMs: 1000 } };
    const { store, outbox, clock, calls, add } = await open({ pace: slow });
    await put(store, [groupOf(3)], []);
    await add(newRow(3, "first", clock), newRow(1, "withdrawn", clock), newRow(2, "a", clock));
    await outbox.pump();
    // Its turn falls free, so that one who came just then could go at once.
    await store.transaction((tx) => tx.outbox.cancel(organisation, "withdrawn"));
    clock.advance(1500);
    await add(newRow(2, "b", clock));
    await outbox.pump();
    for (let i = 0; i < 3; i++) {
      clock.advance(1000);
      await outbox.pump();
    }
    expect(calls.map((call) => call.text)).toEqual(["first", "a", "b"]);
  });

  it("lets 300 groups hear within ten seconds at 30 a second, never more than 60 in any one second", async () => {
    const { store, outbox, clock, calls, add, ring } = await open({ pace });
    await put(
      store,
      Array.from({ length: 300 }, (_, n) => groupOf(n)),
      [],
    );
    await add(...Array.from({ length: 300 }, (_, n) => newRow(n, "report", clock)));
    const begin = clock.steady();
    outbox.start();
    await outbox.idle();
    for (let i = 0; i < 400 && calls.length < 300; i++) {
      ring();
      await outbox.idle();
    }
    expect(calls).toHaveLength(300);
    expect(clock.steady() - begin).toBeLessThan(10_000);
    for (const { at } of calls)
      expect(calls.filter((one) => one.at >= at && one.at < at + 1000).length).toBeLessThanOrEqual(60);
    // Each row is put back once, not looked at again and again.
    expect(store.transactions()).toBeLessThan(1000);
    await outbox.stop();
  });
});

describe("two outboxes on one database", () => {
  it("send every row once between them", async () => {
    const store = memoryStore();
    const one = openBench({ store, seed: 1 });
    const two = openBench({ store, seed: 2, clock: one.clock });
    const groups = Array.from({ length: 40 }, (_, n) => groupOf(n));
    await put(
      store,
      groups,
      Array.from({ length: 200 }, (_, n) => newRow(n % 40, `s${n}`, one.clock)),
    );
    await Promise.all([one.outbox.pump(), two.outbox.pump()]);
    const sent = [...one.calls, ...two.calls].map((call) => call.text);
    expect(sent).toHaveLength(200);
    expect(new Set(sent).size).toBe(200);
    expect(Math.min(one.calls.length, two.calls.length)).toBeGreaterThan(0);
  });
});

describe("waking up", () => {
  it("does nothing before it is started, wakes when nudged, and stops with no alarm left", async () => {
    const { store, outbox, clock, calls, add, alarms, answers } = await open();
    await add(newRow(1, "a", clock));
    outbox.nudge();
    await outbox.idle();
    expect(calls).toHaveLength(0);
    outbox.start();
    await outbox.idle();
    expect(calls).toHaveLength(1);
    answers.push({ kind: "later", afterMs: 5000, scope: "room" });
    await add(newRow(1, "b", clock));
    outbox.nudge();
    await outbox.idle();
    expect(alarms()).toBe(1);
    await outbox.stop();
    await outbox.stop();
    expect(alarms()).toBe(0);
    outbox.nudge();
    await outbox.idle();
    expect(store.rows()).toHaveLength(1);
    expect((await store.transaction((tx) => tx.outbox.find(organisation, store.rows()[0]?.id ?? "")))?.state).toBe(
      "waiting",
    );
  });

  it("sends what was added while it was at work", async () => {
    let during = async () => {};
    const { outbox, clock, calls, add } = await open({ during: () => during() });
    during = async () => {
      during = async () => {};
      await add(newRow(2, "late", clock));
      outbox.nudge();
    };
    await add(newRow(1, "a", clock));
    outbox.start();
    await outbox.idle();
    expect(calls.map((call) => call.text)).toEqual(["a", "late"]);
    await outbox.stop();
  });
});
